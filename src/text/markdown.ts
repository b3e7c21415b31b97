/** A table of GitHub's Markdown; cells may hold anything. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

/** Text as it is, in a block that it cannot close. */
export function block(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/** A short text as it is, within a line. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const plain = text.replace(/\s+/g, ' ');
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Where a stretch of time lies within a whole, drawn with `width` characters. */
export function timelineBar(from: number, to: number, whole: number, width: number): string {
  if (whole <= 0) return '';
  const start = Math.min(Math.floor((from / whole) * width), width - 1);
  const end = Math.min(Math.max(Math.ceil((to / whole) * width), start + 1), width);
  return '░'.repeat(start) + '█'.repeat(end - start) + '░'.repeat(width - end);
}
