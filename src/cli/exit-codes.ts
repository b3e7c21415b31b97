import type { Verdict } from '../perf/verdict.js';

/** Exit codes of the command beside those of a boot's outcome. */
export const exitCodes = { ok: 0, failure: 1, wrongUsage: 2, cancelled: 130 } as const;

/** Exit codes of a gate's verdicts. */
export const verdictCodes: Readonly<Record<Verdict, number>> = {
  pass: exitCodes.ok,
  fail: exitCodes.failure,
  inconclusive: 3,
};
