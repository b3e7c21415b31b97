import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** zosia's cache folder, as src/host/cache-folder.ts has it. */
export function cacheFolder() {
  const { ZOSIA_CACHE, XDG_CACHE_HOME } = process.env;
  if (ZOSIA_CACHE) return path.resolve(ZOSIA_CACHE);
  return path.join(
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(homedir(), '.cache'),
    'zosia',
  );
}
