import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';

/**
 * The files of the modules that webpack's statistics in a file are of. They are read piece by piece: those of the larger
 * bundles may be longer than a text can be.
 */
export function filesOf(stats) {
  const files = new Set();
  const piece = new Uint8Array(1 << 24);
  const decoder = new TextDecoder();
  const handle = openSync(stats, 'r');
  let text = '';
  for (let bytes; (bytes = readSync(handle, piece)) > 0;) {
    text = text.slice(-longestName) + decoder.decode(piece.subarray(0, bytes), { stream: true });
    for (const [, name] of text.matchAll(/"nameForCondition":("(?:[^"\\]|\\.)*")/g)) files.add(JSON.parse(name));
  }
  closeSync(handle);
  return [...files];
}

/** More than a file's name and what stands before it. */
const longestName = 8192;

/** Which packages of npm are in which bundles. */
export class BundledPackages {
  packages = new Map();

  /** `files`: what was bundled as `bundle`. */
  add(bundle, files) {
    for (const folder of new Set(files.map(packageFolder))) {
      if (folder === undefined) continue;
      const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const known = this.packages.get(`${name}@${version}`) ?? { name, version, license, bundles: [] };
      if (!known.bundles.includes(bundle)) known.bundles.push(bundle);
      this.packages.set(`${name}@${version}`, known);
    }
  }

  /** The same for the same bundles, in whatever order they were added. */
  toJson() {
    const named = [...this.packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    const packages = named.map((each) => ({ ...each, bundles: each.bundles.sort() }));
    return `${JSON.stringify({ schema: 1, packages }, null, 2)}\n`;
  }
}

/** The folder of the package that a file belongs to; undefined for one of ours, and of the bundler's. */
function packageFolder(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match && !/[\\/]@vercel[\\/]ncc$/.test(match[1]) ? match[1] : undefined;
}
