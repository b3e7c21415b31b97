import type { WallResult } from '../../../src/perf/result.js';

/** A measurement as a baseline has it. */
export const wallResult: WallResult = {
  schema: 1,
  at: '2026-01-01T00:00:00Z',
  host: { cpu: 'x', cores: 2, platform: 'linux', architecture: 'x64', kernel: '6', loadAverage: 0 },
  machine: { architecture: 'aarch64', accelerator: 'tcg', qemuVersion: '7.2.0', cpu: 'x', cpus: 1, memoryMib: 512 },
  image: {},
  model: { name: 'm', sha256: 'ab'.repeat(32) },
  mode: 'wall',
  configurations: [],
};
