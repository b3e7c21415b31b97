import { randomUUID } from 'node:crypto';
import { EOL } from 'node:os';
import type { ForeignText } from '../text/foreign-text.js';
import { exactText } from '../text/log-text.js';

/**
 * Writes what a guest said into the log, word for word. A model may well write `::error::` or `##[group]`: while its
 * words are shown, the runner is told to take no commands.
 */
export function showGuestText(text: ForeignText, out: NodeJS.WritableStream = process.stdout): void {
  const token = randomUUID();
  out.write([`::stop-commands::${token}`, exactText(text), `::${token}::`, ''].join(EOL));
}
