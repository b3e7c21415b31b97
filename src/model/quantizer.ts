import { link, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchPackages } from '../debian/fetch-packages.js';
import type { PackageTree, TreeFile } from '../debian/package-tree.js';
import { snapshotPin } from '../debian/snapshot.js';
import { factsOf, type Architecture } from '../contract/architectures/architecture.js';
import { inCache } from '../host/cache-folder.js';
import { hostArchitecture } from '../host/architecture.js';
import { EnvironmentError, MissingDependencyError } from '../host/errors.js';
import { sha256File, makeFolder } from '../host/files.js';
import { findOrMake, isThere, replaceFolder } from '../host/find-or-make.js';
import { findProgram, remedyFor } from '../host/packages.js';
import type { Reporter } from '../host/reporter.js';
import { pinnedVersion } from '../host/versions.js';

/** llama.cpp's quantizer, ready to run on this host. */
export interface Quantizer {
  /** Says which one it is: another name may give other files. */
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
}

export interface QuantizerSearch {
  /** zosia's cache folder. */
  readonly cache: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

const program = 'llama-quantize';
const debianPackage = 'llama.cpp-tools';

/**
 * llama-quantize of PATH, else Debian's, unpacked into the cache once.
 * Throws MissingDependencyError where neither is to be had.
 */
export async function findQuantizer(
  search: QuantizerSearch,
  platform: NodeJS.Platform = process.platform,
): Promise<Quantizer> {
  const own = await findProgram(program);
  if (own !== undefined) return { name: `${program} ${(await sha256File(own)).slice(0, 8)}`, argv: [own] };
  const architecture = hostArchitecture();
  if (platform !== 'linux' || architecture === undefined) {
    throw new MissingDependencyError(program, remedyFor(program, platform));
  }
  const suite = pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE');
  const tree = inCache(search.cache, 'tools', `${debianPackage}-${suite}-${factsOf(architecture).names.debian}`);
  const make = async (): Promise<string> => {
    await unpack(tree, suite, architecture, search);
    return tree;
  };
  await findOrMake({ place: tree, look: isThere(tree), make, ...search });
  const version = await readFile(path.join(tree, versionFile), 'utf8');
  return { name: `${debianPackage} ${version}`, argv: await loaderArgv(tree, architecture) };
}

const versionFile = 'version';

async function unpack(tree: string, suite: string, architecture: Architecture, search: QuantizerSearch): Promise<void> {
  const fetched = await fetchPackages({
    suite,
    architecture,
    packages: [debianPackage],
    pin: snapshotPin('ZOSIA_DEBIAN_LLAMA_SNAPSHOT'),
    folder: `${tree}.part`,
    reporter: search.reporter,
    signal: search.signal ?? new AbortController().signal,
  });
  const version = fetched.packages.find(({ name }) => name === debianPackage)?.version ?? 'of unknown version';
  await replaceFolder(tree, async (fresh) => {
    await writeFiles(fetched.tree, [`usr/bin/${program}`, ...libraries(fetched.tree, architecture)], fresh);
    await writeFile(path.join(fresh, versionFile), version);
  });
}

/** All shared libraries: there is no telling which backend ggml will load. */
function libraries(tree: PackageTree, architecture: Architecture): string[] {
  const folder = `usr/lib/${factsOf(architecture).names.triplet}`;
  const names = tree.list(folder, { recursive: true }).filter((name) => /\.so(\.\d+)*$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

/** Writes files as other names of each other where links make them so. A link that leads nowhere is left out. */
async function writeFiles(tree: PackageTree, files: readonly string[], into: string): Promise<void> {
  const written = new Map<TreeFile, string>();
  for (const file of files) {
    const found = tree.read(file);
    if (!found) continue;
    const target = path.join(into, file);
    await makeFolder(path.dirname(target));
    const twin = written.get(found);
    if (twin !== undefined) await link(twin, target);
    else await writeFile(target, found.content, { mode: found.executable ? 0o755 : 0o644 });
    written.set(found, twin ?? target);
  }
}

/** Runs the program by its own loader and libraries: the host's C library may be older than it wants. */
async function loaderArgv(tree: string, architecture: Architecture): Promise<readonly [string, ...string[]]> {
  const libraries = path.join(tree, 'usr', 'lib', factsOf(architecture).names.triplet);
  const loader = (await readdir(libraries)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
  if (loader === undefined) throw new EnvironmentError(`${libraries} has no loader`);
  const folders = [libraries, path.join(libraries, 'llama'), path.join(libraries, 'ggml')];
  return [path.join(libraries, loader), '--library-path', folders.join(':'), path.join(tree, 'usr', 'bin', program)];
}
