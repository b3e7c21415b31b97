import path from 'node:path';
import type { TreeFile } from '../../debian/package-tree.js';
import { EnvironmentError } from '../../host/errors.js';
import { readElfLinks } from './elf.js';

/** Reads a file by its path relative to the root of an unpacked tree; undefined when there is none. */
export type ReadTree = (file: string) => TreeFile | undefined;

export interface ElfRoot {
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Every library that the dynamic linker will load for `roots`, and the linker itself, by the names it will look for.
 * `folders` are its own search folders, tried after those that a file names itself.
 * Throws EnvironmentError for a library that is nowhere.
 */
export function libraryClosure(
  roots: readonly ElfRoot[],
  folders: readonly string[],
  readTree: ReadTree,
): Map<string, TreeFile> {
  const found = new Map<string, TreeFile>();
  const queue = [...roots];
  for (let root = queue.shift(); root; root = queue.shift()) {
    const { needed, runPath, interpreter } = readElfLinks(root.content, root.path);
    const own = runPath.map((folder) => resolveOrigin(folder, root.path));
    const names = interpreter === undefined ? needed : [...needed, path.posix.basename(interpreter)];
    for (const name of names) {
      const library = findLibrary(name, [...own, ...folders], found, readTree);
      if (!library) throw new EnvironmentError(`${root.path} needs ${name}, which no package brought`);
      if (found.has(library.path)) continue;
      found.set(library.path, library.file);
      queue.push({ path: library.path, content: library.file.content });
    }
  }
  return found;
}

function findLibrary(
  name: string,
  folders: readonly string[],
  found: ReadonlyMap<string, TreeFile>,
  readTree: ReadTree,
): { path: string; file: TreeFile } | undefined {
  for (const folder of folders) {
    const candidate = path.posix.join(folder, name);
    const file = found.get(candidate) ?? readTree(candidate);
    if (file) return { path: candidate, file };
  }
  return undefined;
}

function resolveOrigin(folder: string, file: string): string {
  const absolute = folder.replace(/\$(ORIGIN|\{ORIGIN\})/, `/${path.posix.dirname(file)}`);
  return path.posix.normalize(absolute).replace(/^\/+/, '');
}
