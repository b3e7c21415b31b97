/** A writer of tables by src/text/markdown.ts: their cells are Markdown already, in which no sentence is taken for HTML. */
export function tableWriter({ Markdown, table }) {
  const written = (cells) => cells.map((cell) => Markdown.written(withoutHtml(cell)));
  return (header, rows) => table(written(header), rows.map(written)).toString();
}

/** Code shows what it is; around it a `<` would begin a tag, and what it names would not be seen. */
function withoutHtml(cell) {
  return cell.replace(/(`[^`]*`)|</g, (_, codeSpan) => codeSpan ?? '&lt;');
}

export function code(text) {
  return `\`${text}\``;
}

/** `text` with `content` between the comments that are there for it. */
export function between(text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end} to write to`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
