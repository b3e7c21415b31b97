import { constants, copyFile, link, realpath } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../contract/fields/naming.js';
import { CommandError, EnvironmentError, systemErrorCode } from '../host/errors.js';
import { requireFreeSpace, sha256File, withScratch } from '../host/files.js';
import { makeWithE2fsprogs } from './e2fsprogs.js';
import { modelFileName } from './ext4/geometry.js';
import type { ModelFile } from './model-file.js';

interface CheckRequest {
  readonly model: ModelFile;
  /** Of the finished disk. */
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Where there is room for a second disk for a while. */
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes the same disk anew by e2fsprogs in Docker, and compares.
 * Throws EnvironmentError when docker cannot, or when the two disks differ.
 */
export async function checkInDocker({ model, sizeBytes, sha256, folder, signal }: CheckRequest): Promise<void> {
  await requireFreeSpace(folder, sizeBytes, 'the check of the model disk in Docker');
  const ofReference = await withScratch(async (scratch) => {
    const image = path.join(scratch, 'reference.img');
    await withModelFolder(model, folder, async (modelFolder) => {
      try {
        await makeWithE2fsprogs({ folder: modelFolder, image, sizeBytes, useDocker: true, signal });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        throw new EnvironmentError(
          naming`{use-docker}: docker could not make the disk (is its daemon running?): ${error.message}`,
        );
      }
    });
    return await sha256File(image, { signal });
  }, folder);
  if (ofReference === sha256) return;
  throw new EnvironmentError(
    naming`{use-docker}: mke2fs makes another disk of ${model.path}: its sha256 is ${ofReference}, ours ${sha256}`,
  );
}

/**
 * Hands `work` a folder that holds the model under its name on the disk: the same file by another name where the
 * file system can, a copy where it cannot.
 */
async function withModelFolder(
  model: ModelFile,
  parent: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const source = await realpath(model.path);
  await withScratch(async (folder) => {
    const target = path.join(folder, modelFileName);
    if (!(await tryLink(source, target))) {
      await requireFreeSpace(parent, model.sizeBytes, 'a copy of the model');
      await copyFile(source, target, constants.COPYFILE_FICLONE);
    }
    await work(folder);
  }, parent);
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
