import { CommandError } from '../host/errors.js';
import { exec } from '../host/exec.js';

export interface GitOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A line of `git ls-tree`: mode, type and name as git writes them. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly name: string;
}

/** Git in one repository. Errors are those of exec. */
export class Git {
  constructor(
    readonly folder: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** Standard output without the newline at its end. */
  async run(args: readonly string[], { input, env }: GitOptions = {}): Promise<string> {
    const { stdout } = await exec(['git', '-C', this.folder, ...args], {
      needs: ['git', 'git-credentials', 'network'],
      // Nobody is there to type a password.
      env: { GIT_TERMINAL_PROMPT: '0', ...env },
      ...(input === undefined ? {} : { input }),
      ...(this.signal && { signal: this.signal }),
    });
    return stdout.replace(/\n$/, '');
  }

  async lines(args: readonly string[], options?: GitOptions): Promise<string[]> {
    const text = await this.run(args, options);
    return text === '' ? [] : text.split('\n');
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    // A commit that is not here cannot be an ancestor; git calls it an error of its own.
    const known = await this.#holds(['cat-file', '-e', `${older}^{commit}`]);
    return known && (await this.#holds(['merge-base', '--is-ancestor', older, newer]));
  }

  /** Entries of a tree, none where `treeish` names nothing. */
  async tree(treeish: string): Promise<TreeEntry[]> {
    if (!(await this.#holds(['cat-file', '-e', treeish]))) return [];
    const entries = (await this.run(['ls-tree', '-z', treeish])).split('\0').filter((entry) => entry !== '');
    return entries.map((entry) => {
      const [, mode = '', type = '', sha = '', name = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      return { mode, type, sha, name };
    });
  }

  async makeTree(entries: readonly TreeEntry[]): Promise<string> {
    const input = entries.map(({ mode, type, sha, name }) => `${mode} ${type} ${sha}\t${name}\0`).join('');
    return this.run(['mktree', '-z'], { input });
  }

  async #holds(args: readonly string[]): Promise<boolean> {
    try {
      await this.run(args);
      return true;
    } catch (error) {
      if (error instanceof CommandError) return false;
      throw error;
    }
  }
}
