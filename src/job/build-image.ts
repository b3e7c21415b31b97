import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256File } from '../host/files.js';
import { buildDebianImage, type BuiltImage, type DebianBuild } from '../image/debian/build.js';
import { manifestFileName } from '../image/manifest.js';
import { openSystemImage } from '../image/system-image.js';

/** A system image in a folder of the user's. */
export interface ImageInFolder extends BuiltImage {
  readonly manifestFile: string;
  /** Names exactly this image: its builder and the first digits of its manifest's sum. */
  readonly version: string;
}

/** Makes a system image, or takes it from the cache, and copies it to `folder`. Errors are those of src/image. */
export async function buildImageInto(folder: string, build: DebianBuild): Promise<ImageInFolder> {
  const { image, cacheHit, buildSeconds } = await buildDebianImage(build);
  const target = path.resolve(folder);
  await mkdir(target, { recursive: true });
  // The manifest last: a folder with one has the files that it speaks of.
  for (const name of [image.manifest.kernel.name, image.manifest.initramfs.name, manifestFileName]) {
    await copyFile(path.join(image.folder, name), path.join(target, name));
  }
  const manifestFile = path.join(target, manifestFileName);
  const version = `${image.manifest.builder}-${(await sha256File(manifestFile)).slice(0, 12)}`;
  return { image: await openSystemImage(target), cacheHit, buildSeconds, manifestFile, version };
}
