/** Characters that a runner passes over when it looks for a command: its comparison is that of Unicode's collation. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}]/u;

const lineBreak = /[\n\r]/;

/** What a line holds so far: white space alone, then one colon, or anything else. */
type LineStart = 'blank' | 'colon' | 'text';

/**
 * Takes the force out of workflow commands, by a space within what begins one. A runner obeys `::name::` where a line
 * begins with it, white space aside, and `##[name]` anywhere in a line. Text may come in pieces.
 */
export class CommandGuard {
  private start: LineStart = 'blank';
  /** Number signs right before, two at most. */
  private signs = 0;

  write(text: string): string {
    let shown = '';
    for (const character of text) shown += this.step(character);
    return shown;
  }

  private step(character: string): string {
    if (lineBreak.test(character)) {
      this.start = 'blank';
      this.signs = 0;
      return character;
    }
    // White space of the line's start, some of it a control character, is passed over as well.
    if (ignorable.test(character)) return character;
    const begins = (character === ':' && this.start === 'colon') || (character === '[' && this.signs === 2);
    this.start = this.next(character);
    this.signs = character === '#' ? Math.min(this.signs + 1, 2) : 0;
    return begins ? ` ${character}` : character;
  }

  private next(character: string): LineStart {
    if (this.start === 'blank' && /\s/.test(character)) return 'blank';
    return this.start === 'blank' && character === ':' ? 'colon' : 'text';
  }
}
