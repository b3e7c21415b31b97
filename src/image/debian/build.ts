import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { snapshotPin } from '../../debian/snapshot.js';
import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { cacheFolder, inCache } from '../../host/cache-folder.js';
import { replaceFolder } from '../../host/find-or-make.js';
import { fileExists } from '../../host/files.js';
import { packageRoot } from '../../host/package-root.js';
import type { RemoteCache } from '../../host/remote-cache.js';
import type { Reporter } from '../../host/reporter.js';
import { pinnedVersion } from '../../host/versions.js';
import { writeCpio } from '../cpio.js';
import { readInitramfsFiles, type InitramfsFile } from '../initramfs-files.js';
import { formatManifest, manifestFileName } from '../manifest.js';
import { gzip } from '../gzip.js';
import { imageInCache, type BuiltImage } from '../image-in-cache.js';
import { initramfsFileName } from '../system-image.js';
import { fetchParts, type PartsRequest } from './fetch-parts.js';
import { debianManifest } from './image-manifest.js';
import { initramfsEntries } from './initramfs.js';
import type { Parts } from './parts.js';
import { debianRecipe, imageKey, type DebianRecipe } from './recipe.js';

export interface DebianBuild {
  readonly arch: Architecture;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** The folder to keep downloads and images in. */
  readonly cache?: string;
  /** Where an image may be found that the cache folder lacks. */
  readonly remote?: RemoteCache | undefined;
  /** The folder whose files every guest carries; the checkout's `initramfs/`. */
  readonly guestFolder?: string;
  /** Download the packages again and make the image anew, whatever the cache has. */
  readonly rebuild?: boolean;
  /** Finds Debian's archive; the one that this host reaches. */
  readonly archiveFor?: PartsRequest['archiveFor'];
}

/** About as much is downloaded for an image: 26 MiB of indexes, 47 MiB of packages (trixie and forky, November 2026). */
export const debianDownloadBytes = 77e6;

/**
 * Makes a system image of Debian's binary packages and our guest files, or finds it made in the cache. The same
 * packages and guest files give the same bytes. Several builds may run at once.
 * Throws EnvironmentError when packages cannot be had or are not what the guest needs, CancelledError when `signal` fires.
 */
export async function buildDebianImage({
  arch,
  reporter,
  signal,
  cache = cacheFolder(),
  remote,
  guestFolder = ownGuestFolder(),
  rebuild = false,
  archiveFor,
}: DebianBuild): Promise<BuiltImage> {
  const { recipe, initramfsFiles, folder } = await planImage(arch, cache, guestFolder);
  const build = async (): Promise<void> => {
    const { kernel, userland } = await fetchParts(recipe, { cache, reporter, signal, refresh: rebuild, archiveFor });
    await replaceFolder(folder, (fresh) => writeImage(fresh, arch, kernel, userland, initramfsFiles));
  };
  return imageInCache({ builder: 'debian', arch, folder, build, rebuild, remote, reporter, signal });
}

/** What an image is made of, and the folder of the cache that it is kept in. */
async function planImage(
  arch: Architecture,
  cache: string,
  guestFolder: string,
): Promise<{
  readonly recipe: DebianRecipe;
  readonly initramfsFiles: readonly InitramfsFile[];
  readonly folder: string;
}> {
  const initramfsFiles = await readInitramfsFiles(guestFolder);
  const recipe = debianRecipe(arch, {
    kernel: { suite: pinnedVersion('ZOSIA_DEBIAN_KERNEL_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_KERNEL_SNAPSHOT') },
    llama: { suite: pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE'), pin: snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT') },
  });
  const folder = inCache(cache, 'images', `${arch}-debian-${imageKey(recipe, initramfsFiles)}`);
  return { recipe, initramfsFiles, folder };
}

/** Whether the cache has the image that `buildDebianImage` gives. */
export async function hasDebianImage(arch: Architecture, cache: string): Promise<boolean> {
  const { folder } = await planImage(arch, cache, ownGuestFolder());
  return fileExists(folder);
}

function ownGuestFolder(): string {
  return path.join(packageRoot(), 'initramfs');
}

async function writeImage(
  folder: string,
  architecture: Architecture,
  kernel: Parts,
  userland: Parts,
  initramfsFiles: readonly InitramfsFile[],
): Promise<void> {
  const archive = writeCpio(initramfsEntries([...kernel.files, ...userland.files], initramfsFiles));
  const initramfs = await gzip(archive);
  const kernelImage = kernel.files.find(({ role }) => role === 'kernel')?.content;
  if (!kernelImage) throw new Error('no kernel among the parts');
  const manifest = debianManifest({ architecture, kernel, userland, initramfsFiles, kernelImage, initramfs });
  await Promise.all([
    writeFile(path.join(folder, factsOf(architecture).kernel.fileName), kernelImage),
    writeFile(path.join(folder, initramfsFileName), initramfs),
    writeFile(path.join(folder, manifestFileName), formatManifest(manifest)),
  ]);
}
