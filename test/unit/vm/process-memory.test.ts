import { describe, expect, it } from '@jest/globals';
import { parsePeakMemory } from '../../../src/vm/process-memory.js';

describe('parsePeakMemory', () => {
  it('reads the peak in bytes', () => {
    expect(parsePeakMemory('VmPeak:\t 9 kB\nVmHWM:\t  261260 kB\nVmRSS:\t 8 kB\n')).toBe(261260 * 1024);
  });

  it('answers undefined for a process that has gone', () => {
    expect(parsePeakMemory('Name:\tqemu\nState:\tZ (zombie)\n')).toBeUndefined();
  });
});
