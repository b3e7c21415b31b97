import type { Progress, ProgressUnit, Reporter, Step } from '../host/reporter.js';
import { inSeconds, StepClock, StepLines } from '../host/step-lines.js';
import { quoting, type Text } from '../text/foreign-text.js';
import { logLine, logText } from '../text/log-text.js';
import { doneLine, glyphsFor, liveLine, type Glyphs, type Measure } from './live-line.js';

const mib = 1024 * 1024;
const msBetweenLines = 5000;
const msBetweenFrames = 100;

/** Sooner than this a live line would only flash. */
const msBeforeLive = 200;
const usualColumns = 80;

/**
 * Reports to standard error, so that standard output carries the answer alone: a line a step, with a bar, on a terminal;
 * plain lines elsewhere.
 */
export function terminalReporter(
  stream: NodeJS.WriteStream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
): Reporter {
  return stream.isTTY ? new LiveReporter(stream, glyphsFor(env, process.platform)) : lineReporter(stream);
}

function lineReporter(stream: NodeJS.WriteStream): Reporter {
  const say = (message: Text): void => {
    stream.write(`zosia: ${logText(message)}\n`);
  };
  const steps = new StepLines((title, gave, took) => {
    say(quoting`${title}: ${gave} (${took})`);
  });
  return {
    info: say,
    detail: say,
    warn: (message) => {
      say(quoting`warning: ${message}`);
    },
    group: (title, work) => {
      say(title);
      return work();
    },
    progress: (title, total, unit = 'bytes') => {
      steps.noteProgress();
      return lines(title, unit === 'bytes' ? total : undefined, say);
    },
    begin: (title) => steps.begin(title),
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

/** What is under way has the last line, which is drawn anew; everything else is written above it. */
class LiveReporter implements Reporter {
  private step: { readonly title: string; readonly clock: StepClock } | undefined;
  private measures: readonly Measure[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isShown = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly glyphs: Glyphs,
  ) {}

  info(message: Text): void {
    this.above(`zosia: ${logText(message)}`);
  }

  warn(message: Text): void {
    this.info(quoting`warning: ${message}`);
  }

  detail(): void {
    // Neither a terminal nor a person keeps it.
  }

  group<T>(title: Text, work: () => Promise<T>): Promise<T> {
    this.info(title);
    return work();
  }

  progress(title: string, total: number | undefined, unit: ProgressUnit = 'bytes'): Progress {
    const isAlone = this.step === undefined;
    const step = isAlone ? this.begin(logLine(title)) : undefined;
    if (this.step) this.step.clock.hasMeasured = true;
    const measure: Measure = { title: isAlone ? '' : logLine(title), total, unit, done: 0 };
    this.measures = [...this.measures, measure];
    return {
      update: (done) => {
        measure.done = done;
      },
      finish: () => {
        this.measures = this.measures.filter((other) => other !== measure);
        step?.drop();
      },
    };
  }

  begin(title: string): Step {
    const clock = new StepClock();
    this.step = { title, clock };
    this.timer ??= setInterval(() => {
      this.draw();
    }, msBetweenFrames);
    return {
      get hasWorked() {
        return clock.hasWorked;
      },
      done: (gave) => {
        if (!clock.end()) return;
        this.clear();
        this.write(`${doneLine(title, inSeconds(clock.elapsedMs), logLine(gave), this.glyphs)}\n`);
      },
      drop: () => {
        if (clock.end()) this.clear();
      },
    };
  }

  /** Ends the step under way. */
  private clear(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.step = undefined;
    this.measures = [];
    this.erase();
  }

  private above(line: string): void {
    this.erase();
    this.write(`${line}\n`);
  }

  private draw(): void {
    const { step, measures } = this;
    if (!step || step.clock.elapsedMs < msBeforeLive) return;
    const { elapsedMs } = step.clock;
    const columns = this.stream.columns || usualColumns; // some terminals have none
    const line = liveLine({ title: step.title, elapsedMs, measures }, this.glyphs, columns);
    this.write(`\r\u001b[K${line}`);
    this.isShown = true;
  }

  private erase(): void {
    if (this.isShown) this.write('\r\u001b[K');
    this.isShown = false;
  }

  private write(text: string): void {
    this.stream.write(text);
  }
}
