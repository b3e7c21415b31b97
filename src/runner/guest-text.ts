import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import { fileExists } from '../host/files.js';
import { ForeignText } from '../text/foreign-text.js';
import { withoutControls } from '../text/log-text.js';
import { foldLog } from './job-log.js';

/**
 * Writes what a guest said into the log, word for word. A model may well write `::error::` or `##[group]`: while its
 * words are shown, the runner is told to take no commands.
 */
export function showGuestText(text: ForeignText, out: NodeJS.WritableStream = process.stdout): void {
  const token = randomUUID();
  out.write([`::stop-commands::${token}`, withoutControls(text), `::${token}::`, ''].join(EOL));
}

/** As much of the console is shown in the step's log; the whole is in the file. */
const shownSerialCharacters = 128 * 1024;

/** Shows a guest's console in the step's log. */
export async function showConsole(serialLog: string): Promise<void> {
  if (!(await fileExists(serialLog))) return;
  const text = (await readFile(serialLog, 'utf8')).slice(-shownSerialCharacters).trim();
  await foldLog('serial console', () => {
    showGuestText(ForeignText.of(text));
    return Promise.resolve();
  });
}
