import { homedir } from 'node:os';
import type { Reporter } from '../host/reporter.js';
import type { Acquisition } from '../job/first-start.js';
import { zosiaCommand } from './start-command.js';

/** Says what will be installed, downloaded and kept, before it happens. */
export function tellFirstStart(acquisitions: readonly Acquisition[], cache: string, reporter: Reporter): void {
  if (acquisitions.length === 0) return;
  reporter.info('not on this machine yet:');
  for (const { name, what, downloadBytes } of acquisitions) {
    reporter.info(`  ${name.padEnd(14)} ${what}${downloadBytes === undefined ? '' : `, ${megabytes(downloadBytes)}`}`);
  }
  const folder = cache.startsWith(`${homedir()}/`) ? cache.replace(homedir(), '~') : cache;
  reporter.info(`it is kept in ${folder}; ${zosiaCommand()} cache clear removes it`);
}

/** As in `93 MB`. */
function megabytes(bytes: number): string {
  return `${Math.max(Math.round(bytes / 1e6), 1)} MB`;
}
