import * as cache from '@actions/cache';
import { messageOf } from '../host/errors.js';
import { bytesIn, fileExists } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import { whyCacheIsDown } from './cache-service.js';
import type { CacheEntry } from './post-state.js';

/** Asked once in each step: a service that is down stays so for as long, and costs its patience once. */
let isDown: Promise<string | undefined> | undefined;

async function canBeUsed(reporter: Reporter): Promise<boolean> {
  const isFirst = isDown === undefined;
  isDown ??= whyCacheIsDown();
  const reason = await isDown;
  if (reason !== undefined && isFirst) reporter.warn(`cache: ${reason}; continuing without GitHub's cache`);
  return reason === undefined;
}

/**
 * Brings an entry's paths from GitHub's cache, and answers with the key that was found: its own, or the newest one
 * that begins with one of `restoreKeys`. What came is not trusted yet: its reader checks its sum. Never throws.
 */
export async function restoreCache(
  { key, paths }: CacheEntry,
  reporter: Reporter,
  restoreKeys: readonly string[] = [],
): Promise<string | undefined> {
  if (!cache.isFeatureAvailable()) {
    reporter.info(`cache: no cache service here, continuing without ${key}`);
    return undefined;
  }
  if (!(await canBeUsed(reporter))) return undefined;
  const started = performance.now();
  try {
    const found = await cache.restoreCache([...paths], key, [...restoreKeys]);
    // An archive's paths are relative to the workspace: restored at another depth they lie elsewhere.
    const here = found !== undefined && (await allExist(paths));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    reporter.info(here ? `cache hit: ${found} (restored in ${seconds} s)` : `cache miss: ${key}`);
    return here ? found : undefined;
  } catch (error) {
    reporter.warn(`cache: ${key} could not be restored, continuing without it: ${messageOf(error)}`);
    return undefined;
  }
}

/** How large an entry may be that nobody asked for, in MiB: GitHub keeps 10 GB for a repository, and drops the oldest. */
const limitVariable = 'ZOSIA_CACHE_LIMIT_MIB';
const defaultLimitMib = 1024;

/** Saves an entry of ours, unless it would take much of what the repository has, as the disk of a large model would. */
export async function saveSmallCache(
  entry: CacheEntry,
  reporter: Reporter,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const text = env[limitVariable] ?? '';
  if (!/^\d{0,9}$/.test(text)) reporter.warn(`${limitVariable}: "${text}" is not a whole number of MiB`);
  const limitMib = /^\d{1,9}$/.test(text) ? Number(text) : defaultLimitMib;
  const mib = Math.ceil((await bytesIn(entry.paths)) / 2 ** 20);
  if (mib <= limitMib) return saveCache(entry, reporter);
  reporter.info(
    `cache not saved: ${entry.key} is ${mib} MiB, and GitHub keeps 10 GB for a repository; ` +
      `${limitVariable}=${mib} saves it`,
  );
}

/** Saves an entry for later runs. Never throws: a run that worked must not fail for want of a faster next one. */
export async function saveCache({ key, paths }: CacheEntry, reporter: Reporter): Promise<void> {
  if (!cache.isFeatureAvailable() || !(await allExist(paths)) || !(await canBeUsed(reporter))) return;
  try {
    const id = await cache.saveCache([...paths], key);
    if (id !== -1) reporter.info(`cache saved: ${key}`);
  } catch (error) {
    reporter.warn(`cache: ${key} could not be saved: ${messageOf(error)}`);
  }
}

async function allExist(paths: readonly string[]): Promise<boolean> {
  return (await Promise.all(paths.map(fileExists))).every(Boolean);
}
