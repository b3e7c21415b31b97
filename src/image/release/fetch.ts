import path from 'node:path';
import { naming } from '../../contract/fields/naming.js';
import { architectures, factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { inCache } from '../../host/cache-folder.js';
import { EnvironmentError, UsageError } from '../../host/errors.js';
import { sha256File } from '../../host/files.js';
import { findOrMake } from '../../host/find-or-make.js';
import { manifestFileName } from '../manifest.js';
import { initramfsFileName, openSystemImage, type SystemImage } from '../system-image.js';
import { imageAssets } from './assets.js';
import type { Attestation } from './attestation.js';
import { checksumsFileName } from './checksums.js';
import { fetchAsset, findAsset, releaseAssets, resolveRelease, type Release, type ReleaseSource } from './resolve.js';
import type { ReleaseWish } from './version.js';

/** A release lacks an architecture's image; `others` are those that it has. */
export class NoImageForError extends UsageError {
  constructor(
    arch: Architecture,
    readonly release: string,
    readonly others: readonly Architecture[],
  ) {
    super(naming`{arch}: ${release} has no image for ${arch}${others.length ? `, but for ${others.join(', ')}` : ''}`);
  }
}

/** A system image out of a release, every file of it verified. */
export interface ReleasedImage {
  readonly image: SystemImage;
  readonly repository: string;
  readonly version: string;
  readonly attestation: Attestation;
  /** Nothing was downloaded. */
  readonly cacheHit: boolean;
}

export interface FetchRequest extends ReleaseSource {
  readonly arch: Architecture;
}

/** Finds a release and fetches its system image, or takes it from the cache. Errors are those of resolveRelease. */
export async function fetchRelease(wish: ReleaseWish, request: FetchRequest): Promise<ReleasedImage> {
  return fetchImage(await resolveRelease(wish, request), request);
}

/** Fetches the system image of a release whose sums are known; kept by content, so two releases may share one. */
export async function fetchImage(release: Release, request: FetchRequest): Promise<ReleasedImage> {
  const { repository, version, attestation } = release;
  const { arch, cache, reporter, signal } = request;
  const files = imageFiles(release, arch);
  const folder = inCache(cache, 'images', `${arch}-release-${files.manifest.sha256.slice(0, 16)}`);
  const look = async (): Promise<SystemImage | undefined> => {
    const cached = await openWhole(folder);
    return cached && (await isReleased(cached, files)) ? cached : undefined;
  };
  // In its place, file by file: what came of a cut download is gone on with.
  const make = async (): Promise<SystemImage> => {
    const assets = await releaseAssets(repository, version, request);
    // The manifest last: a folder with one has the files that it speaks of.
    for (const { asset, name, sha256 } of [files.kernel, files.initramfs, files.manifest]) {
      await fetchAsset(findAsset(assets, asset, repository, version), path.join(folder, name), sha256, request);
    }
    return openSystemImage(folder);
  };
  const { value: image, wasThere } = await findOrMake<SystemImage>({ place: folder, look, make, reporter, signal });
  const { arch: found } = image.manifest;
  if (found !== arch) throw new EnvironmentError(`${files.manifest.asset} is about an image for ${found}`);
  return { image, repository, version, attestation, cacheHit: wasThere };
}

interface ReleasedFile {
  readonly asset: string;
  /** What it is called in a system image folder. */
  readonly name: string;
  readonly sha256: string;
}

function imageFiles({ repository, version, sums }: Release, arch: Architecture): Record<ImageFile, ReleasedFile> {
  const names = imageAssets(version, arch);
  const file = (asset: string, name: string): ReleasedFile => {
    const sha256 = sums.get(asset);
    if (sha256 !== undefined) return { asset, name, sha256 };
    const others = architectures.filter((other) => sums.has(imageAssets(version, other).manifest));
    const what = `release ${version} of ${repository}`;
    if (!others.includes(arch)) throw new NoImageForError(arch, what, others);
    throw new EnvironmentError(`${what}: its ${checksumsFileName} does not list ${asset}`);
  };
  return {
    kernel: file(names.kernel, factsOf(arch).kernel.fileName),
    initramfs: file(names.initramfs, initramfsFileName),
    manifest: file(names.manifest, manifestFileName),
  };
}

/** Whether a cached image is what the release has: its files by the release's sums, not by its own. */
async function isReleased({ folder, manifest }: SystemImage, files: Record<ImageFile, ReleasedFile>): Promise<boolean> {
  return (
    manifest.kernel.sha256 === files.kernel.sha256 &&
    manifest.initramfs.sha256 === files.initramfs.sha256 &&
    (await sha256File(path.join(folder, manifestFileName))) === files.manifest.sha256
  );
}

type ImageFile = 'kernel' | 'initramfs' | 'manifest';

/** Undefined for a folder that is not there, not whole or not what it was: its files are fetched again. */
async function openWhole(folder: string): Promise<SystemImage | undefined> {
  try {
    return await openSystemImage(folder);
  } catch (error) {
    if (error instanceof UsageError || error instanceof EnvironmentError) return undefined;
    throw error;
  }
}
