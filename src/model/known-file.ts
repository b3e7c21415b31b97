import { createHash } from 'node:crypto';
import { realpath, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { inCache } from '../host/cache-folder.js';
import { UsageError } from '../host/errors.js';
import { fileExists, sha256File, writeAside, makeFolder } from '../host/files.js';
import { readNote } from '../host/note-file.js';
import type { Reporter } from '../host/reporter.js';
import { readGguf, type GgufFacts } from './gguf.js';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** As a note has them. */
export const ggufSchema = z.object({
  architecture: z.string(),
  title: z.string().optional(),
  quantization: z.string(),
  contextLength: z.int().nonnegative(),
  blockCount: z.int().nonnegative(),
  embeddingLength: z.int().nonnegative(),
  vocabularySize: z.int().nonnegative(),
  kvBytesPerToken: z.int().nonnegative(),
  hasChatTemplate: z.boolean().optional(),
});
export const stampSchema = z.object({ sizeBytes: z.number(), mtimeNs: z.string(), inode: z.string() });

/** What has been found out about a model file, and is worth keeping: gigabytes need not be hashed at every start. */
export interface KnownFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly gguf: GgufFacts;
}

/** What changes when a file's content does. */
export interface Stamp {
  readonly sizeBytes: number;
  /** Decimal, in nanoseconds: beyond what a number holds. */
  readonly mtimeNs: string;
  readonly inode: string;
}

interface Note extends KnownFile {
  readonly layout: number;
  readonly stamp: Stamp;
}

/** Counted up when GgufFacts changes: older notes are then made anew. */
const layout = 2;

/** A cache may have been spoilt: a note has all that is read of one. */
const noteSchema = z.object({
  layout: z.literal(layout),
  stamp: stampSchema,
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  gguf: ggufSchema,
});

interface Examination {
  /** The folder under which notes are kept. */
  readonly cache: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** The file's sum where it has just been computed anyway. */
  readonly freshSum?: string | undefined;
}

/**
 * The sum and the facts of a GGUF file, from a note of an earlier examination while the file's stamp is the same.
 * Throws UsageError for a file that is not a whole GGUF model.
 */
export async function examineModel(file: string, examination: Examination): Promise<KnownFile> {
  const { cache, reporter, signal } = examination;
  if (!(await fileExists(file))) throw new UsageError(`${file}: there is no such file`);
  const note = await noteOf(file, cache);
  const stamp = await stampOf(file);
  const known = await readNote(note, noteSchema);
  if (known && examination.freshSum === undefined && sameStamp(known.stamp, stamp)) return known;
  const gguf = await readGguf(file);
  const sha256 = examination.freshSum ?? (await hashWithProgress(file, stamp.sizeBytes, reporter, signal));
  const fresh: Note = { layout, stamp, sha256, sizeBytes: stamp.sizeBytes, gguf };
  await writeAside(note, (aside) => writeFile(aside, JSON.stringify(fresh)));
  return fresh;
}

/** A file of the cache if it is there with that sum, by a note while size, time and inode last; a damaged one is removed. */
export async function examineCached(
  file: string,
  sha256: string,
  { cache, reporter, signal }: Omit<Examination, 'freshSum'>,
): Promise<KnownFile | undefined> {
  if (!(await fileExists(file))) return undefined;
  try {
    const known = await examineModel(file, { cache, reporter, signal });
    if (known.sha256 === sha256) return known;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  reporter.warn(`${file} is damaged: fetching it again`);
  await rm(file, { force: true });
  return undefined;
}

export async function hashWithProgress(
  file: string,
  sizeBytes: number,
  reporter: Reporter,
  signal: AbortSignal | undefined,
): Promise<string> {
  const progress = reporter.progress(`checking ${path.basename(file)}`, sizeBytes);
  try {
    return await sha256File(file, {
      signal,
      onProgress: (doneBytes) => {
        progress.update(doneBytes);
      },
    });
  } finally {
    progress.finish();
  }
}

export async function stampOf(file: string): Promise<Stamp> {
  const { size, mtimeNs, ino } = await stat(file, { bigint: true });
  return { sizeBytes: Number(size), mtimeNs: String(mtimeNs), inode: String(ino) };
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.sizeBytes === b.sizeBytes && a.mtimeNs === b.mtimeNs && a.inode === b.inode;
}

async function noteOf(file: string, cache: string): Promise<string> {
  const folder = inCache(cache, 'models', 'known');
  await makeFolder(folder);
  const place = createHash('sha256')
    .update(await realpath(file))
    .digest('hex');
  return path.join(folder, `${place.slice(0, 32)}.json`);
}

/** What is known of a file, without when that was found out. */
export function pick({ sha256, sizeBytes, gguf }: KnownFile): KnownFile {
  return { sha256, sizeBytes, gguf };
}
