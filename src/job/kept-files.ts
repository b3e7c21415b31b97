import { lstat, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../host/errors.js';
import { asideOf, removeLeftovers } from '../host/leftovers.js';

/** One part of zosia's folder: everything in it can be made or fetched again. */
export interface KeptPart {
  readonly name: string;
  /** What is in it, for a person. */
  readonly what: string;
  readonly path: string;
  /** On the disk: what is sparse or linked counts once, as it lies there. */
  readonly bytes: number;
}

const known: Readonly<Record<string, string>> = {
  buildroot: 'sources, toolchains and images that were compiled',
  'compiled-code': 'what Node compiled of zosia',
  debian: "Debian's packages and their indexes",
  disks: 'model disks',
  images: 'system images',
  logs: 'what other programs said while zosia ran them',
  models: 'model files',
  qemu: 'what QEMU and the accelerators of this machine can do',
  releases: 'released system images',
  snapshots: 'guests with their engine loaded, for warm starts',
  tools: 'programs for tests and documentation',
};

/** The parts of zosia's folder, the largest first. What else lies there is none of them. */
export async function keptParts(cache: string): Promise<readonly KeptPart[]> {
  const found = (await entriesOf(cache)).flatMap(({ isDirectory, name }) => {
    const what = known[name];
    return isDirectory && what !== undefined ? [{ name, what }] : [];
  });
  const parts = found.map(async ({ name, what }) => ({
    name,
    what,
    path: path.join(cache, name),
    bytes: await bytesBelow(path.join(cache, name), new Set()),
  }));
  return (await Promise.all(parts)).sort((a, b) => b.bytes - a.bytes);
}

/**
 * Removes those parts, all where none is named; answers what was there. A boot that runs is not disturbed: what it has
 * open stays its own. Throws UsageError for a name that is no part, and for all of a folder that is not zosia's alone.
 */
export async function clearKept(cache: string, names: readonly string[]): Promise<readonly KeptPart[]> {
  const parts = await keptParts(cache);
  const wrong = names.filter((name) => known[name] === undefined);
  if (wrong.length > 0) {
    const allowed = Object.keys(known).join(', ');
    throw new UsageError(wrong.map((name) => `${name} is no part of the cache; allowed: ${allowed}`).join('\n'));
  }
  if (names.length === 0) await refuseSharedFolder(cache, parts);
  await removeLeftovers(cache, (name) => known[name] !== undefined);
  const cleared = parts.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const { path: folder } of cleared) {
    // Gone at once: nobody finds it half there.
    const aside = asideOf(folder);
    await rename(folder, aside);
    await rm(aside, { recursive: true, force: true });
  }
  return cleared;
}

/** A person may have set ZOSIA_CACHE to a folder with files of their own, and those may have the names of ours. */
async function refuseSharedFolder(cache: string, parts: readonly KeptPart[]): Promise<void> {
  const others = (await entriesOf(cache)).filter(({ name }) => known[name] === undefined && !name.startsWith('.'));
  if (others.length === 0) return;
  const ours = parts.map(({ name }) => name).join(' ');
  throw new UsageError(
    `${cache} holds more than what zosia keeps (${others[0]?.name ?? ''}); name the parts to clear: ${ours === '' ? 'there are none' : ours}`,
  );
}

interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
}

/** `seen`: files with several names, by their identity. */
async function bytesBelow(folder: string, seen: Set<string>): Promise<number> {
  let total = 0;
  for (const { name, isDirectory } of await entriesOf(folder)) {
    const entry = path.join(folder, name);
    if (isDirectory) {
      total += await bytesBelow(entry, seen);
      continue;
    }
    const stats = await lstat(entry).catch(() => undefined); // gone meanwhile
    if (!stats) continue;
    const identity = `${stats.dev}:${stats.ino}`;
    if (stats.nlink > 1 && seen.has(identity)) continue;
    seen.add(identity);
    total += stats.blocks * 512;
  }
  return total;
}
