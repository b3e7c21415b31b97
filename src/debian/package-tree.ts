import { EnvironmentError } from '../host/errors.js';
import type { TarEntry } from './tar.js';

export interface TreeFile {
  readonly content: Buffer;
  readonly executable: boolean;
}

/** As many links in a row as Linux follows. */
const maxLinks = 40;

/**
 * The files of some packages as they would lie together below one root, in memory: no file system stands between, of
 * which some know no links and some fold names that differ by case alone, as four pairs in a kernel package do.
 * All paths are relative to the root, to which absolute links lead as well.
 */
export class PackageTree {
  readonly #files = new Map<string, TreeFile>();
  readonly #links = new Map<string, string>();

  /** Of two files of one path the later one holds, and a file rather than a link. Throws EnvironmentError for a link that leads out of the tree. */
  constructor(packages: Iterable<readonly TarEntry[]>) {
    const all = [...packages].flat();
    for (const entry of all) if (entry.kind === 'symlink') this.#links.set(entry.path, entry.target);
    this.#settleLinks();
    for (const entry of all) {
      if (entry.kind === 'file') this.#put(entry.path, { content: entry.content, executable: entry.executable });
      if (entry.kind === 'hard-link') {
        const file = this.read(entry.target);
        if (!file) throw new EnvironmentError(`${entry.path} is another name of ${entry.target}, which is not there`);
        this.#put(entry.path, file);
      }
    }
  }

  /** The file at a path, behind whatever links, or undefined when there is none. */
  read(path: string): TreeFile | undefined {
    return this.#files.get(this.#resolve(path));
  }

  /** As `read`, but a missing file is an EnvironmentError. */
  require(path: string): TreeFile {
    const found = this.read(path);
    if (!found) throw new EnvironmentError(`Debian's packages contain no ${path}`);
    return found;
  }

  /** Names of files and links in a folder, sorted, or their paths below it; none when there is no such folder. */
  list(folder: string, { recursive = false } = {}): string[] {
    const real = this.#resolve(folder);
    const start = real === '' ? '' : `${real}/`;
    const names = new Set<string>();
    for (const path of [...this.#files.keys(), ...this.#links.keys()]) {
      if (!path.startsWith(start)) continue;
      const name = path.slice(start.length);
      names.add(recursive ? name : name.replace(/\/.*$/s, ''));
    }
    return [...names].sort();
  }

  #put(path: string, file: TreeFile): void {
    const place = this.#placeOf(path);
    this.#links.delete(place);
    this.#files.set(place, file);
  }

  /** Moves every link to where its folder leads; that may be a folder of a link which another move brings. */
  #settleLinks(): void {
    for (let rounds = 0, moved = true; moved; rounds++) {
      if (rounds > maxLinks) throw new EnvironmentError('the packages have links in too many folders that are links');
      moved = false;
      for (const [path, target] of [...this.#links]) {
        const place = this.#placeOf(path);
        if (place === path) continue;
        this.#links.delete(path);
        this.#links.set(place, target);
        moved = true;
      }
    }
  }

  /** A package may reach a folder through a link that another one brings, as /lib is one. */
  #placeOf(path: string): string {
    const [name = '', ...folders] = path.split('/').reverse();
    return [this.#resolve(folders.reverse().join('/')), name].filter((part) => part !== '').join('/');
  }

  /** The path without links. */
  #resolve(path: string): string {
    let waiting = partsOf(path);
    let done: string[] = [];
    for (let links = 0; waiting.length > 0;) {
      const [part = '', ...rest] = waiting;
      waiting = rest;
      if (part === '..') {
        if (done.pop() === undefined) throw new EnvironmentError(`${path} leads out of the packages`);
        continue;
      }
      const target = this.#links.get([...done, part].join('/'));
      if (target === undefined) {
        done.push(part);
        continue;
      }
      if (++links > maxLinks) throw new EnvironmentError(`${path}: too many links`);
      if (target.startsWith('/')) done = [];
      waiting = [...partsOf(target), ...waiting];
    }
    return done.join('/');
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
