import type { Text } from '../text/foreign-text.js';
import type { Step } from './reporter.js';

/** Sooner than this nobody has waited. */
const idleMs = 1000;

/** The clock and the state of one step: how long it has taken, and whether it was work. */
export class StepClock {
  private readonly startedAt = performance.now();
  private isOver = false;
  hasMeasured = false;

  get elapsedMs(): number {
    return performance.now() - this.startedAt;
  }

  get hasWorked(): boolean {
    return this.hasMeasured || this.elapsedMs > idleMs;
  }

  /** True once. */
  end(): boolean {
    const wasOver = this.isOver;
    this.isOver = true;
    return !wasOver;
  }
}

/** Steps for a reporter that keeps lines: one line a step, when it is done. */
export class StepLines {
  private clock: StepClock | undefined;

  constructor(private readonly say: (title: string, gave: Text, took: string) => void) {}

  /** The step under way has something to measure. */
  noteProgress(): void {
    if (this.clock) this.clock.hasMeasured = true;
  }

  begin(title: string): Step {
    const clock = new StepClock();
    this.clock = clock;
    return {
      get hasWorked() {
        return clock.hasWorked;
      },
      done: (gave) => {
        if (clock.end()) this.say(title, gave, inSeconds(clock.elapsedMs));
      },
      drop: () => void clock.end(),
    };
  }
}

/** As in `0.4 s`, `29 s` and `4 min 05 s`. */
export function inSeconds(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
