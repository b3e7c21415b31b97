import { randomUUID } from 'node:crypto';
import { EOL } from 'node:os';

/**
 * Writes what a guest said into the log. A model may well write `::error::` or `##[group]`: while its words are
 * shown, the runner is told to take no commands.
 */
export function showGuestText(text: string, out: NodeJS.WritableStream = process.stdout): void {
  const token = randomUUID();
  out.write([`::stop-commands::${token}`, text, `::${token}::`, ''].join(EOL));
}
