import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** The command in one piece, node modules included; committed, so that a clone has it. Made by `npm run build`. */
export const bundleFolder = path.join(root, 'dist', 'cli');

/** In the bundle: the fingerprint of what it was made of. */
export const fingerprintFile = 'sources.sha256';

/** What the bundle is made of. */
const sources = ['src', 'tsconfig.json', 'tsconfig.bundles.json', 'package-lock.json'];

/** The bundle's program; undefined where there is none, or where the checkout's sources are not what it was made of. */
export function freshBundle() {
  const stamp = path.join(bundleFolder, fingerprintFile);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === sourcesFingerprint();
  return isFresh ? path.join(bundleFolder, 'index.js') : undefined;
}

/** Says the same of the same sources wherever and whenever they were checked out, with either kind of line ending. */
export function sourcesFingerprint(checkout = root) {
  const hash = createHash('sha256');
  for (const name of sources.flatMap((source) => filesAt(checkout, source))) {
    const text = readFileSync(path.join(checkout, name), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${name} ${String(text.length)}\n${text}`);
  }
  return hash.digest('hex');
}

/** What the compiler would read at or below `name`, which has slashes on every system. */
function filesAt(checkout, name) {
  const facts = statSync(path.join(checkout, name), { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (!facts.isDirectory()) return /\.(ts|json)$/.test(name) ? [name] : [];
  const below = readdirSync(path.join(checkout, name)).filter((entry) => !entry.startsWith('.'));
  return below.sort().flatMap((entry) => filesAt(checkout, `${name}/${entry}`));
}
