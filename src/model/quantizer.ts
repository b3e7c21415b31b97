import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { architectureNames, hostArchitecture, type Architecture } from '../host/architecture.js';
import { extractDebianPackages } from '../host/debian-packages.js';
import { EnvironmentError } from '../host/errors.js';
import { fileExists, sha256File, withLock, withScratch } from '../host/files.js';
import { findProgram } from '../host/packages.js';
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
 * Throws EnvironmentError where neither is to be had.
 */
export async function findQuantizer(search: QuantizerSearch): Promise<Quantizer> {
  const own = await findProgram(program);
  if (own !== undefined) return { name: `${program} ${(await sha256File(own)).slice(0, 8)}`, argv: [own] };
  const architecture = hostArchitecture();
  if (architecture === undefined) throw new EnvironmentError(`no ${program} for ${process.arch}`);
  const suite = pinnedVersion('ZOSIA_DEBIAN_LLAMA_SUITE');
  const tree = path.join(search.cache, 'tools', `${debianPackage}-${suite}-${architectureNames[architecture].debian}`);
  const work = async (): Promise<void> => {
    if (!(await fileExists(tree))) await unpack(tree, suite, architecture, search);
  };
  await withLock(tree, work, { signal: search.signal });
  const version = await readFile(path.join(tree, versionFile), 'utf8');
  return { name: `${debianPackage} ${version}`, argv: await loaderArgv(tree, architecture) };
}

const versionFile = 'version';

async function unpack(tree: string, suite: string, architecture: Architecture, search: QuantizerSearch): Promise<void> {
  await withScratch(async (scratch) => {
    const into = path.join(scratch, 'tree');
    await mkdir(into);
    const packages = await extractDebianPackages({ suite, architecture, packages: [debianPackage], into, ...search });
    const version = packages.find(({ name }) => name === debianPackage)?.version ?? 'of unknown version';
    await writeFile(path.join(into, versionFile), version);
    // Only programs and libraries are needed: the rest of Debian is most of the tree.
    for (const name of ['usr/share', 'var', 'etc', 'dev']) {
      await rm(path.join(into, name), { recursive: true, force: true });
    }
    await rename(into, tree);
  }, path.dirname(tree));
}

/** Runs the program by its own loader and libraries: the host's C library may be older than it wants. */
async function loaderArgv(tree: string, architecture: Architecture): Promise<readonly [string, ...string[]]> {
  const libraries = path.join(tree, 'usr', 'lib', architectureNames[architecture].triplet);
  const loader = (await readdir(libraries)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
  if (loader === undefined) throw new EnvironmentError(`${libraries} has no loader`);
  const folders = [libraries, path.join(libraries, 'llama'), path.join(libraries, 'ggml')];
  return [path.join(libraries, loader), '--library-path', folders.join(':'), path.join(tree, 'usr', 'bin', program)];
}
