import path from 'node:path';
import type { CachedPaths, RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import type { CacheEntry } from './post-state.js';
import type { PostWork } from './post-work.js';

/**
 * GitHub's cache as the place behind the cache folder. The first path below that folder says what is in it: it is the key;
 * what was made is saved by the post step, once the job's steps have had their turn.
 */
export function actionsCache(cacheFolder: string, post: PostWork, reporter: Reporter): RemoteCache {
  const entry = (paths: CachedPaths): CacheEntry => ({
    key: `zosia-${path.relative(cacheFolder, paths[0])}`,
    paths: [...paths],
  });
  return {
    restore: async (paths) => {
      const { restoreCache } = await import('./cache.js');
      return (await restoreCache(entry(paths), reporter)) !== undefined;
    },
    keep: (paths) => {
      post.saveCache(entry(paths));
    },
  };
}
