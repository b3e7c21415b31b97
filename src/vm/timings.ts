import type { BootResult } from './boot.js';
import type { MachinePlan } from './machine-plan.js';

/** The content of `timings.json`: times in milliseconds, memory in bytes unless the name says MiB. */
export interface Timings {
  readonly schema: 1;
  readonly outcome: BootResult['outcome'];
  /** From the start of our own process to QEMU's spawn. */
  readonly spawnedAfterMs: number;
  /** Since QEMU's spawn, by the host's clock. */
  readonly sinceSpawnMs: BootResult['times'];
  /** Since the guest's kernel started, by the guest's clock: the first of each event. */
  readonly guestMs: BootResult['guestTimes'];
  readonly machine: BootResult['machine'];
  readonly peakMemoryBytes: number | null;
  readonly argv: readonly string[];
}

export function timingsOf(plan: MachinePlan, result: BootResult): Timings {
  return {
    schema: 1,
    outcome: result.outcome,
    spawnedAfterMs: result.spawnedAfterMs,
    sinceSpawnMs: result.times,
    guestMs: result.guestTimes,
    machine: result.machine,
    peakMemoryBytes: result.peakMemoryBytes ?? null,
    argv: plan.argv,
  };
}
