import { cumulativeStdNormalProbability } from 'simple-statistics';

/** Up to this many in each sample the distribution is counted out; beyond, the normal approximation is as good. */
const mostExact = 30;

/**
 * One-sided Mann-Whitney test: the probability that `candidate` ranks as low as it does, or lower, where both samples
 * come from one distribution. Exact without ties, else by the normal approximation with tie and continuity correction.
 * Throws RangeError for an empty sample.
 */
export function probabilityOfLower(candidate: readonly number[], baseline: readonly number[]): number {
  const [m, n] = [candidate.length, baseline.length];
  if (m === 0 || n === 0) throw new RangeError('a rank test needs samples on both sides');
  const u = mannWhitneyU(candidate, baseline);
  const ties = tieSizes([...candidate, ...baseline]);
  if (ties.length === 0 && m <= mostExact && n <= mostExact) return exactProbability(u, m, n);
  const all = m + n;
  const tied = ties.reduce((total, size) => total + size ** 3 - size, 0);
  const variance = ((m * n) / 12) * (all + 1 - tied / (all * (all - 1)));
  if (variance <= 0) return 1;
  return cumulativeStdNormalProbability((u + 0.5 - (m * n) / 2) / Math.sqrt(variance));
}

/** How many pairs have the first sample's value above the second's; a tie counts half. */
export function mannWhitneyU(first: readonly number[], second: readonly number[]): number {
  let u = 0;
  for (const a of first) for (const b of second) u += a > b ? 1 : a === b ? 0.5 : 0;
  return u;
}

/** Sizes of the groups of equal values, of two or more. */
function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/**
 * P(U <= u) for sample sizes m and n: of all orders of m + n values, the share with that U. The number of orders with
 * U = k follows Mann and Whitney (1947): the greatest value is of one sample or of the other.
 */
function exactProbability(u: number, m: number, n: number): number {
  const ways: number[][] = Array.from({ length: n + 1 }, () => [1]);
  for (let i = 1; i <= m; i++) {
    for (let j = 1; j <= n; j++) {
      // Of the first sample: it is above all j of the second. Of the second: it adds nothing.
      const without = ways[j] ?? [];
      const ofSecond = ways[j - 1] ?? [];
      ways[j] = Array.from({ length: i * j + 1 }, (_, k) => (ofSecond[k] ?? 0) + (without[k - j] ?? 0));
    }
  }
  const counts = ways[n] ?? [];
  const sum = (upTo: number): number => counts.slice(0, upTo).reduce((total, count) => total + count, 0);
  return sum(Math.floor(u) + 1) / sum(counts.length);
}
