import { describe, expect, it } from '@jest/globals';
import { closestName } from '../../../src/host/closest-name.js';

describe('closestName', () => {
  const names = ['memory', 'model', 'model-disk', 'cpus', 'cpu'];

  it.each([
    ['memry', 'memory'],
    ['modle', 'model'],
    ['model-dsik', 'model-disk'],
  ])('finds what %s was meant to be', (mistyped, meant) => {
    expect(closestName(mistyped, names)).toBe(meant);
  });

  it('proposes nothing where nothing is near', () => {
    expect(closestName('timeout', names)).toBeUndefined();
    expect(closestName('memory', [])).toBeUndefined();
  });
});
