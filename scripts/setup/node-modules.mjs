import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, withSetupLock } from './root.mjs';
import { runStepOrExit } from './step.mjs';

const modules = path.join(root, 'node_modules');

/** What was installed whole, by files that hold the sum of the lockfile that named it. */
const everything = path.join(modules, '.zosia-lockfile-sha256');
const runtimeAlone = path.join(modules, '.zosia-runtime-sha256');

/** Installs exactly what package-lock.json names, unless that is what is there already. Prints to stderr only. */
export function ensureNodeModules() {
  npmCi([everything], 'node modules');
}

/**
 * The pinned runtime for a host whose own Node is too old: installs it, and nothing else that package-lock.json names,
 * where it is not there. Undefined where there is none for this host. Prints to stderr only.
 */
export function ensurePinnedNode() {
  npmCi([runtimeAlone, everything], 'Node', ['--workspace', 'zosia-node-runtime']);
  return installedNode();
}

/** The runner's runtime, pinned by the lockfile: Node 24 out of node_modules, or this Node where it has none. */
export function pinnedNode() {
  return installedNode() ?? process.execPath;
}

function installedNode() {
  const { platform, arch } = process;
  return [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`]
    .map((name) => path.join(modules, name, 'bin', 'node'))
    .find((program) => existsSync(program));
}

/** Runs `npm ci` with `options` and leaves the first of `stamps`, unless one of them is there for this very lockfile. */
function npmCi(stamps, what, options = []) {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const isThere = () => stamps.some((stamp) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted);
  if (isThere()) return;
  withSetupLock(() => {
    if (isThere()) return;
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    runStepOrExit(what, [['npm', 'ci', ...options, ...quiet]], { cwd: root });
    writeFileSync(stamps[0], wanted);
  });
}
