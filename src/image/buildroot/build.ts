import type { Architecture } from '../../contract/architectures/architecture.js';
import { cacheFolder, inCache } from '../../host/cache-folder.js';
import { EnvironmentError } from '../../host/errors.js';
import { replaceFolder } from '../../host/find-or-make.js';
import type { RemoteCache } from '../../host/remote-cache.js';
import type { Reporter } from '../../host/reporter.js';
import { imageInCache, type BuiltImage } from '../image-in-cache.js';
import { openSystemImage, type SystemImage } from '../system-image.js';

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
  return inCache(cache, 'images', `${arch}-buildroot-${key}`);
}

/**
 * The system image that Buildroot makes, or that was made already. Several builds may run at once.
 * Throws what `make` throws, and EnvironmentError when what it made is not the image that we asked for.
 */
export async function buildBuildrootImage(request: BuildrootBuild): Promise<BuiltImage> {
  const { arch, key, make, reporter, signal, cache = cacheFolder(), remote, rebuild = false } = request;
  const folder = buildrootImageFolder(cache, arch, key);
  const build = (): Promise<void> =>
    replaceFolder(folder, async (fresh) => {
      await make(fresh);
      checkManifest(await openSystemImage(fresh), arch);
    });
  return imageInCache({ builder: 'buildroot', arch, folder, build, rebuild, remote, reporter, signal });
}

function checkManifest({ manifest }: SystemImage, arch: Architecture): void {
  if (manifest.builder !== 'buildroot' || manifest.arch !== arch) {
    throw new EnvironmentError(`Buildroot was to make a ${arch} image, but made ${manifest.builder} ${manifest.arch}`);
  }
}
