import type { Progress, Reporter } from '../host/reporter.js';
import { StepLines } from '../host/step-lines.js';
import { quoting } from '../text/foreign-text.js';
import { annotate, foldLog, writeLog } from './job-log.js';
import { showProgram } from './show-program.js';

const mib = 1024 * 1024;

const steps = new StepLines((title, gave, took) => {
  writeLog(quoting`${title}: ${gave} (${took})`);
});

/** Reports into a workflow's log: folded groups, a line for each step, and one for each further fifth of long work. */
export const actionsReporter: Reporter = {
  info: writeLog,
  detail: writeLog,
  warn: (message) => {
    annotate({ level: 'warning', message });
  },
  group: foldLog,
  progress: (title, total, unit = 'bytes') => {
    steps.noteProgress();
    return lines(title, unit === 'bytes' ? total : undefined);
  },
  begin: (title) => steps.begin(title),
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
