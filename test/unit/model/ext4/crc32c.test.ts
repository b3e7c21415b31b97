import { describe, expect, it } from '@jest/globals';
import { crc32c } from '../../../../src/model/ext4/crc32c.js';

describe('crc32c', () => {
  it('gives the check value of the Castagnoli polynomial, before its final inversion', () => {
    expect(~crc32c(0xffffffff, Buffer.from('123456789')) >>> 0).toBe(0xe3069283);
  });

  it('goes on from an earlier sum', () => {
    const bytes = Buffer.from('123456789');
    const first = crc32c(7, bytes.subarray(0, 4));
    expect(crc32c(first, bytes.subarray(4))).toBe(crc32c(7, bytes));
  });
});
