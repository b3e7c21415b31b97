/** A program and its arguments as a shell takes them, an option a line. */
export function shellCommand(argv: readonly string[]): string {
  return argv.map((word, index) => `${index > 0 ? separatorBefore(word) : ''}${quoted(word)}`).join('');
}

function separatorBefore(word: string): string {
  return word.startsWith('-') ? ' \\\n  ' : ' ';
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
