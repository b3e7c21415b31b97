import { setTimeout as sleep } from 'node:timers/promises';

/** For how long nothing may move before a wait gives up: on a busy machine one step may well take a minute. */
export const patienceMs = 10 * 60_000;

/**
 * Waits until `condition` holds. It is progress that counts, not time: it gives up only when what `progress` tells has
 * not changed for ten minutes.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  progress: () => unknown = () => undefined,
): Promise<void> {
  const watch = new StallWatch(progress);
  while (!(await condition())) {
    if (watch.hasStalled()) throw new Error(`nothing moved for ${patienceMs / 1000} s: ${condition.toString()}`);
    await sleep(20);
  }
}

/**
 * Runs `attempt` with a deadline of seconds, and again with a longer one until it `cameFarEnough`: what a deadline does
 * can be tested on a busy machine, too, where the way to it takes longer.
 */
export async function withDeadline<T>(
  firstSeconds: number,
  attempt: (seconds: number) => Promise<T>,
  cameFarEnough: (result: T) => boolean | Promise<boolean>,
): Promise<T> {
  for (let seconds = firstSeconds; ; seconds *= 4) {
    const result = await attempt(seconds);
    if ((await cameFarEnough(result)) || seconds * 1000 > patienceMs) return result;
  }
}

/** Tells whether something has stood still for too long. */
export class StallWatch {
  private last: unknown;
  private movedAt = performance.now();

  constructor(
    private readonly progress: () => unknown,
    private readonly patience = patienceMs,
  ) {
    this.last = progress();
  }

  hasStalled(): boolean {
    const now = this.progress();
    if (now !== this.last) {
      this.last = now;
      this.movedAt = performance.now();
    }
    return performance.now() - this.movedAt > this.patience;
  }
}
