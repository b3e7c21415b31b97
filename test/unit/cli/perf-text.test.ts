import { describe, expect, it } from '@jest/globals';
import { perfText } from '../../../src/cli/perf-text.js';
import { judgeVirtual, judgeWall } from '../../../src/perf/gate.js';
import { virtual, wall } from '../perf/measured.js';

const demands = { minTokensPerSecond: 20, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
const facts = { gate: undefined, minTokensPerSecond: 20, tolerance: 5, confidence: 0.95 };

describe('perf on a terminal', () => {
  it('is a table in columns, and ends in the verdict', () => {
    const result = wall([21, 22, 23]);
    expect(perfText({ ...facts, result, gate: judgeWall(result, undefined, demands) })).toBe(
      [
        'CONFIGURATION      TOKENS/S (MEDIAN)  RUNS',
        '6 threads, -b 256  22.00              3 of 3',
        '',
        'pass:',
        '  pass: 6 threads, -b 256: at least 20.31 tokens/s (95 % sure), 20 tokens/s required',
      ].join('\n'),
    );
  });

  it('says how many runs would decide', () => {
    const result = wall([21]);
    expect(perfText({ ...facts, result, gate: judgeWall(result, undefined, demands) })).toMatch(/\nnext: --runs 2, /);
  });

  it('shows figures in millions, with what is allowed', () => {
    const worse = { ...virtual, figures: { ...virtual.figures, instructions_per_token: 2_400_000 } };
    const text = perfText({ ...facts, result: worse, gate: judgeVirtual(worse, [virtual], demands) });
    expect(text).toMatch(/^instructions_per_token +2\.40 M +2\.28 M +\+5\.40 % +\+0\.50 % +fail$/m);
    expect(perfText({ ...facts, result: virtual })).toMatch(/^instructions_to_load +280 M$/m);
  });
});
