import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../host/files.js';
import { factsOf, type Architecture } from '../contract/architectures/architecture.js';
import { CancelledError, EnvironmentError } from '../host/errors.js';
import { publicAddress } from '../host/http.js';
import type { Reporter } from '../host/reporter.js';
import { findArchive, mirrorVariable, type Archive } from './archive.js';
import { dependencyClosure } from './closure.js';
import { decompress } from './decompress.js';
import { packageEntries } from './package-file.js';
import { PackageIndex, type PackageRecord } from './package-index.js';
import { PackageTree } from './package-tree.js';
import { maxReleaseBytes, parseRelease, releaseProblem, type Release } from './release.js';
import { signedText } from './signature.js';
import type { SnapshotPin } from './snapshot.js';
import { NotFoundError, type RemoteFile } from './transport.js';
import type { TarEntry } from './tar.js';

/** A binary package as Debian's archive knows it; `sha256` is that of the .deb file. */
export interface DebianPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly sha256: string;
}

export interface PackageRequest {
  /** Codename of the Debian release, such as `trixie`. */
  readonly suite: string;
  readonly architecture: Architecture;
  /** Names of the packages wanted; what they depend on comes along, what they recommend does not. */
  readonly packages: readonly string[];
  /** Only packages whose names begin so are fetched and unpacked; of the others it is enough that they are there. */
  readonly only?: string;
  /** Where to take them from when neither the environment nor the host names a mirror. */
  readonly pin: SnapshotPin;
  /** A folder for what is fetched, removed in the end; after a failure it may hold what the next try goes on with. */
  readonly folder: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** Debian's archive; the one that this host reaches. */
  readonly archive?: Archive | undefined;
}

export interface FetchedPackages {
  /** The packages wanted and all that they depend on, by name. */
  readonly packages: readonly DebianPackage[];
  readonly tree: PackageTree;
}

/**
 * Fetches Debian packages of any architecture and unpacks them in memory, configuring nothing. Nothing is unpacked
 * whose sum does not lead back, over the index and Release, to a signature of Debian's.
 * Throws EnvironmentError when the archive, a package or a dependency is not to be had or not what it should be,
 * CancelledError when `signal` fires.
 */
export async function fetchPackages(request: PackageRequest): Promise<FetchedPackages> {
  const { suite, architecture, reporter, signal, folder } = request;
  const debian = factsOf(architecture).names.debian;
  const wanted = `${request.packages.join(', ')} of Debian ${suite} (${debian})`;
  const started = performance.now();
  const archive = request.archive ?? (await findArchive(request));
  reporter.detail(`unpacking ${wanted}`);
  await makeFolder(folder);
  let whole = false;
  try {
    const release = await fetchRelease(archive, request);
    const index = await fetchIndex(archive, release, debian, request);
    const records = dependencyClosure(index, request.packages);
    const { only = '' } = request;
    const tree = await fetchTree(
      archive,
      records.filter(({ name }) => name.startsWith(only)),
      request,
    );
    whole = true;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    reporter.detail(`unpacked ${wanted}: ${records.length} packages in ${seconds} s`);
    const facts = records.map(({ name, version, architecture, sha256 }) => ({ name, version, architecture, sha256 }));
    return { packages: facts, tree };
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    if (!(error instanceof EnvironmentError)) throw error;
    throw new EnvironmentError(`could not unpack ${wanted}: ${error.message}`);
  } finally {
    if (whole || !archive.transport.resumes) await rm(folder, { recursive: true, force: true });
  }
}

async function fetchRelease(archive: Archive, { suite, folder }: PackageRequest): Promise<Release> {
  const url = `${archive.url}dists/${suite}/InRelease`;
  const title = publicAddress(url);
  const target = path.join(folder, 'InRelease');
  try {
    await archive.transport.fetch([{ url, target, mostBytes: maxReleaseBytes }]);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new EnvironmentError(`${error.message}; ${mirrorVariable} can name a mirror that has ${suite}`);
  }
  const content = await readFile(target);
  const { inReleaseSha256: expected, keys } = archive;
  const at = archive.checkDate ? archive.now : undefined;
  const sum = sumOf(content);
  if (expected !== undefined && sum !== expected) {
    throw new EnvironmentError(`${title}: sha256 is ${sum}, and scripts/versions.sh pins ${expected}`);
  }
  const release = parseRelease(await signedText(content.toString('utf8'), { keys, at, title }), title);
  const problem = releaseProblem(release, { ...archive, suite });
  if (problem !== undefined) throw new EnvironmentError(`${title} ${problem}`);
  return release;
}

async function fetchIndex(
  { url, transport }: Archive,
  release: Release,
  architecture: string,
  { suite, folder }: PackageRequest,
): Promise<PackageIndex> {
  const plainName = `main/binary-${architecture}/Packages`;
  const plain = release.files.get(plainName);
  // gzip first: 4 MB more to fetch, and Node unpacks it three times as fast, beside all else that we do.
  const compression = (['gz', 'xz'] as const).find((ending) => release.files.has(`${plainName}.${ending}`));
  const name = `${plainName}.${String(compression)}`;
  const file = release.files.get(name);
  if (!plain || !file || !compression)
    throw new EnvironmentError(`${publicAddress(url)}dists/${suite} has no packages for ${architecture}`);
  const target = path.join(folder, file.sha256);
  const fetch = (from: string): Promise<void> =>
    transport.fetch([{ ...file, target, url: `${url}dists/${suite}/${from}` }], `index of Debian ${suite}`);
  try {
    await fetch(release.byHash ? `${path.posix.dirname(name)}/by-hash/SHA256/${file.sha256}` : name);
  } catch (error) {
    // Not every mirror, and not every archive of old states, has the names made of sums.
    if (!release.byHash || !(error instanceof NotFoundError)) throw error;
    await fetch(name);
  }
  const compressed = await verifiedFile(target, file.sha256, name);
  const text = await decompress(compressed, { compression, limitBytes: plain.sizeBytes, title: name });
  // Latin-1 costs a byte a letter, and what we read of it is ASCII.
  return new PackageIndex(text.toString('latin1'));
}

async function fetchTree(
  { url, transport }: Archive,
  records: readonly PackageRecord[],
  { suite, folder, signal, reporter }: PackageRequest,
): Promise<PackageTree> {
  const files = records.map((record): RemoteFile => ({
    url: new URL(record.path.split('/').map(encodeURIComponent).join('/'), url).href,
    target: path.join(folder, record.sha256),
    sha256: record.sha256,
    sizeBytes: record.sizeBytes,
  }));
  await transport.fetch(files, `${records.length} packages of Debian ${suite}`);
  const unpacked: TarEntry[][] = [];
  const progress = reporter.progress(`unpacking Debian ${suite}`, 100, 'percent');
  for (const { name, version, sha256 } of records) {
    progress.update((100 * unpacked.length) / records.length);
    if (signal.aborted) throw new CancelledError();
    const title = `package ${name} ${version}`;
    unpacked.push(await packageEntries(await verifiedFile(path.join(folder, sha256), sha256, title), title));
  }
  progress.finish();
  return new PackageTree(unpacked);
}

/** The bytes that are used are the bytes that were summed. */
async function verifiedFile(file: string, sha256: string, title: string): Promise<Buffer> {
  const content = await readFile(file);
  const sum = sumOf(content);
  if (sum !== sha256) throw new EnvironmentError(`${title}: sha256 is ${sum}, and Debian's index states ${sha256}`);
  return content;
}

function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
