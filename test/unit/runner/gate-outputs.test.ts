import { describe, expect, it } from '@jest/globals';
import { judgeWall } from '../../../src/perf/gate.js';
import { gateOutputs, representativeBoot } from '../../../src/runner/gate-outputs.js';
import { virtual, wall } from '../perf/measured.js';
import { answered, panicked } from './report.js';

const demands = { minTokensPerSecond: 20, maxRegression: 0.05, tolerance: 5, confidence: 0.95 };
const files = { csv: '/r/results.csv', json: '/r/results.json', chart: '/r/chart.svg', comment: '/r/comment.md' };

describe("a gate's outputs", () => {
  it('are of the slowest configuration, and name the files', () => {
    const fast = wall([30, 31, 32]);
    const slow = wall([21, 22, 23, 0], 4);
    const result = { ...fast, configurations: [...fast.configurations, ...slow.configurations] };
    const gate = judgeWall(result, undefined, demands);
    const outputs = gateOutputs({ report: { result, gate }, confidence: 0.95, files });
    expect(outputs).toMatchObject({
      verdict: 'fail',
      'tokens-per-second': '22.000',
      'results-csv': '/r/results.csv',
      'results-json': '/r/results.json',
      chart: '/r/chart.svg',
      comment: '/r/comment.md',
    });
    // Student's t, two degrees of freedom, 95 % one-sided: 2.920 × 1 / √3.
    expect(outputs).toMatchObject({ 'interval-low': '20.314', 'interval-high': '23.686' });
  });

  it('have no speed where instructions were counted', () => {
    expect(gateOutputs({ report: { result: virtual, gate: undefined }, confidence: 0.95, files })).toMatchObject({
      verdict: 'inconclusive',
      'tokens-per-second': '',
      'interval-low': '',
      'interval-high': '',
    });
  });

  it('are empty, and the verdict open, where nothing was measured', () => {
    const none = { csv: '', json: '', chart: '', comment: '' };
    const { verdict, ...others } = gateOutputs({ report: undefined, confidence: 0.95, files: none });
    expect(verdict).toBe('inconclusive');
    expect(new Set(Object.values(others))).toEqual(new Set(['']));
  });
});

describe('the boot that stands for all of a measurement', () => {
  const later = { ...answered, model: { ...answered.model, disk: '/d', cacheHit: true } };

  it('is the first that ended badly, else the last', () => {
    expect(representativeBoot([later, panicked, later]).outcome).toBe('kernel-panic');
    expect(representativeBoot([panicked, later, { ...later, bootMs: 7 }].slice(1)).bootMs).toBe(7);
  });

  it('found its image and model in the cache only where no boot had to make them', () => {
    expect(representativeBoot([later, later]).image.cacheHit).toBe(true);
    expect(representativeBoot([answered, later]).image.cacheHit).toBe(false);
  });
});
