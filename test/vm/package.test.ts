import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshBundle } from '../../scripts/setup/bundle.mjs';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { readInitramfsFiles } from '../../src/image/initramfs-files.js';
import { onTestedGuest } from './support/given-image.js';
import { projectRoot } from './support/zosia.js';

interface Manifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as Manifest;
const question = 'What is the capital of France?';

let folder: string;
let tarball: string;
/** The folder of a user who has installed the package, and nothing else. */
let users: string;

/** Packs this checkout as it is, with a bundle of its own sources, and installs the package without the network. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-package-'));
  const staged = path.join(folder, 'staged');
  users = path.join(folder, 'users');
  const bundle = freshBundle();
  const files = manifest.files.filter((name) => name !== 'dist/cli' || bundle !== undefined);
  for (const name of ['package.json', 'README.md', 'LICENSE', ...files]) {
    await cp(path.join(projectRoot, name), path.join(staged, name), { recursive: true });
  }
  if (bundle === undefined) {
    const build = ['scripts/build-bundles.mjs', 'cli', '--to', path.join(staged, 'dist')];
    await execa(process.execPath, build, { cwd: projectRoot });
  }
  await run('npm', ['pack', '--pack-destination', folder], staged);
  tarball = path.join(folder, `zosia-${manifest.version}.tgz`);
  await mkdir(users);
  await run('npm', ['install', '--offline', tarball], users);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the package asks for: a Node of 20.18 or newer in front, where that of PATH is older. */
async function pathWithNode(): Promise<string> {
  const own = process.env['PATH'] ?? '';
  const { stdout } = await execa('node', ['--version']);
  return Number(/^v(\d+)/.exec(stdout)?.[1]) >= 20 ? own : [path.dirname(process.execPath), own].join(path.delimiter);
}

/** Runs a program with an empty home, the cache apart: what is there was made by other tests. */
async function run(program: string, args: readonly string[], cwd = users) {
  return execa(program, args, {
    cwd,
    extendEnv: false,
    env: { PATH: await pathWithNode(), HOME: folder, ZOSIA_CACHE: cacheFolder() },
    stdin: 'ignore',
    reject: false,
  });
}

const npx = (...args: readonly string[]) => run('npx', ['--offline', '--loglevel=error', 'zosia', ...args]);
const installed = (...names: readonly string[]): string => path.join(users, 'node_modules', 'zosia', ...names);

async function filesBelow(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [path.relative(root, file), await readFile(file, 'base64')] as const),
    ),
  );
}

describe("npm's package", () => {
  it('is small, and brings neither dependencies nor scripts that npm would run', async () => {
    expect((await stat(tarball)).size).toBeLessThan(6 * 1024 * 1024);
    expect((await readdir(path.join(users, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
      'zosia',
    ]);
    const own = JSON.parse(await readFile(installed('package.json'), 'utf8')) as Record<string, unknown> & Manifest;
    expect(Object.keys(own).filter((key) => /dependencies$/i.test(key))).toEqual(['devDependencies']);
    expect(Object.keys(own.scripts).filter((name) => /^(pre|post)?(install|prepare|pack|publish)/.test(name))).toEqual(
      [],
    );
  });

  it('has the files of the guest and the Buildroot tree as the checkout has them', async () => {
    expect(await readInitramfsFiles(installed('initramfs'))).toEqual(
      await readInitramfsFiles(path.join(projectRoot, 'initramfs')),
    );
    const tree = path.join('buildroot', 'external');
    expect(await filesBelow(installed(tree))).toEqual(await filesBelow(path.join(projectRoot, tree)));
  });

  it('says what it can do, on the Node of PATH and on ours', async () => {
    const help = await npx('--help');
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: zosia/);
    const version = await run(process.execPath, [installed('scripts', 'zosia.mjs'), '--version']);
    expect(version).toMatchObject({ exitCode: 0, stdout: manifest.version });
  });

  it('examines the machine, and names the command that starts it', async () => {
    const { exitCode, stdout } = await npx('doctor');
    expect(stdout).toMatch(/^ready: npx zosia$/m);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['npx zosia prompt', onTestedGuest(['prompt', question])],
    ['npx zosia, without a command,', [...onTestedGuest(['run']).slice(1), '--prompt', question]],
  ])('%s answers from an empty folder and leaves nothing in it', async (_name, args) => {
    const answer = await npx(...args, '--context-length', '1024', '--cpus', '1');
    expect(answer.stdout).toContain('Paris');
    expect(answer.exitCode).toBe(0);
    expect((await readdir(users)).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
    expect(await readdir(installed())).not.toContain('artifacts');
  });

  it('says that publishing takes a clone', async () => {
    const { exitCode, stderr } = await npx('publish', '--remote', '/nowhere/{name}', '--dry-run');
    expect(stderr).toBe("zosia: error: zosia publish works only in a clone of zosia's repository");
    expect(exitCode).toBe(1);
  });
});
