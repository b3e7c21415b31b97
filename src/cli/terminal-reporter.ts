import { Presets, SingleBar } from 'cli-progress';
import type { Progress, Reporter } from '../host/reporter.js';
import { quoting, type Text } from '../text/foreign-text.js';
import { logLine, logText } from '../text/log-text.js';

const mib = 1024 * 1024;
const msBetweenLines = 5000;

/**
 * Reports to standard error, so that standard output carries the answer alone: a progress bar on a terminal,
 * plain lines elsewhere.
 */
export function terminalReporter(stream: NodeJS.WriteStream = process.stderr): Reporter {
  const say = (message: Text): void => {
    stream.write(`zosia: ${logText(message)}\n`);
  };
  return {
    info: say,
    warn: (message) => {
      say(quoting`warning: ${message}`);
    },
    group: (title, work) => {
      say(title);
      return work();
    },
    progress: (title, totalBytes) =>
      stream.isTTY && totalBytes !== undefined ? bar(title, totalBytes, stream) : lines(title, totalBytes, say),
  };
}

function bar(title: string, totalBytes: number, stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar(
    {
      format: `zosia: ${logLine(title)} {bar} {percentage} % of ${(totalBytes / mib).toFixed(0)} MiB, {eta_formatted} left`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  single.start(totalBytes, 0);
  return {
    update: (doneBytes) => {
      single.update(doneBytes);
    },
    finish: () => {
      single.stop();
    },
  };
}

/** A line at the start and then now and again, with how much is done. */
function lines(title: string, totalBytes: number | undefined, say: (message: Text) => void): Progress {
  say(totalBytes === undefined ? title : `${title} (${(totalBytes / mib).toFixed(0)} MiB)`);
  let saidAt = performance.now();
  return {
    update: (doneBytes) => {
      if (totalBytes === undefined || performance.now() - saidAt < msBetweenLines) return;
      saidAt = performance.now();
      say(`${title}: ${Math.floor((100 * doneBytes) / totalBytes)} %`);
    },
    finish: () => undefined,
  };
}
