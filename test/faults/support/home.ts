import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processesIn } from '../../support/processes.js';
import { until } from '../../support/until.js';

const dieAt = path.resolve('test/faults/support/die-at.mjs');

/** The `zosia` command. */
export const zosia = path.resolve('scripts/zosia.mjs');

/** A machine that boots, is kept, and goes on as a copy, with a QEMU that is none. Arguments: the cache, a letter. */
export const machine = path.resolve('test/faults/support/start-machine.mjs');

/** How a start ended. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** On standard output and error. */
  readonly said: string;
  /** How often it changed something in its folders; undefined for one that was killed. */
  readonly changes: number | undefined;
}

/** What zosia may write to: a cache, a folder for what it is asked to make, and one for temporary files. */
export class Home {
  private constructor(readonly folder: string) {}

  static async create(): Promise<Home> {
    const home = new Home(await realpath(await mkdtemp(path.join(tmpdir(), 'zosia-faults-'))));
    await home.clear();
    return home;
  }

  get cache(): string {
    return path.join(this.folder, 'cache');
  }

  get output(): string {
    return path.join(this.folder, 'output');
  }

  get temporary(): string {
    return path.join(this.folder, 'temporary');
  }

  private get places(): readonly string[] {
    return [this.cache, this.output, this.temporary];
  }

  async clear(): Promise<void> {
    for (const place of this.places) {
      await rm(place, { recursive: true, force: true });
      await mkdir(place);
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs a program of Node's to its end, or, where `killAt` is given, kills it in the middle of that change. */
  async start(args: readonly string[], { killAt }: { readonly killAt?: number } = {}): Promise<Ran> {
    const child = spawn(process.execPath, ['--import', dieAt, ...args], {
      env: {
        ...process.env,
        ZOSIA_CACHE: this.cache,
        TMPDIR: this.temporary,
        DIE_BELOW: this.places.join(path.delimiter),
        DIE_COUNT: path.join(this.folder, 'changes'),
        ...(killAt !== undefined && { DIE_AT: String(killAt) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    const count = path.join(this.folder, `changes.${String(child.pid)}`);
    const changes = await readFile(count, 'utf8').then(Number, () => undefined);
    await rm(count, { force: true });
    return { code, signal, said, changes };
  }

  /** All files and folders, but what Node keeps of compiled code. */
  async files(): Promise<string[]> {
    const found = await Promise.all(
      this.places.map(async (place) => {
        const names = await readdir(place, { recursive: true });
        return names.map((name) => path.join(path.basename(place), name));
      }),
    );
    return found
      .flat()
      .filter((name) => !name.startsWith('cache/compiled-code'))
      .sort();
  }

  /** What was started by a start that is over is gone, too. */
  async isQuiet(): Promise<void> {
    await until(async () => (await processesIn(this.temporary)).length === 0);
  }

  /** The lock of a process that is gone is taken over 15 s later: lets these be over. */
  async letLocksAge(): Promise<void> {
    for (const place of [this.cache, this.output]) {
      for (const name of await readdir(place, { recursive: true })) {
        if (name.endsWith('.lock')) await utimes(path.join(place, name), 1, 1);
      }
    }
  }
}

/** Names of what only a process at work has. */
export const ofWork = /\.part\b|\.lock$|^temporary\//;
