import { exitCodes } from '../contract/outcomes.js';

/** `inconclusive`: the samples say neither; the sentence says what would. */
export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** How a process ends that judged, on the command line and in a workflow alike. */
export const verdictExitCodes: Readonly<Record<Verdict, number>> = {
  pass: exitCodes.ok,
  fail: exitCodes.failure,
  inconclusive: exitCodes.inconclusive,
};

/** A verdict with its reason, for a person. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly sentence: string;
  /** About how many more runs would decide; undefined where the verdict stands, or no number of runs would do. */
  readonly moreRuns?: number;
}

/** One failure fails all; then one doubt leaves all in doubt. Nothing judged is a doubt. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.length === 0 || verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
}
