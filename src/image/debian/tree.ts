import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, systemErrorCode } from '../../host/errors.js';
import type { TreeFile } from './library-closure.js';

/** A folder into which Debian packages were unpacked; all paths are relative to it. */
export class Tree {
  constructor(readonly root: string) {}

  /** The file at a path, behind whatever links, or undefined when there is none. Never a file outside of the tree. */
  async read(file: string): Promise<TreeFile | undefined> {
    const root = await realpath(this.root);
    try {
      const real = await realpath(path.join(root, file));
      // A link with an absolute target would lead to the host's own file of that name.
      if (!real.startsWith(`${root}${path.sep}`)) throw new EnvironmentError(`${file} leads out of the packages`);
      const [content, status] = await Promise.all([readFile(real), stat(real)]);
      return { content, executable: (status.mode & 0o100) !== 0 };
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** As `read`, but a missing file is an EnvironmentError. */
  async require(file: string): Promise<TreeFile> {
    const found = await this.read(file);
    if (!found) throw new EnvironmentError(`Debian's packages brought no ${file}`);
    return found;
  }

  /** Names in a folder, sorted; none when there is no such folder. */
  async list(folder: string, { recursive = false } = {}): Promise<string[]> {
    try {
      return (await readdir(path.join(this.root, folder), { recursive })).sort();
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }
}
