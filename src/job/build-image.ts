import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Architecture } from '../contract/architectures/architecture.js';
import { sha256File, makeFolder } from '../host/files.js';
import { buildDebianImage } from '../image/debian/build.js';
import type { BuiltImage } from '../image/image-in-cache.js';
import { manifestFileName } from '../image/manifest.js';
import { openSystemImage } from '../image/system-image.js';
import { buildImageByBuildroot } from './buildroot-image.js';
import type { JobContext } from './image-for-boot.js';

/** Who makes an image, and what only they want to know. */
export type BuilderChoice =
  | { readonly kind: 'debian' }
  | {
      readonly kind: 'buildroot';
      /** A Buildroot tree of the user's; else the pinned release is fetched. */
      readonly source: string | undefined;
      readonly defconfig: string | undefined;
      readonly jobs: number;
    };

/** A system image in a folder of the user's. */
export interface ImageInFolder extends BuiltImage {
  readonly manifestFile: string;
  /** Names exactly this image: its builder and the first digits of its manifest's sum. */
  readonly version: string;
}

/** Makes a system image, or takes it from the cache. Errors are those of src/image and src/buildroot. */
export async function buildImage(arch: Architecture, builder: BuilderChoice, around: JobContext): Promise<BuiltImage> {
  switch (builder.kind) {
    case 'debian':
      return buildDebianImage({ arch, ...around });
    case 'buildroot': {
      const { source, defconfig, jobs } = builder;
      return buildImageByBuildroot({ arch, source, defconfig, site: { jobs, ccache: true }, verbose: true, ...around });
    }
  }
}

/** Copies an image to a folder of the user's. */
export async function placeImage(
  { image, cacheHit, buildSeconds }: BuiltImage,
  folder: string,
): Promise<ImageInFolder> {
  const target = path.resolve(folder);
  await makeFolder(target);
  // The manifest last: a folder with one has the files that it speaks of.
  for (const name of [image.manifest.kernel.name, image.manifest.initramfs.name, manifestFileName]) {
    await copyFile(path.join(image.folder, name), path.join(target, name));
  }
  const manifestFile = path.join(target, manifestFileName);
  const version = `${image.manifest.builder}-${(await sha256File(manifestFile)).slice(0, 12)}`;
  return { image: await openSystemImage(target), cacheHit, buildSeconds, manifestFile, version };
}
