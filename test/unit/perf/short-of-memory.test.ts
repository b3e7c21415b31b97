import { describe, expect, it } from '@jest/globals';
import { judgeWall } from '../../../src/perf/gate.js';
import { wall } from './measured.js';

const demands = { minTokensPerSecond: 20, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
const steady = (speed: number): number[] => [speed - 0.1, speed, speed + 0.1, speed, speed];
const short = (speeds: readonly number[]) => ({ ...wall(speeds), memoryShortMib: 2048 });

describe('a measurement of a guest that had less memory than it wanted', () => {
  it('does not fail the threshold, for the host was too small', () => {
    expect(judgeWall(wall(steady(12)), undefined, demands).verdict).toBe('fail');
    const gate = judgeWall(short(steady(12)), undefined, demands);
    expect(gate.verdict).toBe('inconclusive');
    expect(gate.reasons[0]).toContain('the guest had 8192 of 10240 MiB, because the host had no more');
    expect(gate.moreRuns).toBeUndefined();
  });

  it('does not fail by runs that ended badly', () => {
    const gate = judgeWall(short([30, 0, 30, 30, 30]), undefined, demands);
    expect(gate.verdict).toBe('inconclusive');
  });

  it('passes where it is fast enough all the same', () => {
    expect(judgeWall(short(steady(30)), undefined, demands).verdict).toBe('pass');
  });
});
