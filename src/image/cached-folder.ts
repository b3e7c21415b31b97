import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileExists, makeFolder } from '../host/files.js';

/**
 * Makes the folder `target` anew, whole or not at all: `fill` is handed a folder beside it, which takes its place
 * only after `fill` has returned. Leftovers of builds that were killed are removed first, so the caller must hold
 * the lock of `target`. Returns what `fill` returns.
 */
export async function replaceFolder<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const parent = path.dirname(target);
  const prefix = `.${path.basename(target)}.`;
  await makeFolder(parent);
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
  const aside = (purpose: string): string => path.join(parent, `${prefix}${randomBytes(4).toString('hex')}.${purpose}`);
  const fresh = aside('new');
  const old = aside('old');
  await mkdir(fresh);
  try {
    const result = await fill(fresh);
    // A folder takes the place of an empty one only, so there is a moment without: readers see it as not built yet.
    if (await fileExists(target)) await rename(target, old);
    await rename(fresh, target);
    return result;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
