import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { fileExists, writeAside } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import { diskLayout } from './ext4.js';
import { hashWithProgress, sameStamp, stampOf, type Stamp } from './known-file.js';
import type { ModelFile } from './resolve.js';

/** The model on a disk: all that is known of its file but where that was. */
export type DiskModel = Omit<ModelFile, 'path'>;

/** What lies beside a model disk as `DISK.json`: what is on it, and by which stamp it can be told unchanged. */
export interface DiskNote {
  readonly layout: number;
  readonly model: DiskModel;
  readonly extraMib: number;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly stamp: Stamp;
  /** Which mke2fs made it. */
  readonly e2fsprogs: string;
}

export interface Wanted {
  readonly model: ModelFile;
  readonly extraMib: number;
}

export function describeModel(model: ModelFile): DiskModel {
  const described: DiskModel & { path?: string } = { ...model };
  delete described.path;
  return described;
}

export function noteFileOf(disk: string): string {
  return `${disk}.json`;
}

/** The note of a disk that a person names, or undefined where the disk has none or has another size. */
export async function readDiskNote(disk: string): Promise<DiskNote | undefined> {
  if (!(await fileExists(disk))) return undefined;
  try {
    // The note lies beside the disk itself, not beside a link to it.
    const note = JSON.parse(await readFile(noteFileOf(await realpath(disk)), 'utf8')) as DiskNote;
    return note.layout === diskLayout && note.sizeBytes === (await stat(disk)).size ? note : undefined;
  } catch {
    return undefined;
  }
}

export async function writeDiskNote(disk: string, note: DiskNote): Promise<void> {
  await writeAside(noteFileOf(disk), (aside) => writeFile(aside, `${JSON.stringify(note, null, 2)}\n`));
}

/**
 * The note of `disk` when the disk is what is wanted, and whole. A disk whose stamp is another (copied, restored from
 * a cache) is hashed, and its note brought up to date.
 */
export async function fittingNote(
  disk: string,
  { model, extraMib }: Wanted,
  reporter: Reporter,
  signal: AbortSignal | undefined,
): Promise<DiskNote | undefined> {
  const note = await readDiskNote(disk);
  if (note?.model.sha256 !== model.sha256 || note.extraMib !== extraMib) return undefined;
  return verifiedNote(disk, note, reporter, signal);
}

/** `note` while it is true of `disk`, by the disk's stamp or else its sum. */
export async function verifiedNote(
  disk: string,
  note: DiskNote,
  reporter: Reporter,
  signal: AbortSignal | undefined,
): Promise<DiskNote | undefined> {
  const stamp = await stampOf(disk);
  if (sameStamp(stamp, note.stamp)) return note;
  if ((await hashWithProgress(disk, note.sizeBytes, reporter, signal)) !== note.sha256) return undefined;
  const fresh = { ...note, stamp };
  await writeDiskNote(disk, fresh);
  return fresh;
}
