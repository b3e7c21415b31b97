import * as cache from '@actions/cache';
import { messageOf } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import type { CacheEntry } from './post-work.js';

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

/** Saves an entry for later runs. Never throws: a run that worked must not fail for want of a faster next one. */
export async function saveCache({ key, paths }: CacheEntry, reporter: Reporter): Promise<void> {
  if (!cache.isFeatureAvailable() || !(await allExist(paths))) return;
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
