import { describe, expect, it } from '@jest/globals';
import { signedPercent } from '../../../src/text/percent.js';

describe('a change in percent', () => {
  it.each([
    [0.0979, 2, '+9.79 %'],
    [-0.022, 2, '-2.20 %'],
    [0.005, 1, '+0.5 %'],
    [-0.00001, 2, '0.00 %'],
    [0.00001, 2, '0.00 %'],
    [0, 1, '0.0 %'],
  ])('of %d by %d digits is %s', (share, digits, text) => {
    expect(signedPercent(share, digits)).toBe(text);
  });
});
