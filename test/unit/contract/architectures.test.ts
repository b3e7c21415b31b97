import { describe, expect, it } from '@jest/globals';
import { architectures, boardFor, factsOf } from '../../../src/contract/architectures/architecture.js';

describe('an architecture', () => {
  it.each([
    ['aarch64', 'console=ttyAMA0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1'],
    ['x86_64', 'console=ttyS0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1'],
  ] as const)('%s has the base command line that users rely on', (architecture, line) => {
    expect(boardFor(architecture).baseCommandLine).toBe(line);
  });

  it.each(architectures)('%s is named alike in all that is known of it', (architecture) => {
    const { board, names } = factsOf(architecture);
    expect(board).toMatchObject({ architecture, qemuProgram: `qemu-system-${architecture}` });
    expect(names.triplet).toBe(`${architecture}-linux-gnu`);
  });
});

describe('the probe program', () => {
  it('of aarch64 is little-endian instructions', () => {
    const code = Buffer.from(boardFor('aarch64').probe.code);
    expect(code.toString('hex')).toBe('0120a1d2420b805222000039000180520080b072020000d400000014');
  });

  it('of x86_64 is a firmware that begins at the reset vector', () => {
    const code = Buffer.from(boardFor('x86_64').probe.code);
    expect(code.length).toBe(64 * 1024);
    expect(code.subarray(-16).toString('hex')).toBe('baf803b05aeeb0fee664f4ebfd000000');
  });
});
