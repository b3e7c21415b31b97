import path from 'node:path';
import { EnvironmentError, UsageError } from '../host/errors.js';
import { fileExists, sha256File } from '../host/files.js';
import { Unfit } from '../host/find-or-make.js';
import type { BootFiles } from './boot-files.js';
import { manifestFileName, readManifest, type ImageManifest } from './manifest.js';

/** Kernel, initramfs and image.json of one folder, with verified sums. */
export interface SystemImage extends BootFiles {
  readonly folder: string;
  readonly manifest: ImageManifest;
}

export const initramfsFileName = 'initramfs.cpio.gz';

/**
 * Opens a system image and checks both files against its image.json, each time: hashing an image takes about 30 ms,
 * less than a stamp would be worth. Throws UsageError for a missing file, EnvironmentError for a changed one.
 */
export async function openSystemImage(folder: string): Promise<SystemImage> {
  const manifest = await readManifest(path.join(folder, manifestFileName));
  const [kernel, initramfs] = await Promise.all([
    verified(folder, manifest.kernel, 'kernel image'),
    verified(folder, manifest.initramfs, 'initramfs'),
  ]);
  return { folder, kernel, initramfs, manifest };
}

/** The image in a folder of the cache, if there is one; unfit where it is damaged, or not of that kind. */
export async function openCachedImage(
  folder: string,
  { builder, arch }: Pick<ImageManifest, 'builder' | 'arch'>,
): Promise<SystemImage | Unfit | undefined> {
  try {
    const image = await openSystemImage(folder);
    const { manifest } = image;
    if (manifest.builder === builder && manifest.arch === arch) return image;
    return new Unfit(`${folder} holds a ${manifest.builder} image for ${manifest.arch}`);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    if (error instanceof EnvironmentError) return new Unfit(error.message);
    throw error;
  }
}

async function verified(folder: string, expected: ImageManifest['kernel'], what: string): Promise<string> {
  const file = path.join(folder, expected.name);
  if (!(await fileExists(file))) throw new UsageError(`missing ${what}: ${file}`);
  const sum = await sha256File(file);
  if (sum !== expected.sha256) {
    throw new EnvironmentError(
      `${file} is not the file that ${manifestFileName} lists: its sha256 is ${sum}, not ${expected.sha256}`,
    );
  }
  return file;
}
