import path from 'node:path';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import type { PostWork } from './post-work.js';

/**
 * GitHub's cache as the place behind the cache folder. A path below that folder says what is in it, so it is the key;
 * what was made is saved by the post step, once the job's steps have had their turn.
 */
export function actionsCache(cacheFolder: string, post: PostWork, reporter: Reporter): RemoteCache {
  const entry = (file: string) => ({ key: `zosia-${path.relative(cacheFolder, file)}`, path: file });
  return {
    restore: async (file) => {
      const { restoreCache } = await import('./cache.js');
      return restoreCache(entry(file), reporter);
    },
    keep: (file) => {
      post.saveCache(entry(file));
    },
  };
}
