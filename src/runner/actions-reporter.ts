import type { Progress, Reporter } from '../host/reporter.js';
import { annotate, foldLog, writeLog } from './job-log.js';
import { showProgram } from './show-program.js';

const mib = 1024 * 1024;

/** Reports into a workflow's log: folded groups, and a line for each further fifth of long work. */
export const actionsReporter: Reporter = {
  info: writeLog,
  warn: (message) => {
    annotate({ level: 'warning', message });
  },
  group: foldLog,
  progress: (title, totalBytes) => lines(title, totalBytes),
  showProgram,
};

function lines(title: string, totalBytes: number | undefined): Progress {
  writeLog(totalBytes === undefined ? title : `${title} (${(totalBytes / mib).toFixed(0)} MiB)`);
  let saidFifths = 0;
  return {
    update: (doneBytes) => {
      if (totalBytes === undefined) return;
      const fifths = Math.floor((5 * doneBytes) / totalBytes);
      if (fifths > saidFifths && fifths < 5) writeLog(`${title} ${fifths * 20} %`);
      saidFifths = Math.max(saidFifths, fifths);
    },
    finish: () => undefined,
  };
}
