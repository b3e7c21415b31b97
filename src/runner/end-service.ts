import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readTextFile } from '../host/text-file.js';
import type { Reporter } from '../host/reporter.js';
import { ForeignText, quoting } from '../text/foreign-text.js';
import { showConsole, showGuestText } from './guest-text.js';
import { foldLog } from './job-log.js';
import type { KeptService } from './kept-service.js';
import { readEnding, serviceLog } from './service-files.js';
import { bootFiles } from './step-folder.js';

/** A guest is given 20 s to end by itself, and QEMU some more to be ended. */
const endMs = 60_000;

/** Ends a service and shows its logs. Whether its folder is to be kept as an artifact. */
export async function endService({ folder, control, upload }: KeptService, reporter: Reporter): Promise<boolean> {
  const wasRunning = await askForEnd(control);
  const ending = readEnding(folder);
  if (ending === undefined) {
    reporter.warn('the service was ended from outside: steps that used it may have failed because of that');
  } else if (ending.outcome !== 'ok' || !wasRunning) {
    const when = wasRunning ? 'ended' : 'ended before the job did';
    reporter.warn(quoting`the service ${when}: ${ending.outcome}. ${ending.sentence} ${ending.nextStep}`);
  }
  if (ending) reporter.info(`the service answered ${ending.requestsServed} requests`);
  await showConsole(bootFiles(folder).serialLog);
  const log = readTextFile(serviceLog(folder));
  if ('text' in log) {
    await foldLog('service log', () => {
      showGuestText(ForeignText.of(log.text.trimEnd()));
      return Promise.resolve();
    });
  }
  return upload === 'always' || (upload === 'failure' && (ending?.outcome !== 'ok' || !wasRunning));
}

/** Settles when it has ended: true, or false where it had before. Throws where it does not end. */
async function askForEnd(control: string): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => {
    let connected = false;
    createConnection(control)
      .once('connect', () => (connected = true))
      .on('error', () => undefined)
      .once('close', () => {
        resolve(connected);
      })
      .resume();
  });
  const late = new AbortController();
  const result = await Promise.race([ended, sleep(endMs, undefined, { signal: late.signal })]);
  late.abort();
  if (result === undefined) throw new Error(`the service did not end within ${endMs / 1000} s`);
  return result;
}
