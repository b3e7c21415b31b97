import { bisect, gammaln } from 'simple-statistics';

/**
 * Student's t: the value that a t-distributed variable stays below with `probability` (0.5 to 1).
 * Throws RangeError for fewer than one degree of freedom.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) throw new RangeError(`${degreesOfFreedom} degrees of freedom: at least 1 is needed`);
  if (!(probability >= 0.5 && probability < 1))
    throw new RangeError(`probability ${probability}: allowed are 0.5 to 1`);
  if (probability === 0.5) return 0;
  let most = 1;
  while (studentProbability(most, degreesOfFreedom) < probability) most *= 2;
  return bisect((t: number) => studentProbability(t, degreesOfFreedom) - probability, 0, most, 200, 1e-10);
}

/** The probability that a t-distributed variable is below `t`, from 0 up. */
export function studentProbability(t: number, degreesOfFreedom: number): number {
  const x = degreesOfFreedom / (degreesOfFreedom + t * t);
  return 1 - regularizedBeta(x, degreesOfFreedom / 2, 0.5) / 2;
}

/**
 * I_x(a, b), by the continued fraction of Numerical Recipes, 3rd edition, section 6.4. simple-statistics has none, and
 * the kept library that has (stdlib's) comes as 232 packages.
 */
function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(1 - x));
  // The fraction converges quickly on one side of the mean only; the other follows by symmetry.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Evaluated by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return fraction;
}
