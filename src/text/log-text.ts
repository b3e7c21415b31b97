import { CommandGuard } from './command-guard.js';
import { cut } from './cut.js';
import { contentOf, type Text } from './foreign-text.js';
import { plainText } from './plain-text.js';

/**
 * The door to a log, be that a terminal or a job's: no control characters but tabs and line feeds, and no line that a
 * runner takes for a command. Our own text goes the same way, for it may quote anything.
 */
export function logText(text: Text): string {
  return new CommandGuard().write(withoutControls(text));
}

/** The same as one line. */
export function logLine(text: Text): string {
  return logText(text).replace(/\s*\n\s*/g, ' ');
}

/** The door for where nobody takes commands: all that can be seen of a text, and nothing else. */
export function withoutControls(text: Text): string {
  return plainText(contentOf(text)).replace(/[\b\r]/g, '');
}

/** As much of foreign text as an error's message quotes. */
const quotedCharacters = 200;

/** The door into an error's message: one line between quotation marks, cut where it is long. */
export function quoted(text: Text): string {
  return `"${cut(logLine(text), quotedCharacters)}"`;
}
