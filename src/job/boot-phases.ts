import type { BootTimes } from '../vm/boot-record.js';
import type { BootPhase } from './boot-report.js';

/** The stretches of a boot between the milestones that it reached, in order; one that it did not reach is left out. */
export function bootPhases(times: BootTimes): BootPhase[] {
  const { llamaStart } = times;
  const isWarm = times.restored !== undefined && times.ready === undefined;
  const ends: [BootPhase['name'], number | undefined][] = [
    ['kernel', isWarm ? undefined : times.init],
    ['init', isWarm ? undefined : (llamaStart ?? times.end)],
    [
      'load',
      llamaStart === undefined ? undefined : (times.ready ?? times.engine ?? times.firstToken ?? times.llamaExit),
    ],
    ['restore', times.restored],
    ['answer', times.firstToken === undefined ? undefined : times.llamaExit],
    ['shutdown', times.exit],
  ];
  const phases: BootPhase[] = [];
  let fromMs = times.started ?? 0;
  for (const [name, toMs] of ends) {
    if (toMs === undefined || toMs < fromMs) continue;
    phases.push({ name, fromMs, toMs });
    fromMs = toMs;
  }
  return phases;
}
