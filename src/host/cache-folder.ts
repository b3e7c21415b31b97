import { homedir } from 'node:os';
import path from 'node:path';
import type { CachePart } from '../contract/cache.js';

/** The one folder under which zosia keeps what it can make again: `ZOSIA_CACHE`, else XDG's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['ZOSIA_CACHE'];
  if (own) return path.resolve(own);
  const xdg = env['XDG_CACHE_HOME'];
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'zosia');
}

/** A path in one part of the folder, or the part itself. */
export function inCache(cache: string, part: CachePart, ...below: readonly string[]): string {
  return path.join(cache, part, ...below);
}
