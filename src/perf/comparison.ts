import { median, probit } from 'simple-statistics';
import { changeInterval, type Interval } from './bootstrap.js';
import { probabilityOfLower } from './mann-whitney.js';
import { signedPercent } from '../text/percent.js';
import type { Judgement } from './verdict.js';

export interface Limit {
  /** Largest drop of the median that is tolerated, as a share: 0.05. */
  readonly maxRegression: number;
  /** One-sided confidence with which a pass must hold: 0.95. */
  readonly confidence: number;
}

export interface Comparison extends Judgement {
  /** median(candidate) / median(baseline) - 1: negative is slower. */
  readonly change: number;
  /** Where that lies, bootstrapped; each end holds with the limit's confidence. */
  readonly interval: Interval;
  /** Of a one-sided Mann-Whitney test: how likely so low a rank is where nothing changed. */
  readonly probability: number;
}

/** A failure stops people's work: chance alone may cause one only once in a hundred times. */
const significance = 0.01;

/** Of four a side even the clearest order has a probability of 1/70, beyond the significance. */
export const fewestRuns = 5;

/** More than this nobody runs. */
const mostRuns = 1000;

/**
 * Compares tokens per second of two samples that were taken in turn on one machine. Fails when the drop is both
 * significant and beyond the limit; passes when a drop beyond the limit can be ruled out; else more runs are needed.
 * Throws RangeError for an empty sample.
 */
export function judgeComparison(candidate: readonly number[], baseline: readonly number[], limit: Limit): Comparison {
  const { maxRegression, confidence } = limit;
  const probability = probabilityOfLower(candidate, baseline);
  const change = median([...candidate]) / median([...baseline]) - 1;
  const interval = changeInterval(candidate, baseline, 2 * confidence - 1);
  const measured = { change, interval, probability };
  const told =
    `${signedPercent(change, 1)} (between ${signedPercent(interval.low, 1)} and ${signedPercent(interval.high, 1)}, ` +
    `p = ${probability.toPrecision(2)}), ${signedPercent(-maxRegression, 1)} tolerated`;
  const runs = Math.min(candidate.length, baseline.length);
  if (runs < fewestRuns) {
    const moreRuns = fewestRuns - runs;
    return { ...measured, verdict: 'inconclusive', sentence: `${told}; ${moreRuns} more runs are needed`, moreRuns };
  }
  if (probability <= significance && change < -maxRegression) return { ...measured, verdict: 'fail', sentence: told };
  if (interval.low >= -maxRegression) return { ...measured, verdict: 'pass', sentence: told };
  const moreRuns = missingRuns(runs, measured, maxRegression);
  return moreRuns > mostRuns
    ? { ...measured, verdict: 'inconclusive', sentence: `${told}; more runs are unlikely to decide` }
    : { ...measured, verdict: 'inconclusive', sentence: `${told}; about ${moreRuns} more runs would decide`, moreRuns };
}

/**
 * Runs more until a drop beyond the limit is significant, or a smaller one ruled out, if all stays as it is: both an
 * interval's width and a test's z go with the square root of the runs. At least one is always worth a try.
 */
function missingRuns(
  runs: number,
  { change, interval, probability }: Pick<Comparison, 'change' | 'interval' | 'probability'>,
  maxRegression: number,
): number {
  const half = (interval.high - interval.low) / 2;
  const ratio =
    change < -maxRegression
      ? probit(1 - significance) / Math.max(probit(1 - probability), 0)
      : half / (change + maxRegression);
  return Math.max(1, Math.ceil(runs * (ratio ** 2 - 1)));
}
