import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshBundle } from '../../../scripts/setup/bundle.mjs';
import { ensureAct } from '../../../scripts/setup/tools.mjs';
import { architectures } from '../../../src/contract/architectures/architecture.js';
import { exec } from '../../../src/host/exec.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { buildDebianImage } from '../../../src/image/debian/build.js';
import { Git } from '../../../src/publish/git.js';
import { GithubServer } from '../../unit/release/github-server.js';
import { pathOfRunner, runOf, type ActRun } from './act.js';
import { GithubRepository } from './github-repository.js';
import { ResultsServer } from './results-server.js';

const stands = path.resolve('test/act/github');
const people = ['-c', 'user.name=publisher', '-c', 'user.email=publisher@example.org'] as const;
const owner = 'zosia';
export const actionNames = ['boot-qemu', 'build-zosia', 'make-model-disk', 'perf-gate', 'setup-buildroot'] as const;

/** The commit at which our workflows use an action of GitHub's is a part of what `uses:` says: it is read from there. */
async function localActions(workflows: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(workflows.map((name) => readFile(`.github/workflows/${name}`, 'utf8')));
  const used = texts.join('\n').matchAll(/uses: (actions\/([\w-]+)@[0-9a-f]{40})/g);
  const local = new Map([...used].map(([, uses = '', name = '']) => [uses, path.join(stands, 'actions', name)]));
  return [...local].flatMap(([uses, folder]) => ['--local-repository', `${uses}=${folder}`]);
}

/**
 * A GitHub of our own for the first day of a version: this checkout as it is, bare repositories for it and the actions,
 * a server with GitHub's API, one with the services of a run, and stands for gh, npm and GitHub's own actions.
 */
export class Rehearsal {
  private constructor(
    readonly folder: string,
    readonly version: string,
    readonly github: GithubServer,
    readonly results: ResultsServer,
    private readonly cache: string,
  ) {}

  /** `cache` is the cache folder of the runners. */
  static async begin(cache: string): Promise<Rehearsal> {
    // The workflows run the bundles, as everybody does; without node modules nothing else can be run in a copy.
    if (freshBundle() === undefined)
      throw new Error("dist/cli is not what the sources give: run 'npm run build' first");
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-first-day-'));
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const github = await GithubServer.start();
    github.repository = `${owner}/zosia`;
    const rehearsal = new Rehearsal(folder, version, github, await ResultsServer.start(), cache);
    await rehearsal.#makeRemotes();
    await rehearsal.#makeSource();
    await rehearsal.#makeImages();
    new GithubRepository(github, rehearsal.remote('zosia'));
    return rehearsal;
  }

  async end(): Promise<void> {
    await this.github.stop();
    await this.results.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What stands for a repository on GitHub. */
  remote(name: string): Git {
    return new Git(path.join(this.folder, 'remotes', `${name}.git`));
  }

  get #source(): Git {
    return new Git(path.join(this.folder, 'source'));
  }

  /** The last of docs/releases.md's first steps. */
  async tagAndPush(): Promise<void> {
    const tag = `v${this.version}`;
    await this.#source.run(['tag', tag]);
    await this.#source.run(['push', '--quiet', 'origin', 'main', tag], { env: this.#gitConfig });
  }

  /** release.yml, as the push of the tag begins it. */
  async release(): Promise<ActRun> {
    const event = path.join(this.folder, 'event.json');
    await writeFile(event, JSON.stringify({ ref: `refs/tags/v${this.version}` }));
    return this.#act('release.yml', ['push', '--eventpath', event]);
  }

  async publishActions(): Promise<ActRun> {
    return this.#act('publish-actions.yml', [
      ...['workflow_dispatch', '--input', `tag=v${this.version}`],
      ...['--var', 'PUBLISH_APP_ID=1', '--secret', 'PUBLISH_APP_KEY=key'],
    ]);
  }

  /** What act takes for a published action: a clone of what `uses:` names. */
  async published(name: string, ref: string): Promise<string> {
    const checkout = path.join(this.folder, 'taken', `${name}-${ref}`);
    await exec(['git', 'clone', '--quiet', `--branch=${ref}`, this.remote(name).folder, checkout]);
    return checkout;
  }

  /** Throws with the whole log where the workflow fails: what would come after it has no sense. */
  async #act(workflow: string, args: readonly string[]): Promise<ActRun> {
    const environment = {
      ...this.results.environment,
      ZOSIA_GITHUB_API_URL: this.github.apiUrl,
      REHEARSAL: stands,
      REHEARSED_IMAGES: path.join(this.folder, 'images'),
    };
    const run = await runOf(
      spawn(
        ensureAct(),
        [
          ...args,
          ...['--workflows', `.github/workflows/${workflow}`],
          ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
          ...(await localActions([workflow])),
          ...['--action-cache-path', path.join(this.folder, 'actions'), '--no-cache-server'],
          ...['--secret', 'GITHUB_TOKEN=of-the-job'],
          ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
        ],
        {
          cwd: this.#source.folder,
          env: {
            ...process.env,
            ...this.#gitConfig,
            ZOSIA_CACHE: this.cache,
            PATH: [stands, pathOfRunner].join(path.delimiter),
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
    if (run.code !== 0) throw new Error(`${workflow} ended with ${run.code}\n${run.log}`);
    return run;
  }

  /** Has git find github.com here. */
  get #gitConfig(): Record<string, string> {
    return { GIT_CONFIG_GLOBAL: path.join(this.folder, 'gitconfig') };
  }

  async #makeRemotes(): Promise<void> {
    for (const name of ['zosia', ...actionNames]) {
      await exec(['git', 'init', '--quiet', '--bare', '--initial-branch=main', this.remote(name).folder]);
    }
    const config = `[url "${path.join(this.folder, 'remotes')}/"]\n\tinsteadOf = https://github.com/${owner}/\n`;
    await writeFile(path.join(this.folder, 'gitconfig'), config);
  }

  /** This checkout with what is not committed yet, as one commit of a repository of its own. */
  async #makeSource(): Promise<void> {
    const git = this.#source;
    await exec(['git', 'init', '--quiet', '--initial-branch=main', git.folder]);
    const here = new Git(path.resolve('.'));
    for (const name of await here.lines(['ls-files', '--cached', '--others', '--exclude-standard'])) {
      const target = path.join(git.folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      // What git lists, and was removed, is not there.
      await cp(name, target, { recursive: true, verbatimSymlinks: true }).catch(() => undefined);
    }
    await git.run(['add', '--all', '--force']);
    await git.run([...people, 'commit', '--quiet', `--message=chore: release ${this.version}`]);
    await git.run(['remote', 'add', 'origin', `https://github.com/${owner}/zosia.git`]);
  }

  /** The images that a release would have, by the builder that needs no hour. */
  async #makeImages(): Promise<void> {
    for (const arch of architectures) {
      const { image } = await buildDebianImage({ arch, reporter: silentReporter });
      await cp(image.folder, path.join(this.folder, 'images', arch), { recursive: true });
    }
  }
}
