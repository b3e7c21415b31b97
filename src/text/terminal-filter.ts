/** Where in an escape sequence the stream stands. */
type State = 'text' | 'escape' | 'csi' | 'string' | 'string-escape';

const esc = '\u001b';
const bel = '\u0007';

/** Final letters of the control sequences that line editing needs: colours, erasing, moving, inserting and deleting. */
const allowedFinals = new Set('mJKABCDGHPX@');
const allowedControls = new Set('\b\t\n\r');

/** Of a terminal's private modes the one that a prompt may set: pasted text then comes in brackets. */
const allowedModes = /^\?2004[hl]$/;

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
    for (let at = 0; at < text.length;) {
      const harmless = this.state === 'text' ? harmlessRun(text, at) : '';
      shown += harmless || this.step(text.charAt(at));
      at += harmless.length || 1;
    }
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

  /** Of a character that is not harmless. */
  private inText(character: string): string {
    if (character === esc) return this.enter('escape');
    if (character === '\u009b') return this.enter('csi');
    if ('\u0090\u0098\u009d\u009e\u009f'.includes(character)) return this.enter('string');
    return '';
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
      const harmless =
        (/^[\d;:]*$/.test(this.csi) && this.csi.length <= longestCsi && allowedFinals.has(character)) ||
        allowedModes.test(this.csi + character);
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

/**
 * Printable characters and allowed controls. Overrides and isolates of direction (U+202A to U+202E, U+2066 to U+2069)
 * are not among them: they make text read as what it is not.
 */
const harmless = /[\b\t\n\r\x20-\x7e\u00a0-\u2029\u202f-\u2065\u206a-\uffff]+/y;

/** The harmless characters of `text` from `at` on: most of it, taken at once. */
function harmlessRun(text: string, at: number): string {
  harmless.lastIndex = at;
  return harmless.exec(text)?.[0] ?? '';
}
