import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Interval } from './bootstrap.js';
import { studentQuantile } from './student-t.js';
import type { Judgement } from './verdict.js';

export interface Threshold {
  /** Fewest tokens per second that pass. */
  readonly minTokensPerSecond: number;
  /** How sure a bound must be, one-sided: 0.95. */
  readonly confidence: number;
}

/** More than this nobody runs. */
const mostRuns = 1000;

/**
 * The mean's confidence bounds by Student's t, each one-sided with `confidence`; undefined for fewer than two samples.
 */
export function meanBounds(samples: readonly number[], confidence: number): Interval | undefined {
  if (samples.length < 2) return undefined;
  const half = halfWidth(sampleStandardDeviation([...samples]), samples.length, confidence);
  const centre = mean([...samples]);
  return { low: centre - half, high: centre + half };
}

/** Passes when even the lower bound of the mean is above the threshold, fails when even the upper one is below. */
export function judgeThreshold(samples: readonly number[], { minTokensPerSecond, confidence }: Threshold): Judgement {
  const bounds = meanBounds(samples, confidence);
  if (bounds === undefined) {
    const moreRuns = 2 - samples.length;
    return { verdict: 'inconclusive', sentence: 'fewer than two runs give no bounds', moreRuns };
  }
  const asked = `${minTokensPerSecond} tokens/s required`;
  const sure = `${Math.round(confidence * 100)} % sure`;
  if (bounds.low >= minTokensPerSecond) {
    return { verdict: 'pass', sentence: `at least ${bounds.low.toFixed(2)} tokens/s (${sure}), ${asked}` };
  }
  if (bounds.high < minTokensPerSecond) {
    return { verdict: 'fail', sentence: `at most ${bounds.high.toFixed(2)} tokens/s (${sure}), ${asked}` };
  }
  const moreRuns = missingRuns(samples, minTokensPerSecond, confidence);
  const advice =
    moreRuns === undefined ? 'more runs are unlikely to decide' : `about ${moreRuns} more runs would decide`;
  return {
    verdict: 'inconclusive',
    sentence: `between ${bounds.low.toFixed(2)} and ${bounds.high.toFixed(2)} tokens/s (${sure}), ${asked}; ${advice}`,
    ...(moreRuns === undefined ? {} : { moreRuns }),
  };
}

/** Runs beyond those made until the threshold is outside of the bounds, if mean and spread stay as they are. */
function missingRuns(samples: readonly number[], threshold: number, confidence: number): number | undefined {
  const distance = Math.abs(mean([...samples]) - threshold);
  const spread = sampleStandardDeviation([...samples]);
  for (let runs = samples.length + 1; runs <= mostRuns; runs++) {
    if (halfWidth(spread, runs, confidence) < distance) return runs - samples.length;
  }
  return undefined;
}

function halfWidth(spread: number, runs: number, confidence: number): number {
  return (studentQuantile(confidence, runs - 1) * spread) / Math.sqrt(runs);
}
