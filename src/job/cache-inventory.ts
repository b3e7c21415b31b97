import { lstat, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheParts, cacheTable, type CachePart } from '../contract/cache.js';
import { inCache } from '../host/cache-folder.js';
import { UsageError } from '../host/errors.js';
import { asideOf, removeLeftovers } from '../host/leftovers.js';

/** One part of zosia's folder: everything in it can be made or fetched again. */
export interface CachedPart {
  readonly name: CachePart;
  /** What is in it, for a person. */
  readonly what: string;
  readonly path: string;
  /** On the disk: what is sparse or linked counts once, as it lies there. */
  readonly bytes: number;
}

/**
 * What zosia alone calls something in a part, so that a user's own folder of the same name is told from it. Undefined
 * where anybody may call things so: such a part is zosia's in a folder that has another one and nothing else.
 */
const signs: Readonly<Record<CachePart, RegExp | undefined>> = {
  buildroot: /^(sources|dl|ccache|sdk|sdk-unpacked|sdk-output|output)$/,
  // Node makes it in any folder, before anything else.
  'compiled-code': /^v\d+\.\d+\.\d+-/,
  debian: /-[0-9a-f]{16}$/,
  disks: /\.img(\.json)?$/,
  images: /^\w+-(debian|release|buildroot)-/,
  logs: undefined,
  models: /^known$|-[0-9a-f]{8,16}\.gguf/,
  qemu: /^(capabilities|accelerator)-.*\.json$/,
  releases: undefined,
  snapshots: /^[0-9a-f]{32}$/,
  tools: undefined,
};

/** The parts of zosia's folder, the largest first. What else lies there is none of them. */
export async function listCache(cache: string): Promise<readonly CachedPart[]> {
  return measured(cache, (await contentsOf(cache)).ours);
}

async function measured(cache: string, names: readonly CachePart[]): Promise<readonly CachedPart[]> {
  const parts = names.map(async (name) => ({
    name,
    what: cacheTable[name],
    path: inCache(cache, name),
    bytes: await bytesBelow(inCache(cache, name), new Set()),
  }));
  return (await Promise.all(parts)).sort((a, b) => b.bytes - a.bytes);
}

/**
 * Removes those parts, all where none is named; answers what was there. A boot that runs is not disturbed: what it has
 * open stays its own. Throws UsageError for a name that is no part, for a folder of that name that is the user's, and
 * for all of a folder that is not zosia's alone.
 */
export async function clearCache(cache: string, names: readonly string[]): Promise<readonly CachedPart[]> {
  const wrong = names.filter((name) => !isPart(name));
  if (wrong.length > 0) {
    const allowed = cacheParts.join(', ');
    throw new UsageError(wrong.map((name) => `${name} is no part of the cache; allowed: ${allowed}`).join('\n'));
  }
  const { ours, others } = await contentsOf(cache);
  const foreign = names.find((name) => others.includes(name));
  if (foreign !== undefined) {
    throw new UsageError(
      `${path.join(cache, foreign)} does not look like zosia's own, and stays; remove yourself what you want gone from it`,
    );
  }
  if (names.length === 0) refuseSharedFolder(cache, ours, others);
  await removeLeftovers(cache, isPart);
  const cleared = await measured(
    cache,
    ours.filter((name) => names.length === 0 || names.includes(name)),
  );
  for (const { path: folder } of cleared) {
    // Gone at once: nobody finds it half there.
    const aside = asideOf(folder);
    await rename(folder, aside);
    await rm(aside, { recursive: true, force: true });
  }
  return cleared;
}

/** A person may have set ZOSIA_CACHE to a folder with files of their own, and those may have the names of ours. */
function refuseSharedFolder(cache: string, ours: readonly CachePart[], others: readonly string[]): void {
  if (others.length === 0) return;
  throw new UsageError(
    `${cache} holds more than what zosia keeps (${others[0] ?? ''}); name the parts to clear: ${ours.length === 0 ? 'there are none' : [...ours].sort().join(' ')}`,
  );
}

function isPart(name: string): name is CachePart {
  return (cacheParts as readonly string[]).includes(name);
}

interface Contents {
  readonly ours: readonly CachePart[];
  /** What somebody else has put there, hidden files aside. */
  readonly others: readonly string[];
}

async function contentsOf(cache: string): Promise<Contents> {
  const entries = (await entriesOf(cache)).filter(({ name }) => !name.startsWith('.'));
  const others = entries.flatMap(({ name, isDirectory }) => (isDirectory && isPart(name) ? [] : [name]));
  const parts = entries.flatMap(({ name, isDirectory }) => (isDirectory && isPart(name) ? [name] : []));
  const looks = new Map(await Promise.all(parts.map(async (part) => [part, await lookOf(cache, part)] as const)));
  const ofLook = (look: Look): CachePart[] => parts.filter((part) => looks.get(part) === look);
  others.push(...ofLook('foreign'));
  const isZosias = others.length === 0 && ofLook('ours').some((part) => part !== 'compiled-code');
  const [ours, unsigned] = [[...ofLook('ours'), ...ofLook('empty')], ofLook('unsigned')];
  return isZosias ? { ours: [...ours, ...unsigned], others } : { ours, others: [...others, ...unsigned] };
}

type Look = 'empty' | 'ours' | 'unsigned' | 'foreign';

async function lookOf(cache: string, part: CachePart): Promise<Look> {
  // What is half made, or held by somebody at work, says nothing.
  const inside = (await entriesOf(inCache(cache, part))).filter(({ name }) => !/^\.|\.(lock|part)$/.test(name));
  if (inside.length === 0) return 'empty';
  const sign = signs[part];
  if (sign === undefined) return 'unsigned';
  return inside.some(({ name }) => sign.test(name)) ? 'ours' : 'foreign';
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
