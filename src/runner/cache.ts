import * as cache from '@actions/cache';
import { messageOf } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import type { CacheEntry } from './post-work.js';

/** Brings `path` from GitHub's cache. What came is not trusted yet: its reader checks its sum. Never throws. */
export async function restoreCache({ key, path }: CacheEntry, reporter: Reporter): Promise<boolean> {
  if (!cache.isFeatureAvailable()) {
    reporter.info(`cache: no cache service here, going on without ${key}`);
    return false;
  }
  const started = performance.now();
  try {
    const found = await cache.restoreCache([path], key);
    // An archive's paths are relative to the workspace: restored at another depth they lie elsewhere.
    const here = found !== undefined && (await fileExists(path));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    reporter.info(here ? `cache hit: ${key} (restored in ${seconds} s)` : `cache miss: ${key}`);
    return here;
  } catch (error) {
    reporter.warn(`cache: ${key} could not be restored, going on without it: ${messageOf(error)}`);
    return false;
  }
}

/** Saves `path` for later runs. Never throws: a run that worked must not fail for want of a faster next one. */
export async function saveCache({ key, path }: CacheEntry, reporter: Reporter): Promise<void> {
  if (!cache.isFeatureAvailable() || !(await fileExists(path))) return;
  try {
    const id = await cache.saveCache([path], key);
    if (id !== -1) reporter.info(`cache saved: ${key}`);
  } catch (error) {
    reporter.warn(`cache: ${key} could not be saved: ${messageOf(error)}`);
  }
}
