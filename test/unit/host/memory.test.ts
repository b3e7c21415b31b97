import { describe, expect, it } from '@jest/globals';
import { freemem, totalmem } from 'node:os';
import { availableMemoryMib, parseVmStat } from '../../../src/host/memory.js';

const gib = 1024 ** 3;

/** An M1 with 16 GiB in ordinary use: a browser, an editor, a call. */
const vmStat = `Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                                5432.
Pages active:                            334027.
Pages inactive:                          329818.
Pages speculative:                         3117.
Pages throttled:                              0.
Pages wired down:                        120145.
Pages purgeable:                           8920.
"Translation faults":                 884573920.
Pages copy-on-write:                   49227465.
File-backed pages:                       215318.
Pages occupied by compressor:            205321.
`;

describe('memory that a Mac can give', () => {
  it('counts what macOS gives away before it swaps, and not the free pages alone', () => {
    expect(parseVmStat(vmStat)).toBe((5432 + 329818 + 3117 + 8920) * 16384);
    expect(parseVmStat(vmStat)).toBeGreaterThan(5 * gib);
  });

  it('reads the size of a page, which is another one on Intel', () => {
    expect(parseVmStat(vmStat.replace('16384', '4096'))).toBe((5432 + 329818 + 3117 + 8920) * 4096);
  });

  it.each([
    ['nothing', ''],
    ['no size of a page', vmStat.replace(/\(page.*/, '')],
    ['no inactive pages', vmStat.replace('Pages inactive', 'Pages idle')],
  ])('makes no sum of a text with %s', (_title, text) => {
    expect(parseVmStat(text)).toBeUndefined();
  });
});

describe('availableMemoryMib', () => {
  it('is what Linux tells here', async () => {
    const mib = await availableMemoryMib('linux');
    expect(mib).toBeGreaterThan(0);
    expect(mib).toBeLessThanOrEqual(Math.ceil(Math.max(freemem(), process.availableMemory()) / 2 ** 20) + 1024);
  });

  it('is half of a Mac whose vm_stat cannot be run', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '/nonexistent';
    try {
      expect(await availableMemoryMib('darwin')).toBe(Math.floor(totalmem() / 2 / 2 ** 20));
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
