import { constants, copyFile, open, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { naming } from '../contract/fields/naming.js';
import { CancelledError, EnvironmentError, UsageError } from '../host/errors.js';
import { requireFreeSpace, writeAside, makeFolder } from '../host/files.js';
import { findOrMake } from '../host/find-or-make.js';
import type { Progress, Reporter } from '../host/reporter.js';
import {
  describeModel,
  fittingNote,
  mostDataRuns,
  noStamp,
  noteFileOf,
  readDiskNote,
  verifiedNote,
  writeDiskNote,
  type DiskModel,
  type DiskNote,
} from './disk-note.js';
import { checkInDocker } from './docker-check.js';
import { dataRunsOf, type OnChunk } from './ext4/data-runs.js';
import { diskLayout, diskSizeBytes, largestDiskBytes } from './ext4/geometry.js';
import { planDisk } from './ext4/plan.js';
import { writeDisk } from './ext4/write.js';
import { stampOf } from './known-file.js';
import type { ModelFile } from './model-file.js';

export interface ModelDiskRequest {
  readonly model: ModelFile;
  /** Where to write the disk; else it is kept in the cache. */
  readonly output?: string | undefined;
  /** MiB left free on the disk. */
  readonly extraMib?: number;
  /** Make the disk a second time by e2fsprogs in Docker, and compare. */
  readonly useDocker?: boolean;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** zosia's cache folder. */
  readonly cache: string;
}

/** A raw ext4 image that holds /model.gguf. */
export interface ModelDisk {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** What it takes on the host's disk. */
  readonly allocatedBytes: number;
  readonly model: DiskModel;
  /** It was there already. */
  readonly cached: boolean;
}

/**
 * Makes the disk for a model, or finds the one made before. The same model gives the same bytes.
 * Throws UsageError for an output that cannot be; EnvironmentError when there is no space, or the file is no
 * longer the model that was examined; MissingDependencyError without the docker that is to check it.
 */
export async function makeModelDisk(request: ModelDiskRequest): Promise<ModelDisk> {
  const { model, reporter, signal, extraMib = 0 } = request;
  const disk = path.resolve(request.output ?? cachedDisk(request.cache, model, extraMib));
  await checkOutput(disk, model);
  const { value: note, wasThere } = await findOrMake<DiskNote>({
    place: disk,
    look: () => fittingNote(disk, { model, extraMib }, reporter, signal),
    make: () => make(disk, extraMib, request),
    reporter,
    signal,
  });
  return asDisk(disk, note, wasThere);
}

/**
 * The disk that was made before at `disk`, if it is whole. One that has just come from elsewhere is hashed, whatever
 * its note says of it.
 */
export async function openModelDisk(
  disk: string,
  { reporter, signal }: Pick<ModelDiskRequest, 'reporter' | 'signal'>,
  { fromElsewhere = false } = {},
): Promise<ModelDisk | undefined> {
  const note = await readDiskNote(disk);
  const known = note && fromElsewhere ? { ...note, stamp: noStamp } : note;
  const verified = known && (await verifiedNote(disk, known, reporter, signal));
  return verified && (await asDisk(disk, verified, true));
}

/** Copies a disk and its note to where a person wants it. Throws EnvironmentError where there is no room. */
export async function copyModelDisk(disk: ModelDisk, output: string): Promise<ModelDisk> {
  const target = path.resolve(output);
  if (target === disk.path) return disk;
  await makeFolder(path.dirname(target));
  await requireFreeSpace(path.dirname(target), disk.sizeBytes, 'the model disk');
  await rm(noteFileOf(target), { force: true });
  await writeAside(target, (aside) => copyFile(disk.path, aside, constants.COPYFILE_FICLONE));
  await copyFile(noteFileOf(disk.path), noteFileOf(target));
  return { ...disk, path: target };
}

function cachedDisk(cache: string, model: ModelFile, extraMib: number): string {
  const extra = extraMib > 0 ? `-extra${extraMib}` : '';
  return inCache(cache, 'disks', `${model.name}-${model.sha256.slice(0, 8)}${extra}.img`);
}

async function checkOutput(disk: string, model: ModelFile): Promise<void> {
  if ((await realpath(model.path)) === (await realpath(disk).catch(() => disk))) {
    throw new UsageError(naming`{output}: ${disk} is the model itself`);
  }
  const stats = await stat(disk).catch(() => undefined);
  if (stats && !stats.isFile()) throw new UsageError(naming`{output}: ${disk} is not a file`);
}

async function make(disk: string, extraMib: number, request: ModelDiskRequest): Promise<DiskNote> {
  const { model, reporter, signal } = request;
  const folder = path.dirname(disk);
  const sizeBytes = diskSizeBytes(model.sizeBytes, extraMib);
  if (sizeBytes > largestDiskBytes) {
    throw new UsageError(
      `the disk for ${model.name} would be ${toMib(sizeBytes)} MiB: at most ${toMib(largestDiskBytes)} MiB are possible`,
    );
  }
  await makeFolder(folder);
  // A disk under the old note must never pass for the new one.
  await rm(noteFileOf(disk), { force: true });
  const started = performance.now();
  reporter.detail(`making the model disk for ${model.name}: ${toMib(sizeBytes)} MiB`);
  await requireFreeSpace(folder, sizeBytes, 'the model disk');
  let sha256 = '';
  let dataRuns: DiskNote['dataRuns'];
  await writeAside(disk, async (aside) => {
    ({ sha256, dataRuns } = await writeFrom(model, aside, sizeBytes, request));
    if (request.useDocker) await checkInDocker({ model, sizeBytes, sha256, folder, signal });
  });
  const stamp = await stampOf(disk);
  const note = {
    layout: diskLayout,
    model: describeModel(model),
    extraMib,
    sha256,
    sizeBytes: stamp.sizeBytes,
    stamp,
    dataRuns,
  };
  await writeDiskNote(disk, note);
  reporter.detail(`made ${disk} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return note;
}

/** Writes the disk; its sha256, and where on it the model's blocks are. */
async function writeFrom(
  { path: file, name, sizeBytes: modelBytes, sha256 }: ModelFile,
  aside: string,
  sizeBytes: number,
  { reporter, signal }: Pick<ModelDiskRequest, 'reporter' | 'signal'>,
): Promise<Pick<DiskNote, 'sha256' | 'dataRuns'>> {
  await using model = await open(file, 'r');
  await using disk = await open(aside, 'wx');
  const dataRuns = await withProgress(reporter.progress(`reading ${name}`, modelBytes), signal, (onChunk) =>
    dataRunsOf(model, modelBytes, onChunk),
  );
  const plan = planDisk({ modelBytes, dataRuns, sizeBytes });
  const sums = await withProgress(reporter.progress(`writing the disk of ${name}`, modelBytes), signal, (onChunk) =>
    writeDisk(plan, { model, modelBytes, disk, onChunk }),
  );
  const runs = dataRuns.map(({ start, count }) => [start, count] as const);
  if (sums.model === sha256) return { sha256: sums.disk, dataRuns: runs.length > mostDataRuns ? undefined : runs };
  throw new EnvironmentError(
    `the disk made of ${file} holds another model: sha256 is ${sums.model}, expected ${sha256}; ` +
      `was the file changed meanwhile?`,
  );
}

async function withProgress<T>(
  progress: Progress,
  signal: AbortSignal | undefined,
  work: (onChunk: OnChunk) => Promise<T>,
): Promise<T> {
  let doneBytes = 0;
  try {
    return await work((bytes) => {
      if (signal?.aborted) throw new CancelledError();
      doneBytes += bytes;
      progress.update(doneBytes);
    });
  } finally {
    progress.finish();
  }
}

function toMib(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

async function asDisk(disk: string, note: DiskNote, cached: boolean): Promise<ModelDisk> {
  const { blocks } = await stat(disk);
  const { sha256, sizeBytes, model } = note;
  return { path: disk, sha256, sizeBytes, allocatedBytes: blocks * 512, model, cached };
}
