import { median, quantile, sampleWithReplacement } from 'simple-statistics';

/** Bounds that hold with the asked-for confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

/**
 * Percentile bootstrap of median(candidate) / median(baseline) - 1, as a two-sided interval of `confidence`.
 * The same samples give the same interval.
 */
export function changeInterval(
  candidate: readonly number[],
  baseline: readonly number[],
  confidence: number,
): Interval {
  const random = seededRandom(1);
  const resampledMedian = (values: readonly number[]): number =>
    median(sampleWithReplacement([...values], values.length, random));
  const changes = Array.from({ length: resamples }, () => resampledMedian(candidate) / resampledMedian(baseline) - 1);
  const outside = (1 - confidence) / 2;
  return { low: quantile(changes, outside), high: quantile(changes, 1 - outside) };
}

/** mulberry32: uniform numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
