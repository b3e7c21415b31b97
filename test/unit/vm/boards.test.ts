import { describe, expect, it } from '@jest/globals';
import { boardFor } from '../../../src/vm/boards.js';

describe('boardFor', () => {
  it('gives the aarch64 board with the base command line that users rely on', () => {
    expect(boardFor('aarch64').baseCommandLine).toBe('console=ttyAMA0 rdinit=/init panic=-1 cma=0');
  });

  it('refuses an architecture without a board and names those with one', () => {
    expect(() => boardFor('x86_64')).toThrow('arch: x86_64 guests cannot be booted; allowed: aarch64');
  });

  it('holds its probe program as little-endian instructions', () => {
    const code = Buffer.from(boardFor('aarch64').probe.code);
    expect(code.toString('hex')).toBe('0120a1d2420b805222000039000180520080b072020000d400000014');
  });
});
