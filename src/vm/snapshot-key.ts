import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { cpus, release } from 'node:os';
import type { MachinePlan } from './machine-plan.js';

/** What QEMU restores with the same arguments only, and what a guest was loaded from. Raise it when either changes. */
const format = 1;

/**
 * Names the snapshot of a machine: the same text for the same QEMU program, accelerator, arguments and files, and, where
 * the guest runs on the host's own processor, for the same processor and kernel. `plan` has no memory file, and tells
 * the guest only what it is to begin with; `files` are those that it is made of.
 */
export async function snapshotKey(plan: MachinePlan, files: readonly string[]): Promise<string> {
  const { summary } = plan;
  const [program] = plan.argv;
  const facts = {
    format,
    qemu: summary.qemuVersion,
    argv: plan.argv,
    told: plan.files,
    files: await Promise.all([program, ...files].map(stampOf)),
    host: summary.accelerator === 'tcg' ? undefined : { processor: cpus()[0]?.model, kernel: release() },
  };
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}

/** A file as it is now: another content has another stamp. */
async function stampOf(file: string): Promise<readonly (string | number)[]> {
  const real = await realpath(file);
  const { size, mtimeMs, ino } = await stat(real);
  return [real, size, mtimeMs, ino];
}
