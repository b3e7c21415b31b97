import path from 'node:path';
import { naming } from '../../../../src/contract/fields/naming.js';
import type { BootOptions } from '../../../../src/vm/boot.js';
import type { MachinePlan } from '../../../../src/vm/machine-plan.js';
import { patienceMs } from '../../../support/until.js';

const fakeQemu = path.join(import.meta.dirname, 'fake-qemu.mjs');

/** What fake-qemu.mjs does: a name there, and what it takes. */
export type Step = Readonly<Record<string, unknown>>;

/** The step that gives the guest the port `org.zosia.http`. */
export const httpPort: Step = { connect: ['http'] };

/** The plan of a machine that does `before` ahead of connecting, and `steps` once it runs. */
export function planOf(steps: readonly Step[], before: readonly Step[] = [], more: object = {}): MachinePlan {
  return {
    argv: [process.execPath, fakeQemu, JSON.stringify({ before, steps, ...more })],
    files: [],
    channels: ['qmp', 'console', 'events', 'output', ...(before.includes(httpPort) ? (['http'] as const) : [])],
    commandLine: '',
    warnings: [naming`the plan warned`],
    summary: {
      architecture: 'aarch64',
      qemuVersion: '9.9.9',
      accelerator: 'tcg',
      cpu: 'neoverse-n1',
      cpuReason: '',
      cpus: 1,
      memoryMib: 64,
      ownConsole: true,
    },
  };
}

/** Deadlines that no machine is too slow for. */
export const runOptions: BootOptions = {
  bootTimeoutSeconds: patienceMs / 1000,
  timeoutSeconds: patienceMs / 1000,
};
