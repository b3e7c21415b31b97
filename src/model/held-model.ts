import { open } from 'node:fs/promises';
import { CancelledError } from '../host/errors.js';
import { readDiskNote, type DiskNote } from './disk-note.js';
import type { BlockRun } from './ext4/free-blocks.js';
import { blockBytes, diskSizeBytes } from './ext4/geometry.js';
import { sumOfHeldModel } from './ext4/held-model.js';
import { planDisk } from './ext4/plan.js';

/**
 * Whether a disk holds the model of this sum, by what is on it: its note only says how to look, and may be forged.
 * Throws CancelledError when `signal` fires.
 */
export async function holdsModel(disk: string, sha256: string, signal: AbortSignal | undefined): Promise<boolean> {
  const note = await readDiskNote(disk);
  if (!note) return false;
  const dataRuns = possibleRuns(note);
  if (!dataRuns) return false;
  const modelBytes = note.model.sizeBytes;
  const onChunk = (): void => {
    if (signal?.aborted) throw new CancelledError();
  };
  await using file = await open(disk, 'r');
  const plan = planDisk({ modelBytes, dataRuns, sizeBytes: note.sizeBytes });
  return (await sumOfHeldModel(plan, { disk: file, modelBytes, onChunk })) === sha256;
}

/** A note's runs, if a disk of its size could be laid out by them. */
function possibleRuns({ dataRuns, model, sizeBytes, extraMib }: DiskNote): readonly BlockRun[] | undefined {
  // The size is that of the file, so nothing here is larger.
  if (dataRuns === undefined || model.sizeBytes + extraMib * 2 ** 20 > sizeBytes) return undefined;
  if (diskSizeBytes(model.sizeBytes, extraMib) !== sizeBytes) return undefined;
  const runs = dataRuns.map(([start, count]) => ({ start, count }));
  let end = 0;
  for (const { start, count } of runs) {
    if (start < end || count < 1) return undefined;
    end = start + count;
  }
  return end <= Math.ceil(model.sizeBytes / blockBytes) ? runs : undefined;
}
