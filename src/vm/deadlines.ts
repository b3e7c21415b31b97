import type { MissedDeadline } from './outcome.js';

/** The limits that run while a boot does; the first to be missed is told. */
export class Deadlines {
  private readonly timers = new Map<MissedDeadline['kind'], NodeJS.Timeout>();

  constructor(private readonly onMissed: (missed: MissedDeadline) => void) {}

  /** Starts a limit of `seconds`, of which `passedMs` are over, in place of an earlier one of its kind. */
  set(kind: MissedDeadline['kind'], seconds: number, passedMs = 0): void {
    this.clear(kind);
    const miss = () => {
      this.onMissed({ kind, seconds });
    };
    this.timers.set(kind, setTimeout(miss, seconds * 1000 - passedMs));
  }

  clear(kind: MissedDeadline['kind']): void {
    clearTimeout(this.timers.get(kind));
  }

  clearAll(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
