import type { VirtualResult, WallResult } from '../../../src/perf/result.js';

/** What results have in common: a Mac and its image. */
export const common = {
  schema: 1 as const,
  at: '2026-01-01T00:00:00.000Z',
  host: { cpu: 'Apple M4', cores: 10, platform: 'darwin', architecture: 'arm64', kernel: '25.0.0', loadAverage: 1 },
  machine: {
    architecture: 'aarch64',
    accelerator: 'hvf',
    qemuVersion: '10.1.0',
    cpu: 'host',
    cpus: 6,
    memoryMib: 8192,
  },
  image: { builder: 'debian', kernelRelease: '6.12.1', llamaVersion: '0.7.0' },
  model: { name: 'phi|3.5', sha256: 'a'.repeat(64), sizeBytes: 2.39e9 },
};

/** A result of one configuration; a speed of 0 is a run that did not end well. */
export const wall = (speeds: readonly number[], threads = 6): WallResult => ({
  ...common,
  mode: 'wall',
  configurations: [
    {
      settings: { threads, llamaArgs: ['-b', '256'] },
      runs: speeds.map((tokensPerSecond) => ({
        at: common.at,
        ok: tokensPerSecond > 0,
        tokens: 64,
        seconds: 64 / (tokensPerSecond || 64),
        tokensPerSecond,
      })),
    },
  ],
});

export const virtual: VirtualResult = {
  ...common,
  mode: 'virtual',
  figures: {
    instructions_to_init: 1_406_956_880,
    instructions_to_power_off: 1_439_283_232,
    instructions_to_load: 280_000_000,
    instructions_per_prompt_token: 2_118_200,
    instructions_per_token: 2_277_000,
  },
};
