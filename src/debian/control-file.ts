/**
 * Debian's control files (deb-control(5)), as Release and Packages are: paragraphs of fields. Read with as little
 * work as it takes, for an index of packages has 60 MB and one of its fields in a thousand is wanted.
 */

/** The paragraphs of a control file, as text. */
export function* paragraphsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 ? text.length : blank;
    if (end > start) yield text.slice(start, end);
    start = end + 2;
  }
}

/** A field of a paragraph, with the lines that continue it, or undefined where there is no such field. */
export function fieldOf(paragraph: string, name: string): string | undefined {
  const label = `${name}:`;
  const before = paragraph.startsWith(label) ? 0 : paragraph.indexOf(`\n${label}`) + 1;
  if (before === 0 && !paragraph.startsWith(label)) return undefined;
  const start = before + label.length;
  let end = paragraph.indexOf('\n', start);
  while (end >= 0 && [' ', '\t'].includes(paragraph.charAt(end + 1))) end = paragraph.indexOf('\n', end + 1);
  return paragraph.slice(start, end < 0 ? undefined : end).trim();
}
