import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { CancelledError, EnvironmentError, systemErrorCode } from './errors.js';
import { asideOf, makeOwnFolder, removeLeftovers } from './leftovers.js';

/**
 * Makes the file or folder `target` whole or not at all: `write` fills a path beside it, which takes the name
 * `target` only after `write` has returned. What `write` left half-done is removed, and so is what a process that was
 * killed had put aside for `target`.
 */
export async function writeAside(target: string, write: (aside: string) => Promise<void>): Promise<void> {
  await makeFolder(path.dirname(target));
  await removeLeftovers(path.dirname(target), (name) => name === path.basename(target));
  const aside = asideOf(target);
  try {
    await write(aside);
    await syncToDisk(aside);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Makes a folder and those that it lies in, where they are not there. On a disk that is read-only Node's own says that
 * there is no such folder; this says why there is none.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode });
  } catch (error) {
    const missing = systemErrorCode(error) === 'ENOENT' ? await firstMissing(path.resolve(folder)) : undefined;
    if (missing !== undefined) await mkdir(missing, { mode });
    throw error;
  }
}

async function firstMissing(folder: string): Promise<string | undefined> {
  const parent = path.dirname(folder);
  if (await fileExists(folder)) return undefined;
  return parent === folder || (await fileExists(parent)) ? folder : firstMissing(parent);
}

/** Waits until the disk has what was written to a file or folder. */
export async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called once if another process holds the lock. */
  readonly onWait?: () => void;
}

/**
 * Runs `work` while no other process holds the same name, waiting as long as the holder lives.
 * Throws CancelledError when `signal` fires while waiting.
 */
export async function withLock<T>(lockPath: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  await makeFolder(path.dirname(lockPath));
  const release = await acquireLock(lockPath, options);
  try {
    return await work();
  } finally {
    await release().catch((error: unknown) => {
      // It was taken over meanwhile, by another process or by this one.
      if (!['ERELEASED', 'ENOTACQUIRED'].includes(systemErrorCode(error) ?? '')) throw error;
    });
  }
}

async function acquireLock(lockPath: string, { signal, onWait }: LockOptions): Promise<() => Promise<void>> {
  for (let waits = 0; ; waits++) {
    if (signal?.aborted) throw new CancelledError();
    try {
      return await lockfile.lock(lockPath, {
        realpath: false,
        lockfilePath: `${lockPath}.lock`,
        stale: 15_000,
        retries: 0,
        // A machine that slept may find its lock taken over. All work writes aside and renames, so it may go on.
        onCompromised: () => undefined,
      });
    } catch (error) {
      if (systemErrorCode(error) !== 'ELOCKED') throw error;
      if (waits === 0) onWait?.();
      await sleep(Math.min(100 * 2 ** waits, 1000));
    }
  }
}

/** Hands `work` a fresh private folder (mode 0700) and removes it afterwards, whatever happened. */
export async function withScratch<T>(work: (folder: string) => Promise<T>, parent: string = tmpdir()): Promise<T> {
  await makeFolder(parent);
  const folder = await makeOwnFolder(parent, 'zosia');
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface HashOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes hashed so far. */
  readonly onProgress?: (doneBytes: number) => void;
}

/** The sha256 of a file, in hexadecimal. Throws CancelledError when `signal` fires. */
export async function sha256File(file: string, { signal, onProgress }: HashOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  let doneBytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (signal?.aborted) throw new CancelledError();
    hash.update(chunk as Buffer);
    doneBytes += (chunk as Buffer).length;
    onProgress?.(doneBytes);
  }
  return hash.digest('hex');
}

export async function fileExists(file: string): Promise<boolean> {
  return (await fileSizeBytes(file)) !== undefined;
}

/** Size in bytes, or undefined when there is no such file. */
export async function fileSizeBytes(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Throws EnvironmentError when the file system of `folder` has not `bytes` to spare for `purpose`. */
export async function requireFreeSpace(folder: string, bytes: number, purpose: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= bytes) return;
  const mib = (n: number): string => `${Math.ceil(n / 2 ** 20)} MiB`;
  throw new EnvironmentError(`${purpose} needs ${mib(bytes)} in ${folder}, which has ${mib(free)} free`);
}

/** What the file system of `folder` has to spare for this user. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Bytes in all files below `folder`, as they say of themselves (a sparse file counts whole); 0 without a folder. */
export async function folderSizeBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => fileSizeBytes(path.join(entry.parentPath, entry.name))),
  );
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

/** Bytes in all files at and below these places. */
export async function bytesIn(places: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    places.map(async (place) => {
      const status = await stat(place).catch(() => undefined);
      return status?.isFile() === true ? status.size : folderSizeBytes(place);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
