import { createHash } from 'node:crypto';
import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { fileExists, fileSizeBytes, requireFreeSpace, writeAside, makeFolder } from '../host/files.js';
import { findOrMake } from '../host/find-or-make.js';
import { removeLeftovers } from '../host/leftovers.js';
import type { Reporter } from '../host/reporter.js';
import { joinSplit, splitNames, wholeName } from './gguf-split.js';
import { hashWithProgress, stampOf } from './known-file.js';
import { plainName } from './model-file.js';

/** The paths of all files of the split model that `file` is one of; undefined for a model in one file. */
export function partsOf(file: string): readonly [string, ...string[]] | undefined {
  const names = splitNames(path.basename(file));
  if (names === undefined || names.length === 1) return undefined;
  const [first, ...others] = names;
  const place = (name: string): string => path.join(path.dirname(file), name);
  return [place(first), ...others.map(place)];
}

/** The sum of each part. Throws UsageError where there is not one for each. */
export function sumsOfParts(sha256: string | undefined, parts: number): readonly string[] | undefined {
  const sums = sha256?.split(',');
  if (sums === undefined || sums.length === parts) return sums;
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
  const remedy = parts > 1 ? '; give the sum of each, in order, by commas' : '';
  throw new UsageError(naming`{sha256}: ${count(sums.length, 'sum')} for ${count(parts, 'file')}${remedy}`);
}

export interface Around {
  /** zosia's cache folder. */
  readonly cache: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/** A model in one file, and its sum where that was just computed. */
export interface WholeModel {
  readonly path: string;
  readonly sha256: string | undefined;
}

/**
 * The model of these files in one, which is kept in the cache while they are the same.
 * Throws UsageError for a file that has not its sum, or is not the part it should be.
 */
export async function joinInCache(
  parts: readonly [string, ...string[]],
  sums: readonly string[] | undefined,
  around: Around,
): Promise<WholeModel> {
  const stamps = await Promise.all(parts.map(stampOf));
  const identity = createHash('sha256').update(JSON.stringify({ parts, stamps, sums })).digest('hex');
  const target = inCache(
    around.cache,
    'models',
    `${plainName(wholeName(parts[0]))}-joined-${identity.slice(0, 16)}.gguf`,
  );
  await makeFolder(path.dirname(target));
  await removeLeftovers(path.dirname(target), (name) => name.endsWith('.gguf'));
  const look = async (): Promise<WholeModel | undefined> =>
    (await fileExists(target)) ? { path: target, sha256: undefined } : undefined;
  const make = async (): Promise<WholeModel> => {
    for (const [place, part] of parts.entries()) await checkSum(part, sums?.[place], around);
    return { path: target, sha256: await joinTo(target, parts, around) };
  };
  const { reporter, signal } = around;
  return (await findOrMake<WholeModel>({ place: target, look, make, reporter, signal })).value;
}

async function checkSum(part: string, expected: string | undefined, { reporter, signal }: Around): Promise<void> {
  if (expected === undefined) return;
  const sum = await hashWithProgress(part, (await fileSizeBytes(part)) ?? 0, reporter, signal);
  if (sum !== expected) throw new UsageError(`${part}: sha256 is ${sum}, expected ${expected}`);
}

/** Writes the model of these files to `target`; answers its sum. Throws EnvironmentError where there is no room. */
export async function joinTo(
  target: string,
  parts: readonly string[],
  { reporter, signal }: Omit<Around, 'cache'>,
): Promise<string> {
  const sizes = await Promise.all(parts.map(fileSizeBytes));
  const totalBytes = sizes.reduce<number>((total, bytes) => total + (bytes ?? 0), 0);
  await requireFreeSpace(path.dirname(target), totalBytes, 'the joined model');
  const progress = reporter.progress(
    `joining ${parts.length} files of ${path.basename(wholeName(parts[0] ?? ''))}`,
    totalBytes,
  );
  let sha256 = '';
  let doneBytes = 0;
  try {
    await writeAside(target, async (aside) => {
      sha256 = await joinSplit(parts, aside, {
        signal,
        onChunk: (bytes) => {
          doneBytes += bytes;
          progress.update(Math.min(doneBytes, totalBytes));
        },
      });
    });
  } finally {
    progress.finish();
  }
  return sha256;
}
