import { describe, expect, it } from '@jest/globals';
import { judgeWall, type Gate } from '../../../src/perf/gate.js';
import { gateEnding } from '../../../src/runner/gate-ending.js';
import { wall } from '../perf/measured.js';

const demands = { minTokensPerSecond: 20, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
const gateOn = (speeds: readonly number[]): Gate => judgeWall(wall(speeds), undefined, demands);

describe("a gate's end", () => {
  it('is good for a pass, whatever is made of a doubt', () => {
    const gate = gateOn([25, 25.1, 24.9]);
    expect(gateEnding(gate, 'fail')).toEqual(gateEnding(gate, 'warn'));
    expect(gateEnding(gate, 'fail')).toMatchObject({
      kind: 'passed',
      sentence: expect.stringContaining('at least 24.8'),
    });
  });

  it('is a failed step for a fail, with the reasons that led to it', () => {
    const ending = gateEnding(gateOn([15, 15.1, 14.9, 0]), 'warn');
    expect(ending).toMatchObject({ kind: 'failed', title: 'gate fail', exitCode: 1 });
    expect(ending.sentence).toContain('1 runs did not end well\n');
    expect(ending.sentence).toContain('20 tokens/s required');
    expect(ending.sentence).not.toContain('fail: ');
  });

  it('says of a doubt what would decide, and warns', () => {
    const ending = gateEnding(gateOn([18, 20, 22.5]), 'warn');
    expect(ending).toMatchObject({ kind: 'warned', title: 'gate inconclusive' });
    expect(ending.sentence).toMatch(/about \d+ more runs would decide\nRaise runs/);
  });

  it('is a failed step with an exit code of its own for a doubt, where that is asked for', () => {
    expect(gateEnding(gateOn([18, 20, 22.5]), 'fail')).toMatchObject({ kind: 'failed', exitCode: 3 });
  });

  it('says how to get a baseline where there was none, or one of another kind', () => {
    expect(gateEnding(undefined, 'warn').sentence).toMatch(/no baseline.*\n.*keep it, and pass it as baseline/);
    const other = { ...wall([20]), host: { ...wall([20]).host, cpu: 'Apple M1' } };
    const refused = gateEnding(judgeWall(wall([20, 21]), [other], demands), 'warn');
    expect(refused.sentence).toMatch(/of another kind: .*Apple M1\n.*keep it, and pass it as baseline/);
  });
});
