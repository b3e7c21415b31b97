import path from 'node:path';
import type { Architecture } from '../../contract/architectures/architecture.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { EnvironmentError } from '../../host/errors.js';
import { fileExists, withLock } from '../../host/files.js';
import type { RemoteCache } from '../../host/remote-cache.js';
import type { Reporter } from '../../host/reporter.js';
import { replaceFolder } from '../cached-folder.js';
import type { BuiltImage } from '../debian/build.js';
import { openCachedImage, openSystemImage, type SystemImage } from '../system-image.js';

export interface BuildrootBuild {
  readonly arch: Architecture;
  /** Names the image by all that determines it. */
  readonly key: string;
  /** Puts a new image into an empty folder: kernel, initramfs and image.json. */
  readonly make: (folder: string) => Promise<void>;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** The folder to keep images in. */
  readonly cache?: string;
  /** Where an image may be found that the cache folder lacks. */
  readonly remote?: RemoteCache | undefined;
  /** Make the image anew, whatever the cache has. */
  readonly rebuild?: boolean;
}

/** Where the cache keeps the image with a key. */
export function buildrootImageFolder(cache: string, arch: Architecture, key: string): string {
  return path.join(cache, 'images', `${arch}-buildroot-${key}`);
}

/**
 * The system image that Buildroot makes, or that was made already. Several builds may run at once.
 * Throws what `make` throws, and EnvironmentError when what it made is not the image that we asked for.
 */
export async function buildBuildrootImage(request: BuildrootBuild): Promise<BuiltImage> {
  const { arch, key, make, reporter, signal, cache = cacheFolder(), remote, rebuild = false } = request;
  const started = performance.now();
  const done = (image: SystemImage, cacheHit: boolean): BuiltImage => ({
    image,
    cacheHit,
    buildSeconds: (performance.now() - started) / 1000,
  });
  const folder = buildrootImageFolder(cache, arch, key);
  const work = async (): Promise<BuiltImage> => {
    if (!rebuild && !(await fileExists(folder))) await remote?.restore([folder]);
    const cached = rebuild ? undefined : await openCachedImage(folder, { builder: 'buildroot', arch }, reporter);
    if (cached) return done(cached, true);
    const image = await replaceFolder(folder, async (fresh) => {
      await make(fresh);
      checkManifest(await openSystemImage(fresh), arch);
    }).then(() => openSystemImage(folder));
    remote?.keep([folder]);
    return done(image, false);
  };
  return withLock(folder, work, signal ? { signal } : {});
}

function checkManifest({ manifest }: SystemImage, arch: Architecture): void {
  if (manifest.builder !== 'buildroot' || manifest.arch !== arch) {
    throw new EnvironmentError(`Buildroot was to make a ${arch} image, but made ${manifest.builder} ${manifest.arch}`);
  }
}
