import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileExists, makeFolder, withLock } from './files.js';
import type { RemoteCache } from './remote-cache.js';
import type { Reporter } from './reporter.js';

/** What lies at a place is not what should lie there. */
export class Unfit {
  /** `problem` says so, as the first half of a sentence. */
  constructor(readonly problem: string) {}
}

/** What is made once and kept: an image, a disk, a toolchain, a tool. */
export interface Kept<T extends object | string> {
  /** The file or folder that it is, or begins with. */
  readonly place: string;
  /** Files that come and go with it. */
  readonly beside?: readonly string[];
  /**
   * What is there, if it is whole; undefined where there is nothing that is worth a word. `restored`: it came from
   * `remote` just now, so no note beside it is to be believed.
   */
  readonly look: (restored: boolean) => Promise<T | Unfit | undefined>;
  /** Makes it whole or not at all (`writeAside`, `replaceFolder`), and checks it before others can find it. */
  readonly make: () => Promise<T>;
  /** Make it, whatever is there. */
  readonly anew?: boolean;
  /** What making it is called where it was there, but unfit: `making the disk again`. */
  readonly again?: string;
  /** Where it may be found if it is not here, and where it is kept for others. */
  readonly remote?: RemoteCache | undefined;
  /** Whether what was made is what others would look for here; it is. */
  readonly isForOthers?: (made: T) => boolean;
  /** The name to lock, where making it locks its place. */
  readonly lock?: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

export interface Found<T> {
  readonly value: T;
  readonly wasThere: boolean;
}

/**
 * Finds what is kept, here or where `remote` has it, or makes it. One process at a time does so; others wait, and find
 * it. Throws what `look` and `make` throw, and CancelledError when `signal` fires while another process makes it.
 */
export async function findOrMake<T extends object | string>(kept: Kept<T>): Promise<Found<T>> {
  const { place, lock = place, reporter, signal } = kept;
  const onWait = (): void => {
    reporter.info(`waiting for another process that makes ${place}`);
  };
  return withLock(lock, () => findOrMakeAlone(kept), { signal, onWait });
}

async function findOrMakeAlone<T extends object | string>(kept: Kept<T>): Promise<Found<T>> {
  const { place, beside = [], look, make, anew = false, remote, again = 'making it again', reporter } = kept;
  const paths = [place, ...beside] as const;
  if (!anew) {
    let found = await look(false);
    if (isFit(found)) return { value: found, wasThere: true };
    if ((await remote?.restore(paths)) === true) {
      found = await look(true);
      if (isFit(found)) return { value: found, wasThere: true };
      // Its note may have the stamp of the file, and would be believed the next time.
      for (const restored of paths) await rm(restored, { recursive: true, force: true });
    }
    if (found instanceof Unfit) reporter.warn(`${found.problem}; ${again}`);
  }
  const made = await make();
  if (kept.isForOthers?.(made) ?? true) remote?.keep(paths);
  return { value: made, wasThere: false };
}

function isFit<T extends object | string>(found: T | Unfit | undefined): found is T {
  return found !== undefined && !(found instanceof Unfit);
}

/** A look at what is made whole or not at all, and was never anywhere else: it is there or it is not. */
export function isThere(place: string): () => Promise<string | undefined> {
  return async () => ((await fileExists(place)) ? place : undefined);
}

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
