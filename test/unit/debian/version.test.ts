import { describe, expect, it } from '@jest/globals';
import { compareVersions } from '../../../src/debian/version.js';

describe('compareVersions', () => {
  // The order of deb-version(7), each older than the next.
  it.each([
    ['1.0~rc1-1', '1.0-1'],
    ['1.0~~', '1.0~'],
    ['1.0~~a', '1.0~'],
    ['1.0', '1.0a'],
    ['1.0a', '1.0+'],
    ['1.9', '1.10'],
    ['9.9-9', '1:0.1-1'],
    ['1.0-1', '1.0-1+b1'],
    ['1.0-1', '1.0-1.1'],
    ['1.0', '1.0-1'],
    ['2.38-13+deb13u1', '2.38-13+deb13u2'],
    ['1.0-9', '1.0-99999999999999999999'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each([
    ['1.0', '0:1.0'],
    ['1.0', '1.0-0'],
    ['1.00', '1.0'],
    ['1.0-01', '1.0-1'],
  ])('%s is %s', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
  });
});
