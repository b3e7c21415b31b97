import { contentOf, ForeignText, type Text } from './foreign-text.js';
import { withoutControls } from './log-text.js';
import { xmlText } from './xml.js';

/** A document in GitHub's Markdown, or a part of one. Summaries, comments and notes are made of nothing else. */
export class Markdown {
  private constructor(private readonly text: string) {}

  /** Markdown as a person wrote it, to be shown as such: a changelog. */
  static written(text: string): Markdown {
    return new Markdown(text);
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  toString(): string {
    return this.text;
  }
}

/** What shows as the text that it is, or is Markdown already. */
export type MarkdownValue = Text | number | Markdown;

/** Our own Markdown around values. */
export function formatted(own: TemplateStringsArray, ...values: readonly MarkdownValue[]): Markdown {
  return Markdown.written(own.map((text, index) => text + shown(values[index] ?? '')).join(''));
}

/** Parts one below the other, less the empty ones. */
export function paragraphs(parts: readonly Markdown[]): Markdown {
  const texts = parts.filter((part) => !part.isEmpty).map(String);
  return Markdown.written(texts.join('\n\n'));
}

/** Values on one line. */
export function phrase(values: readonly MarkdownValue[], separator: ', ' | '; ' | ' '): Markdown {
  return Markdown.written(values.map(shown).join(separator));
}

export function list(items: readonly MarkdownValue[]): Markdown {
  return Markdown.written(items.map((item) => `- ${shown(item)}`).join('\n'));
}

/** A table; columns from `firstFigure` on are aligned to the right. */
export function table(
  header: readonly MarkdownValue[],
  rows: readonly (readonly MarkdownValue[])[],
  firstFigure = header.length,
): Markdown {
  const rule = header.map((_, column) => (column < firstFigure ? '---' : '---:'));
  const lines = [header.map(cell), rule, ...rows.map((row) => row.map(cell))];
  return Markdown.written(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

/** Names and what they are, one a line; the first line is the head that GitHub's tables must have. */
export function factTable(lines: readonly (readonly [name: MarkdownValue, value: MarkdownValue])[]): Markdown {
  const [first, ...others] = lines;
  return first === undefined ? Markdown.written('') : table(first, others);
}

/** Text as it is, in a block that it cannot close. */
export function block(text: Text, language: 'text' | 'sh' = 'text'): Markdown {
  const plain = withoutControls(text).replace(/\n+$/, '');
  const fence = fenceFor(plain, 3);
  return Markdown.written(`${fence}${language}\n${plain}\n${fence}`);
}

/** A short text as it is, within a line. */
export function inlineCode(text: Text): Markdown {
  return Markdown.written(code(contentOf(text)));
}

export function details(title: string, body: Markdown): Markdown {
  return Markdown.written(`<details><summary>${xmlText(title)}</summary>\n\n${body.toString()}\n\n</details>`);
}

/** Where a stretch of time lies within a whole, drawn with `width` characters. */
export function timelineBar(from: number, to: number, whole: number, width: number): Markdown {
  if (whole <= 0) return Markdown.written('');
  const start = Math.min(Math.floor((from / whole) * width), width - 1);
  const end = Math.min(Math.max(Math.ceil((to / whole) * width), start + 1), width);
  return Markdown.written('░'.repeat(start) + '█'.repeat(end - start) + '░'.repeat(width - end));
}

/** A value on a scale from 0 to `most`, drawn with `width` characters, with a mark where the limit is. */
export function meter(value: number, most: number, limit: number | undefined, width: number): Markdown {
  const cells = (part: number): number => (most > 0 ? Math.min(Math.round((part / most) * width), width) : 0);
  const full = cells(value);
  const drawn = ['█'.repeat(full), '░'.repeat(width - full)].join('');
  if (limit === undefined) return Markdown.written(drawn);
  const at = Math.min(cells(limit), width - 1);
  return Markdown.written(`${drawn.slice(0, at)}┃${drawn.slice(at + 1)}`);
}

function shown(value: MarkdownValue): string {
  if (value instanceof Markdown) return value.toString();
  return typeof value === 'number' ? String(value) : prose(value);
}

/** Words that mean themselves are shown as they are, all others as code: our own stay words around what they quote. */
function prose(text: Text): string {
  const whole = contentOf(text);
  if (whole === '' || isInert(whole)) return whole;
  if (!(text instanceof ForeignText)) return code(whole);
  return text
    .inPieces()
    .map((piece) => (!piece.isForeign && isInert(piece.text) ? piece.text : code(piece.text)))
    .join('');
}

/**
 * Whether text means itself wherever it stands: it holds no markup, and nothing that GitHub makes a link of (an address,
 * a person, an issue, a commit, an emoji) or a list.
 */
function isInert(text: string): boolean {
  return /^[\p{L}\p{N} .,;:()'"%+=×–…_/-]+$/u.test(text) && !acts.test(text);
}

const acts = /:(?! |$)|www\.|[0-9a-f]{7}|[a-z]-\d|(?<!\w)_|_(?!\w)|^ ?(?:\d+[.)]|[-+=])(?: |$)|^(?:--|=)| {2}/i;

/** A cell that neither ends early nor spans lines: a backslash before a bar would take the bar's own away. */
function cell(value: MarkdownValue): string {
  return shown(value)
    .replace(/(\\*)\|/g, '$1$1\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function code(text: string): string {
  const line = withoutControls(text).replace(/\s+/g, ' ');
  if (line.trim() === '') return line;
  const fence = fenceFor(line, 1);
  return line.startsWith('`') || line.endsWith('`') ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Backticks, more than stand together anywhere in the text. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
