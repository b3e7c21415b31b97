import type { Writable } from 'node:stream';
import { onProcessExit } from './shutdown-hooks.js';
import { TerminalFilter } from '../text/terminal-filter.js';

/** Where a person's keys come from: of `tty.ReadStream`, what is needed. */
export interface TerminalInput {
  setRawMode(raw: boolean): unknown;
  on(event: 'data', listener: (keys: Buffer) => void): unknown;
  off(event: 'data', listener: (keys: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** The terminal of a person who is to talk with the guest. */
export interface Terminal {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
}

/** Where a person reads: of `tty.WriteStream`, what is needed; another stream has no size. */
export interface TerminalOutput extends Pick<Writable, 'write'> {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

export interface Attachment {
  /** Shows what the guest wrote, as far as it may do that to a terminal. */
  show(bytes: Uint8Array): void;
  /** Gives the terminal back as it was. */
  detach(): void;
}

export interface AttachOptions {
  /** Takes what the person types. */
  readonly send: (bytes: Uint8Array) => void;
  /** Whether the guest takes Ctrl+C itself by now. */
  readonly isGuestUp: () => boolean;
  readonly cancel: () => void;
  /** Hears of every new size of the person's terminal. */
  readonly resize: (columns: number, rows: number) => void;
}

const ctrlC = 0x03;
/** Ctrl+], the way out of a guest that does not listen, as in telnet. */
const ctrlBracket = 0x1d;

/** Undoes what a guest that ended at its prompt may have left: colours, and brackets around pasted text. */
const reset = '\u001b[0m\u001b[?2004l';

const pasteBegins = Buffer.from('\u001b[200~');
const pasteEnds = Buffer.from('\u001b[201~');

/** Tells the keys that a person pressed from the text between a terminal's brackets around a paste. */
class Keys {
  private isPasting = false;
  /** The start of a bracket that another chunk ends. */
  private held = Buffer.alloc(0);

  /** The keys among `bytes`, without what was pasted. */
  pressed(bytes: Buffer): Buffer {
    let rest = Buffer.concat([this.held, bytes]);
    const keys: Buffer[] = [];
    for (;;) {
      const bracket = this.isPasting ? pasteEnds : pasteBegins;
      const at = rest.indexOf(bracket);
      const end = at === -1 ? rest.length - startOf(bracket, rest) : at;
      if (!this.isPasting) keys.push(rest.subarray(0, end));
      this.held = at === -1 ? rest.subarray(end) : Buffer.alloc(0);
      if (at === -1) return Buffer.concat(keys);
      rest = rest.subarray(at + bracket.length);
      this.isPasting = !this.isPasting;
    }
  }
}

/** How many of the last bytes of `text` may be the start of `bracket`. */
function startOf(bracket: Buffer, text: Buffer): number {
  for (let length = Math.min(bracket.length - 1, text.length); length > 0; length--) {
    if (text.subarray(text.length - length).equals(bracket.subarray(0, length))) return length;
  }
  return 0;
}

/** Connects a terminal with the guest's console: every key is the guest's, Ctrl+C too once the guest is up. */
export function attachTerminal({ input, output }: Terminal, options: AttachOptions): Attachment {
  const filter = new TerminalFilter();
  const keys = new Keys();
  const onKeys = (bytes: Buffer) => {
    const pressed = keys.pressed(bytes);
    if (pressed.includes(ctrlBracket) || (pressed.includes(ctrlC) && !options.isGuestUp())) options.cancel();
    else options.send(bytes);
  };
  const onResize = () => {
    if (output.columns !== undefined && output.rows !== undefined) options.resize(output.columns, output.rows);
  };
  const restore = () => {
    input.setRawMode(false);
  };
  const callOff = onProcessExit(restore);
  input.setRawMode(true);
  input.on('data', onKeys);
  input.resume();
  if (output.isTTY === true) output.on?.('resize', onResize);
  return {
    show: (bytes) => {
      output.write(filter.write(bytes));
    },
    detach: () => {
      input.off('data', onKeys);
      output.off?.('resize', onResize);
      input.pause();
      restore();
      callOff();
      if (output.isTTY === true) output.write(reset);
    },
  };
}
