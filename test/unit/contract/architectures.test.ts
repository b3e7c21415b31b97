import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

describe('the shell of scripts/', () => {
  const kernelName = (arch: string): string =>
    execFileSync('bash', ['-c', 'source scripts/lib/arch.sh && printf %s "$kernel_name"'], {
      encoding: 'utf8',
      env: { ...process.env, ZOSIA_ARCH: arch },
      stdio: 'pipe',
    });

  it.each(architectures)('knows %s, and what its kernel is called', (architecture) => {
    expect(kernelName(architecture)).toBe(factsOf(architecture).kernel.fileName);
  });

  it('names all of them where it is asked for another', () => {
    expect(() => kernelName('riscv64')).toThrow(`is not one of ${architectures.join(', ')}\n`);
  });

  it.each(['smoke-boot.sh', 'perf-boot.sh', 'perf-instructions.sh'])('has them in the help of %s', (script) => {
    expect(readFileSync(`scripts/ci/${script}`, 'utf8')).toContain(`${architectures.join(' or ')} (aarch64)`);
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
