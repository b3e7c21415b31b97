import type { Writable } from 'node:stream';
import { atOurEnd } from './last-resort.js';
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
  readonly output: Pick<Writable, 'write'> & { readonly isTTY?: boolean };
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
}

const ctrlC = 0x03;
/** Ctrl+], the way out of a guest that does not listen, as in telnet. */
const ctrlBracket = 0x1d;

const resetColours = '\u001b[0m';

/** Connects a terminal with the guest's console: every key is the guest's, Ctrl+C too once the guest is up. */
export function attachTerminal({ input, output }: Terminal, options: AttachOptions): Attachment {
  const filter = new TerminalFilter();
  const onKeys = (keys: Buffer) => {
    if (keys.includes(ctrlBracket) || (keys.includes(ctrlC) && !options.isGuestUp())) options.cancel();
    else options.send(keys);
  };
  const restore = () => {
    input.setRawMode(false);
  };
  const callOff = atOurEnd(restore);
  input.setRawMode(true);
  input.on('data', onKeys);
  input.resume();
  return {
    show: (bytes) => {
      output.write(filter.write(bytes));
    },
    detach: () => {
      input.off('data', onKeys);
      input.pause();
      restore();
      callOff();
      if (output.isTTY === true) output.write(resetColours);
    },
  };
}
