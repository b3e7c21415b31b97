import { describe, expect, it } from '@jest/globals';
import { changeInterval, seededRandom } from '../../../src/perf/bootstrap.js';
import { mannWhitneyU, probabilityOfLower } from '../../../src/perf/mann-whitney.js';
import { studentProbability, studentQuantile } from '../../../src/perf/student-t.js';

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2.
  it.each([
    [1, 0.95, 6.314],
    [1, 0.999, 318.313],
    [2, 0.9, 1.886],
    [4, 0.95, 2.132],
    [9, 0.95, 1.833],
    [9, 0.99, 2.821],
    [10, 0.975, 2.228],
    [29, 0.95, 1.699],
    [60, 0.99, 2.39],
    [100, 0.999, 3.174],
  ])('of %d degrees of freedom stays below its table value with probability %d', (degrees, probability, value) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(value, value > 100 ? 1 : 3);
  });

  it('undoes its own probability', () => {
    expect(studentProbability(studentQuantile(0.937, 7), 7)).toBeCloseTo(0.937, 9);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  it.each([
    [0.95, 0],
    [1, 5],
    [0.3, 5],
  ])('has no quantile of probability %d with %d degrees of freedom', (probability, degrees) => {
    expect(() => studentQuantile(probability, degrees)).toThrow(RangeError);
  });
});

/** Two samples without ties of m and n values, the first with the given U against the second. */
function samplesWithU(m: number, n: number, u: number): [number[], number[]] {
  const second = Array.from({ length: n }, (_, index) => (index + 1) * 100);
  let left = u;
  const first = Array.from({ length: m }, (_, index) => {
    const above = Math.min(n, left);
    left -= above;
    return above * 100 + 50 - index;
  });
  return [first, second];
}

describe('the Mann-Whitney test', () => {
  // Critical values of U, one-sided: Siegel, Nonparametric Statistics, table K: the greatest U that is significant.
  it.each([
    [5, 5, 0.05, 4],
    [5, 5, 0.01, 1],
    [4, 6, 0.05, 3],
    [8, 8, 0.01, 9],
    [10, 10, 0.05, 27],
    [10, 10, 0.01, 19],
    [9, 12, 0.01, 21],
    [20, 20, 0.05, 138],
    [20, 20, 0.01, 114],
  ])('of %d and %d runs is significant at %d up to U = %d', (m, n, significance, critical) => {
    expect(probabilityOfLower(...samplesWithU(m, n, critical))).toBeLessThanOrEqual(significance);
    expect(probabilityOfLower(...samplesWithU(m, n, critical + 1))).toBeGreaterThan(significance);
  });

  it('counts out small samples: all of three below all of three is one order of twenty', () => {
    expect(probabilityOfLower([1, 2, 3], [4, 5, 6])).toBeCloseTo(1 / 20, 12);
    expect(probabilityOfLower([4, 5, 6], [1, 2, 3])).toBe(1);
  });

  it('counts a tie half', () => {
    expect(mannWhitneyU([1, 2], [2, 3])).toBe(0.5);
  });

  // R 4: wilcox.test(c(1,2,2,3,3,4), c(3,4,4,5,5,6), alternative = "less", exact = FALSE), W = 3.
  it('corrects the normal approximation for ties', () => {
    expect(mannWhitneyU([1, 2, 2, 3, 3, 4], [3, 4, 4, 5, 5, 6])).toBe(3);
    // Variance 36/12 * (13 - (6+24+24+6)/132) = 37.636; z = (3 + 0.5 - 18) / 6.1348 = -2.3635.
    expect(probabilityOfLower([1, 2, 2, 3, 3, 4], [3, 4, 4, 5, 5, 6])).toBeCloseTo(0.00905, 4);
  });

  it('finds nothing in samples that are all alike', () => {
    expect(probabilityOfLower([7, 7, 7], [7, 7, 7])).toBe(1);
  });

  it('refuses an empty sample', () => {
    expect(() => probabilityOfLower([], [1])).toThrow(RangeError);
  });
});

describe('the bootstrapped interval', () => {
  it('holds the true change about as often as it says', () => {
    const random = seededRandom(42);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const sample = (mean: number): number[] => Array.from({ length: 12 }, () => mean * (1 + 0.03 * normal()));
    const rounds = 100;
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      const { low, high } = changeInterval(sample(95), sample(100), 0.9);
      if (low <= -0.05 && -0.05 <= high) held++;
    }
    expect(held / rounds).toBeGreaterThan(0.82);
    expect(held / rounds).toBeLessThan(0.98);
  });

  it('is the same for the same samples', () => {
    expect(changeInterval([9, 10, 11], [19, 20, 21], 0.9)).toEqual(changeInterval([9, 10, 11], [19, 20, 21], 0.9));
  });
});
