import { describe, expect, it } from '@jest/globals';
import { judgeComparison } from '../../../src/perf/comparison.js';
import { judgeThreshold, meanBounds } from '../../../src/perf/threshold.js';
import { worstVerdict } from '../../../src/perf/verdict.js';
import { compareFigures, figuresOf, type Figures } from '../../../src/perf/virtual.js';

describe('a threshold of 20 tokens per second', () => {
  const judge = (samples: readonly number[]) => judgeThreshold(samples, { minTokensPerSecond: 20, confidence: 0.95 });

  it.each([
    ['pass', [21, 21.2, 20.9, 21.1, 21]],
    ['pass', [20, 20]],
    ['fail', [19, 19.2, 18.9, 19.1, 19]],
    ['inconclusive', [19, 21, 20.5, 22, 18.9]],
    ['inconclusive', [25]],
    ['inconclusive', []],
  ])('is a %s for %j', (verdict, samples) => {
    expect(judge(samples).verdict).toBe(verdict);
  });

  it('bounds the mean as a table does: five runs, t = 2.132', () => {
    // Mean 20, standard deviation sqrt(2.5), so 2.132 * 1.5811 / sqrt(5) = 1.5075.
    const bounds = meanBounds([18, 19, 20, 21, 22], 0.95);
    expect(bounds?.low).toBeCloseTo(18.4925, 3);
    expect(bounds?.high).toBeCloseTo(21.5075, 3);
  });

  it('says how many more runs would decide, and those do', () => {
    const samples = [20.2, 20.9, 19.7, 20.6, 20.1];
    const { verdict, moreRuns = 0 } = judge(samples);
    expect(verdict).toBe('inconclusive');
    expect(moreRuns).toBeGreaterThan(0);
    const likeThese = Array.from({ length: samples.length + 2 * moreRuns }, (_, n) => samples[n % 5] ?? 0);
    expect(judge(likeThese).verdict).toBe('pass');
  });

  it('promises nothing where the mean is the threshold itself', () => {
    expect(judge([19, 21])).not.toHaveProperty('moreRuns');
  });
});

describe('a comparison that tolerates a drop of 5 %', () => {
  const limit = { maxRegression: 0.05, confidence: 0.95 };
  const around = (centre: number, spread = 0.01): number[] =>
    Array.from({ length: 10 }, (_, n) => centre * (1 + spread * Math.sin(n * 2.1)));

  it.each([
    ['pass', 'nothing changed', 100, 0.01],
    ['pass', 'a drop of 2 %', 98, 0.01],
    ['fail', 'a drop of 10 %', 90, 0.01],
    ['pass', 'a gain', 120, 0.01],
    ['inconclusive', 'a drop of 5 % in noise', 95, 0.03],
  ])('is a %s for %s', (verdict, _, centre, spread) => {
    expect(judgeComparison(around(centre, spread), around(100, spread), limit).verdict).toBe(verdict);
  });

  it('fails nobody for a drop that is large, but chance', () => {
    const judged = judgeComparison([80, 99, 120, 85, 90], [100, 84, 101, 119, 98], limit);
    expect(judged.verdict).toBe('inconclusive');
    // Were such a drop real, its z of 0.6 had to become the 2.33 of the significance: fifteen times the runs.
    expect(judged.moreRuns).toBeGreaterThan(50);
    expect(judged.moreRuns).toBeLessThan(90);
  });

  it('wants more runs before it says anything of four, whose clearest order may be chance', () => {
    expect(judgeComparison([50, 51, 52, 53], [100, 101, 102, 103], limit)).toMatchObject({
      verdict: 'inconclusive',
      moreRuns: 1,
    });
  });
});

describe('the worst verdict', () => {
  it.each([
    ['fail', ['pass', 'inconclusive', 'fail']],
    ['inconclusive', ['pass', 'inconclusive']],
    ['pass', ['pass', 'pass']],
    ['inconclusive', []],
  ] as const)('is %s of %j', (worst, verdicts) => {
    expect(worstVerdict(verdicts)).toBe(worst);
  });
});

describe('instruction counts', () => {
  const tests = [
    { promptTokens: 32, tokens: 0, samplesNs: [70, 64] },
    { promptTokens: 0, tokens: 8, samplesNs: [31, 30] },
    { promptTokens: 0, tokens: 24, samplesNs: [110, 111] },
  ];
  const run = { boot: { initNs: 1000, endNs: 1200 }, bench: { startNs: 2000, exitNs: 2500, tests } };

  it('tell boot, load, prompt and generation apart', () => {
    expect(figuresOf(run)).toEqual({
      instructions_to_init: 1000,
      instructions_to_power_off: 1200,
      instructions_to_load: 500 - (70 + 64 + 31 + 30 + 110 + 111),
      instructions_per_prompt_token: 2,
      instructions_per_token: 5,
    });
  });

  it.each([
    ['no prompt', tests.slice(1)],
    ['one generation', tests.slice(0, 2)],
  ])('are refused with %s', (_, some) => {
    expect(() => figuresOf({ ...run, bench: { ...run.bench, tests: some } })).toThrow(RangeError);
  });

  const baseline = figuresOf(run);
  const changed = (name: keyof Figures, factor: number) => {
    const all = compareFigures({ ...baseline, [name]: baseline[name] * factor }, baseline, 5);
    return all.filter(({ verdict }) => verdict === 'fail').map((figure) => figure.name);
  };

  it.each([
    ['instructions_per_token', 1.004, []],
    ['instructions_per_token', 1.006, ['instructions_per_token']],
    ['instructions_per_prompt_token', 1.006, ['instructions_per_prompt_token']],
    ['instructions_to_init', 1.006, ['instructions_to_init']],
    ['instructions_to_load', 1.02, []],
    ['instructions_to_load', 1.03, ['instructions_to_load']],
    ['instructions_per_token', 0.5, []],
  ] as const)('with %s times %d fail by %j', (name, factor, failing) => {
    expect(changed(name, factor)).toEqual(failing);
  });

  it('ask for a new baseline after a gain', () => {
    const [gained] = compareFigures({ ...baseline, instructions_to_init: 900 }, baseline, 5);
    expect(gained?.advice).toBe('a gain: take these results as the new baseline');
  });
});
