/** Where in an escape sequence the stream stands. */
type State = 'text' | 'escape' | 'csi' | 'string' | 'string-escape';

const esc = '\u001b';
const bel = '\u0007';

/** Final letters of the control sequences that line editing needs: colours, erasing, moving, inserting and deleting. */
const allowedFinals = new Set('mJKABCDGHPX@');
const allowedControls = new Set('\b\t\n\r');

/** No sequence that we let through is longer; a longer one is dropped. */
const longestCsi = 32;
/** A string sequence (OSC, DCS, …) that is longer was none: what follows is text again. */
const longestString = 4096;

/**
 * Lets through what a guest may do to a person's terminal: text, CR, LF, BS, TAB and harmless control sequences.
 * Everything else is dropped (titles, clipboard, queries that type answers back, other screens, 8-bit controls, text
 * that reverses its direction), also when a sequence is split between two chunks.
 */
export class TerminalFilter {
  private readonly decoder = new TextDecoder();
  private state: State = 'text';
  private csi = '';
  private stringLength = 0;

  /** `sequences: 'drop'` lets no control sequence through at all. */
  constructor(private readonly sequences: 'allow' | 'drop' = 'allow') {}

  write(bytes: Uint8Array): string {
    return this.filter(this.decoder.decode(bytes, { stream: true }));
  }

  /** The same for text that is already decoded. */
  filter(text: string): string {
    let shown = '';
    for (const character of text) shown += this.step(character);
    return shown;
  }

  private step(character: string): string {
    // CAN and SUB break off any sequence; ESC begins a new one.
    if (character === '\u0018' || character === '\u001a') return this.enter('text');
    switch (this.state) {
      case 'text':
        return this.inText(character);
      case 'escape':
        return this.afterEscape(character);
      case 'csi':
        return this.inCsi(character);
      case 'string':
        return this.inString(character);
      case 'string-escape':
        return character === '\\' ? this.enter('text') : this.afterEscape(character);
    }
  }

  private inText(character: string): string {
    if (character === esc) return this.enter('escape');
    if (character === '\u009b') return this.enter('csi');
    if ('\u0090\u0098\u009d\u009e\u009f'.includes(character)) return this.enter('string');
    return allowedControls.has(character) || isPrintable(character) ? character : '';
  }

  private afterEscape(character: string): string {
    if (character === '[') return this.enter('csi');
    if ('PX]^_'.includes(character)) return this.enter('string');
    if (character === esc) return this.enter('escape');
    // Intermediate bytes (as in "ESC ( B") go on; any other character ends a sequence of two.
    if (character >= ' ' && character <= '/') return this.enter('escape');
    this.state = 'text';
    return allowedControls.has(character) ? character : '';
  }

  private inCsi(character: string): string {
    if (character === esc) return this.enter('escape');
    // Terminals obey control characters inside of a sequence.
    if (allowedControls.has(character)) return character;
    if (character >= '@' && character <= '~') {
      const sequence = `${esc}[${this.csi}${character}`;
      const harmless = /^[\d;:]*$/.test(this.csi) && this.csi.length <= longestCsi && allowedFinals.has(character);
      this.state = 'text';
      return harmless && this.sequences === 'allow' ? sequence : '';
    }
    if (character < ' ' || character > '?') return this.enter('text');
    if (this.csi.length <= longestCsi) this.csi += character;
    return '';
  }

  private inString(character: string): string {
    if (character === bel || character === '\u009c') return this.enter('text');
    if (character === esc) return this.enter('string-escape');
    // No such string spans lines; one that is never ended must not swallow the rest of the console.
    if (character === '\n' || ++this.stringLength > longestString) return this.enter('text');
    return '';
  }

  private enter(state: State): '' {
    this.state = state;
    this.csi = '';
    this.stringLength = 0;
    return '';
  }
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  // Overrides and isolates of direction make text read as what it is not.
  return !((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069));
}
