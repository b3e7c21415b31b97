import { describe, expect, it } from '@jest/globals';
import { parseGuestMemory, parsePeakMemory } from '../../../src/vm/process-memory.js';

describe('parsePeakMemory', () => {
  it('reads the peak in bytes', () => {
    expect(parsePeakMemory('VmPeak:\t 9 kB\nVmHWM:\t  261260 kB\nVmRSS:\t 8 kB\n')).toBe(261260 * 1024);
  });

  it('answers undefined for a process that has gone', () => {
    expect(parsePeakMemory('Name:\tqemu\nState:\tZ (zombie)\n')).toBeUndefined();
  });
});

describe('parseGuestMemory', () => {
  const mapping = (sizeKib: number, rssKib: number) =>
    `7f00-7f10 rw-p 00000000 00:00 0 \nSize:  ${sizeKib} kB\nKernelPageSize: 4 kB\nRss:  ${rssKib} kB\nPss: 1 kB\n`;

  it("reads what is resident of the mapping that has the memory's size", () => {
    expect(parseGuestMemory(mapping(1024, 7) + mapping(65536, 30000) + mapping(4, 4), 64)).toBe(30000 * 1024);
  });

  it('answers undefined where there is none', () => {
    expect(parseGuestMemory(mapping(1024, 7), 64)).toBeUndefined();
  });
});
