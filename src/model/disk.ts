import { constants, copyFile, link, mkdir, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, systemErrorCode, UsageError } from '../host/errors.js';
import { requireFreeSpace, withLock, withScratch, writeAside } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import {
  describeModel,
  fittingNote,
  noStamp,
  noteFileOf,
  readDiskNote,
  verifiedNote,
  writeDiskNote,
  type DiskModel,
  type DiskNote,
} from './disk-note.js';
import { E2fsprogs } from './e2fsprogs.js';
import { diskLayout, diskSizeBytes, modelFileName } from './ext4.js';
import { hashWithProgress, stampOf } from './known-file.js';
import type { ModelFile } from './resolve.js';

export interface ModelDiskRequest {
  readonly model: ModelFile;
  /** Where to write the disk; else it is kept in the cache. */
  readonly output?: string | undefined;
  /** MiB left free on the disk. */
  readonly extraMib?: number;
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

/** How often a disk that turned out too small is made anew, an eighth larger each time. */
const growths = 3;

/**
 * Makes the disk for a model, or finds the one made before. The same model gives the same bytes.
 * Throws UsageError for an output that cannot be; MissingDependencyError without mke2fs (or docker);
 * EnvironmentError when there is no space, or the disk does not hold the model afterwards.
 */
export async function makeModelDisk(request: ModelDiskRequest): Promise<ModelDisk> {
  const { model, reporter, signal, extraMib = 0 } = request;
  if (!Number.isSafeInteger(extraMib) || extraMib < 0) {
    throw new UsageError(`extra-mib: ${extraMib} is not a whole number from 0 up`);
  }
  const disk = path.resolve(request.output ?? cachedDisk(request.cache, model, extraMib));
  await checkOutput(disk, model);
  const onWait = (): void => {
    reporter.info(`waiting for another process that makes ${disk}`);
  };
  const work = async (): Promise<ModelDisk> => {
    const found = await fittingNote(disk, { model, extraMib }, reporter, signal);
    const note = found ?? (await make(disk, extraMib, request));
    return await asDisk(disk, note, found !== undefined);
  };
  return await withLock(disk, work, { signal, onWait });
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
  await mkdir(path.dirname(target), { recursive: true });
  await requireFreeSpace(path.dirname(target), disk.sizeBytes, 'the model disk');
  await rm(noteFileOf(target), { force: true });
  await writeAside(target, (aside) => copyFile(disk.path, aside, constants.COPYFILE_FICLONE));
  await copyFile(noteFileOf(disk.path), noteFileOf(target));
  return { ...disk, path: target };
}

function cachedDisk(cache: string, model: ModelFile, extraMib: number): string {
  const extra = extraMib > 0 ? `-extra${extraMib}` : '';
  return path.join(cache, 'disks', `${model.name}-${model.sha256.slice(0, 8)}${extra}.img`);
}

async function checkOutput(disk: string, model: ModelFile): Promise<void> {
  if ((await realpath(model.path)) === (await realpath(disk).catch(() => disk))) {
    throw new UsageError(`output: ${disk} is the model itself`);
  }
  const stats = await stat(disk).catch(() => undefined);
  if (stats && !stats.isFile()) throw new UsageError(`output: ${disk} is not a file`);
}

async function make(disk: string, extraMib: number, request: ModelDiskRequest): Promise<DiskNote> {
  const { model, cache, reporter, signal } = request;
  const e2fsprogs = await E2fsprogs.find({ useDocker: request.useDocker ?? false, signal });
  e2fsprogs.requireRoomFor(model.sizeBytes);
  const folder = path.dirname(disk);
  await mkdir(folder, { recursive: true });
  // A disk under the old note must never pass for the new one.
  await rm(noteFileOf(disk), { force: true });
  const started = performance.now();
  const sizeBytes = diskSizeBytes(model.sizeBytes, extraMib);
  reporter.info(`making the model disk for ${model.name}: ${Math.ceil(sizeBytes / 2 ** 20)} MiB`);
  await requireFreeSpace(folder, sizeBytes, 'the model disk');
  await withModelFolder(model, [path.join(cache, 'disks'), folder], async (modelFolder) => {
    await writeAside(disk, async (image) => {
      await makeGrowing(e2fsprogs, modelFolder, image, sizeBytes);
      await withScratch((scratch) => e2fsprogs.settle(image, scratch), folder);
      const held = await e2fsprogs.modelSum(image);
      if (held !== model.sha256) {
        throw new EnvironmentError(
          `the disk made of ${model.path} holds another model: sha256 is ${held}, expected ${model.sha256}; ` +
            `was the file changed meanwhile?`,
        );
      }
    });
  });
  const stamp = await stampOf(disk);
  const note: DiskNote = {
    layout: diskLayout,
    model: describeModel(model),
    extraMib,
    sha256: await hashWithProgress(disk, stamp.sizeBytes, reporter, signal),
    sizeBytes: stamp.sizeBytes,
    stamp,
    e2fsprogs: e2fsprogs.version,
  };
  await writeDiskNote(disk, note);
  reporter.info(`made ${disk} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return note;
}

async function makeGrowing(e2fsprogs: E2fsprogs, folder: string, image: string, sizeBytes: number): Promise<void> {
  let size = sizeBytes;
  for (let tries = 0; tries <= growths; tries++) {
    await rm(image, { force: true });
    if (await e2fsprogs.make(folder, image, size)) return;
    size = Math.ceil(size / 2 ** 20 / 8) * 9 * 2 ** 20;
  }
  throw new EnvironmentError(`mke2fs ${e2fsprogs.version} found no room on a disk of ${size} bytes`);
}

/**
 * Hands `work` a folder that holds the model under its name on the disk: the same file by another name where the
 * file system can, a copy where it cannot.
 */
async function withModelFolder(
  model: ModelFile,
  places: readonly [string, string],
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const source = await realpath(model.path);
  for (const place of places) {
    const linked = await withScratch(async (folder) => {
      if (!(await tryLink(source, path.join(folder, modelFileName)))) return false;
      await work(folder);
      return true;
    }, place);
    if (linked) return;
  }
  const [, besideDisk] = places;
  await requireFreeSpace(besideDisk, 2 * model.sizeBytes, 'the model disk, made from another file system,');
  await withScratch(async (folder) => {
    await copyFile(source, path.join(folder, modelFileName), constants.COPYFILE_FICLONE);
    await work(folder);
  }, besideDisk);
}

/** False where the two are on different file systems, or hard links are not to be had. */
async function tryLink(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch (error) {
    if (['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EMLINK'].includes(systemErrorCode(error) ?? '')) return false;
    throw error;
  }
}

async function asDisk(disk: string, note: DiskNote, cached: boolean): Promise<ModelDisk> {
  const { blocks } = await stat(disk);
  const { sha256, sizeBytes, model } = note;
  return { path: disk, sha256, sizeBytes, allocatedBytes: blocks * 512, model, cached };
}
