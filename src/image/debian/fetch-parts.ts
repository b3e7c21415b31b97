import type { Archive } from '../../debian/archive.js';
import { fetchPackages } from '../../debian/fetch-packages.js';
import type { PackageTree } from '../../debian/package-tree.js';
import type { SnapshotPin } from '../../debian/snapshot.js';
import { factsOf } from '../../contract/architectures/architecture.js';
import { inCache } from '../../host/cache-folder.js';
import { findOrMake, replaceFolder } from '../../host/find-or-make.js';
import type { Reporter } from '../../host/reporter.js';
import { collectKernel, collectUserland } from './collect.js';
import { readParts, writeParts, type PartFile, type Parts } from './parts.js';
import { packageSetKey, type DebianRecipe, type PackageSet } from './recipe.js';

export interface PartsRequest {
  readonly cache: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal | undefined;
  /** Download the packages, whatever the cache has. */
  readonly refresh: boolean;
  /** Finds Debian's archive; the one that this host reaches. */
  readonly archiveFor?: ((pin: SnapshotPin) => Promise<Archive>) | undefined;
}

/** Takes what an image needs out of the files that the packages bring. */
type Collect = (tree: PackageTree) => PartFile[] | Promise<PartFile[]>;

/**
 * The parts of both sets of packages, from the cache or freshly downloaded, both at once; when one cannot be had the other
 * is stopped. Throws what fetchPackages throws.
 */
export async function fetchParts(
  { kernel, userland }: DebianRecipe,
  request: PartsRequest,
): Promise<{ kernel: Parts; userland: Parts }> {
  const failure = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, failure.signal]) : failure.signal;
  const fetch = async (packageSet: PackageSet, collect: Collect): Promise<Parts> => {
    try {
      return await packageSetParts(packageSet, collect, { ...request, signal });
    } catch (error) {
      failure.abort();
      throw error;
    }
  };
  const results = [
    fetch(kernel, (tree) => collectKernel(tree, kernel.architecture)),
    fetch(userland, (tree) => collectUserland(tree, userland.architecture)),
  ] as const;
  try {
    const [kernelParts, userlandParts] = await Promise.all(results);
    return { kernel: kernelParts, userland: userlandParts };
  } finally {
    // No process of ours outlives the call, whichever of the two failed.
    await Promise.allSettled(results);
  }
}

/** The parts of one set of packages, from the cache or freshly downloaded. Throws what fetchPackages and `collect` throw. */
export async function packageSetParts(
  packageSet: PackageSet,
  collect: Collect,
  { cache, reporter, signal, refresh, archiveFor }: PartsRequest & { readonly signal: AbortSignal },
): Promise<Parts> {
  const { suite, architecture } = packageSet;
  const name = `${suite}-${factsOf(architecture).names.debian}-${packageSetKey(packageSet)}`;
  const folder = inCache(cache, 'debian', name);
  const make = async (): Promise<Parts> => {
    const { packages, tree } = await fetchPackages({
      ...packageSet,
      folder: `${folder}.part`,
      reporter,
      signal,
      archive: await archiveFor?.(packageSet.pin),
    });
    const parts = { packages, files: await collect(tree) };
    await replaceFolder(folder, (fresh) => writeParts(fresh, parts));
    return parts;
  };
  const again = 'unpacking its packages again';
  const look = (): ReturnType<typeof readParts> => readParts(folder);
  return (await findOrMake<Parts>({ place: folder, look, make, anew: refresh, again, reporter, signal })).value;
}
