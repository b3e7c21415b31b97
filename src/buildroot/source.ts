import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { naming, type Worded } from '../contract/fields/naming.js';
import { download, type Patience } from '../host/download.js';
import { CancelledError, EnvironmentError, messageOf, systemErrorCode, UsageError } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { findOrMake, isThere, replaceFolder } from '../host/find-or-make.js';
import type { Reporter } from '../host/reporter.js';
import type { ToolFile, ToolStore } from '../host/tool-store.js';
import { folderDigest } from './keys.js';
import type { Release } from './release.js';

/** A Buildroot source tree that is ready to build from. */
export interface BuildrootSource {
  readonly folder: string;
  readonly version: string;
  /** Names the tree's content, for keys. */
  readonly identity: string;
}

/**
 * Opens a Buildroot tree of the user's. Throws UsageError when the folder is none or has a name that Buildroot cannot
 * build under.
 */
export async function openSource(folder: string): Promise<BuildrootSource> {
  const absolute = path.resolve(folder);
  refuseSpaces('source', absolute);
  const version = await versionOf(absolute);
  return { folder: absolute, version, identity: `${version}-${await folderDigest(absolute)}` };
}

export interface SourceRequest {
  readonly release: Release;
  /** The folder to keep sources in. */
  readonly folder: string;
  /** Where this machine may have the release's archive already. */
  readonly tools?: ToolStore | undefined;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Partial<Patience>;
}

/**
 * Fetches a release from the machine's tools or the first mirror that has it, checks its sum and unpacks it, unless that
 * is done already. Throws EnvironmentError when no mirror serves it or what came is not the release, CancelledError on
 * `signal`.
 */
export async function fetchSource(request: SourceRequest): Promise<BuildrootSource> {
  const { release, folder, reporter, signal } = request;
  const target = path.join(folder, `buildroot-${release.version}-${release.tarSha256.slice(0, 16)}`);
  refuseSpaces('the cache folder', target);
  const make = async (): Promise<string> => {
    const archive = `${target}.tar.gz`;
    if (!(await takeArchive(archive, request))) await fetchArchive(archive, request);
    await replaceFolder(target, async (fresh) => {
      await exec(['tar', '-xzf', archive, '-C', fresh, '--strip-components=1'], { signal });
      await versionOf(fresh);
    });
    await rm(archive);
    return target;
  };
  await findOrMake({ place: target, look: isThere(target), make, reporter, signal });
  return { folder: target, version: release.version, identity: `${release.version}-${release.tarSha256}` };
}

function toolOf({ version }: Release): ToolFile {
  return { tool: 'zosia-buildroot', version, file: `buildroot-${version}.tar.gz` };
}

/** Whether the machine's tools have the release: `archive` is a copy then. */
async function takeArchive(archive: string, { release, tools, reporter }: SourceRequest): Promise<boolean> {
  const kept = await tools?.find(toolOf(release));
  if (kept === undefined) return false;
  try {
    await copyFile(kept, archive);
    await checkTar(archive, release.tarSha256, kept);
    return true;
  } catch (error) {
    await rm(archive, { force: true });
    reporter.warn(`${messageOf(error)}; fetching it`);
    return false;
  }
}

async function fetchArchive(archive: string, request: SourceRequest): Promise<void> {
  const { release, tools, reporter, signal, patience } = request;
  const failures: string[] = [];
  for (const url of release.urls) {
    try {
      const title = `Buildroot ${release.version}`;
      await download({ url, target: archive, title, reporter, signal, ...(patience ? { patience } : {}) });
      await checkTar(archive, release.tarSha256, url);
      await tools?.keep(toolOf(release), archive);
      return;
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      await rm(archive, { force: true });
      failures.push(messageOf(error));
      reporter.warn(messageOf(error));
    }
  }
  throw new EnvironmentError(`Buildroot ${release.version} could not be had: ${failures.join('; ')}`);
}

/** Mirrors compress as they like, so the sum is that of what is inside. */
async function checkTar(archive: string, sha256: string, from: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(archive), createGunzip(), hash);
  } catch (error) {
    throw new EnvironmentError(`${from} is not a gzip archive: ${messageOf(error)}`);
  }
  const sum = hash.digest('hex');
  if (sum !== sha256)
    throw new EnvironmentError(`${from} is not what was pinned: the sum of its tar is ${sum}, not ${sha256}`);
}

async function versionOf(folder: string): Promise<string> {
  try {
    const makefile = await readFile(path.join(folder, 'Makefile'), 'utf8');
    const version = /^export BR2_VERSION := (\S+)$/m.exec(makefile)?.[1];
    if (version !== undefined) return version;
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
  throw new UsageError(naming`{source}: ${folder} is not a Buildroot tree: it has no Makefile that sets BR2_VERSION`);
}

/** Buildroot hands its paths to programs that split them at spaces. */
export function refuseSpaces(what: string | Worded, folder: string): void {
  if (/\s/.test(folder)) throw new UsageError(naming`${what}: Buildroot cannot work in a path with spaces: ${folder}`);
}
