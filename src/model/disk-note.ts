import { realpath, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileSizeBytes, writeAside } from '../host/files.js';
import { readNote } from '../host/note-file.js';
import type { Reporter } from '../host/reporter.js';
import { diskLayout } from './ext4/geometry.js';
import {
  ggufSchema,
  hashWithProgress,
  sameStamp,
  sha256Schema,
  stampOf,
  stampSchema,
  type Stamp,
} from './known-file.js';
import type { ModelFile } from './model-file.js';

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
  /** Where the model has blocks that are not zeros, as first and count: how the disk was laid out. */
  readonly dataRuns?: readonly (readonly [number, number])[] | undefined;
}

/** A model with more has no note of them. */
export const mostDataRuns = 10_000;

/** A note may have come from a cache: it is a note when it has all that is read of one. */
const noteSchema = z.object({
  layout: z.int(),
  model: z.object({
    name: z.string().regex(/^[\w.-]{1,200}$/),
    sha256: sha256Schema,
    sizeBytes: z.int().nonnegative(),
    licence: z.string().optional(),
    origin: z.string(),
    gguf: ggufSchema,
    tuned: z.object({ sourceSha256: sha256Schema, from: z.string(), tool: z.string() }).optional(),
  }),
  extraMib: z.int().nonnegative(),
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  stamp: stampSchema,
  dataRuns: z
    .array(z.tuple([z.int().nonnegative(), z.int().positive()]).readonly())
    .max(mostDataRuns)
    .readonly()
    .optional(),
});

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
  // The note lies beside the disk itself, not beside a link to it.
  const file = await realpath(disk).catch(() => undefined);
  if (file === undefined) return undefined;
  const note = (await readNote(noteFileOf(file), noteSchema)) as DiskNote | undefined;
  return note?.layout === diskLayout && note.sizeBytes === (await fileSizeBytes(file)) ? note : undefined;
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

/** The stamp of no file: a disk with it is hashed. */
export const noStamp: Stamp = { sizeBytes: -1, mtimeNs: '', inode: '' };

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
