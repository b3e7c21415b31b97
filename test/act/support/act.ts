import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureAct } from '../../../scripts/setup/tools.mjs';
import { cacheFolder } from '../../../src/host/cache-folder.js';
import { exec } from '../../../src/host/exec.js';
import { patienceMs, StallWatch } from '../../support/until.js';

const root = path.resolve('.');

/** Has cp(1) share blocks with the original where the file system can. */
const cloning = process.platform === 'darwin' ? '-c' : '--reflink=auto';

/** act runs actions on the Node of PATH, GitHub's runner on its own, which is the one that runs these tests. */
export const pathOfRunner = [path.dirname(process.execPath), process.env['PATH'] ?? ''].join(path.delimiter);

export interface ActOptions {
  readonly workflow: string;
  readonly job?: string;
  readonly vars?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
  /** A folder of programs that its steps find first. */
  readonly programs?: string;
}

export interface ActRun {
  readonly code: number;
  readonly log: string;
}

/**
 * A consumer's repository of its own, with an act, a cache service and a cache folder that nobody else uses. The GitHub
 * that its steps ask has no releases: the root action of this checkout belongs to one that may not be out yet.
 */
export class Consumer {
  private constructor(
    readonly folder: string,
    private readonly act: string,
    private readonly github: Server,
  ) {}

  static async create(): Promise<Consumer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-act-'));
    const repository = path.join(folder, 'repository');
    await cp(path.resolve('test/act/consumer'), repository, { recursive: true });
    const git = ['git', '-C', repository, '-c', 'user.name=consumer', '-c', 'user.email=consumer@example.org'] as const;
    await exec([...git, 'init', '--quiet', '--initial-branch=main']);
    await exec([...git, 'add', '--all']);
    await exec([...git, 'commit', '--quiet', '--message=a workflow']);
    const github = createServer((_request, response) => response.writeHead(404).end('{}'));
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
    return new Consumer(folder, ensureAct(), github);
  }

  get cache(): string {
    return path.join(this.folder, 'cache');
  }

  /** Forgets all that was made, but keeps what was downloaded by other tests, so as not to download it again. */
  async forgetWhatWasMade(): Promise<void> {
    await rm(this.cache, { recursive: true, force: true });
    await mkdir(this.cache);
    for (const name of ['debian', 'models', 'tools']) {
      const source = path.join(cacheFolder(), name);
      const target = path.join(this.cache, name);
      await mkdir(target);
      // What another test is fetching just now is not there yet.
      const entries = (await readdir(source).catch(() => [])).filter((entry) => !/\.(?:part|lock)/.test(entry));
      for (const entry of entries) await exec(['cp', '-a', cloning, path.join(source, entry), target]);
    }
  }

  start({ workflow, job, vars = {}, env = {}, more = [], programs }: ActOptions): ChildProcess {
    const actions = ['boot-qemu', 'build-zosia', 'make-model-disk', 'perf-gate'];
    const local = [`zosia/zosia@v1=${root}`, ...actions.map((name) => `zosia/${name}@v1=${root}/actions/${name}`)];
    const { port } = this.github.address() as AddressInfo;
    const environment = { ZOSIA_GITHUB_API_URL: `http://127.0.0.1:${port}`, ...env };
    const args = [
      ...['--workflows', `.github/workflows/${workflow}`, ...(job === undefined ? [] : ['--job', job])],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
      ...local.flatMap((repository) => ['--local-repository', repository]),
      ...['--cache-server-path', path.join(this.folder, 'cache-service')],
      ...['--action-cache-path', path.join(this.folder, 'actions')],
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
      ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...more,
    ];
    return spawn(this.act, args, {
      cwd: path.join(this.folder, 'repository'),
      env: {
        ...process.env,
        PATH: [...(programs === undefined ? [] : [programs]), pathOfRunner].join(path.delimiter),
        ZOSIA_CACHE: this.cache,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async run(options: ActOptions): Promise<ActRun> {
    return runOf(this.start(options));
  }

  async remove(): Promise<void> {
    this.github.closeAllConnections();
    this.github.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits for act's end, with all that it said; act is ended where it has said nothing for long. */
export async function runOf(act: ChildProcess): Promise<ActRun> {
  let log = '';
  for (const stream of [act.stdout, act.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const watch = new StallWatch(() => log.length);
  const guard = setInterval(() => {
    if (!watch.hasStalled()) return;
    log += `\nended by the test: act has said nothing for ${patienceMs / 1000} s\n`;
    act.kill('SIGINT');
    clearInterval(guard);
  }, 1000);
  const [code] = (await once(act, 'close')) as [number | null];
  clearInterval(guard);
  return { code: code ?? -1, log: stripVTControlCharacters(log) };
}

/** The lines of one job. */
export function linesOf({ log }: ActRun, job: string): string[] {
  return log.split('\n').filter((line) => new RegExp(`^\\[[^/]+/${job}\\s*\\]`).test(line));
}

/** The error annotations of one job, as act shows them. */
export function annotationsOf(run: ActRun, job: string): string[] {
  return linesOf(run, job)
    .filter((line) => line.includes('::error'))
    .map((line) => line.replaceAll('%3A', ':').replaceAll('%25', '%'));
}
