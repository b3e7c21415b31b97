import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeAside } from '../host/files.js';
import { readNote } from '../host/note-file.js';
import type { MachineSummary } from './machine-plan.js';

/** A QEMU whose first copy did not go on is tried again after this: a host may have been too busy. */
const suspendedMs = 7 * 24 * 3_600_000;

const noteSchema = z.object({ qemuVersion: z.string(), reason: z.string(), atMs: z.number() });

/**
 * A while in which no new snapshots are made with one accelerator on this machine. Each new snapshot is the probe of
 * whether its guests go on from one: its own boot goes on as its first copy, and where that fails, this begins. Snapshots
 * that are there are not concerned.
 */
export class SnapshotSuspension {
  private readonly file: string;

  constructor(
    folder: string,
    private readonly machine: Pick<MachineSummary, 'accelerator' | 'qemuVersion' | 'architecture'>,
  ) {
    this.file = path.join(folder, `unusable-${machine.architecture}-${machine.accelerator}.json`);
  }

  /** Why none is to be made, as a clause; undefined where nothing speaks against it. */
  async reason(): Promise<string | undefined> {
    const note = await readNote(this.file, noteSchema);
    if (note?.qemuVersion !== this.machine.qemuVersion || Math.abs(Date.now() - note.atMs) > suspendedMs)
      return undefined;
    return note.reason;
  }

  async begin(reason: string): Promise<void> {
    const note = { qemuVersion: this.machine.qemuVersion, reason, atMs: Date.now() };
    await writeAside(this.file, (aside) => writeFile(aside, `${JSON.stringify(note)}\n`));
  }
}
