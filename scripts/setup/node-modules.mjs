import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, withSetupLock } from './root.mjs';

const stamp = path.join(root, 'node_modules', '.zosia-lockfile-sha256');

/** Installs exactly what package-lock.json names, unless that is what is there already. Prints to stderr only. */
export function ensureNodeModules() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const isThere = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;
  withSetupLock(() => {
    if (isThere()) return;
    console.error('zosia: installing node modules (npm ci)');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) {
      console.error('zosia: npm ci failed; its own words are above');
      process.exit(1);
    }
    writeFileSync(stamp, wanted);
  });
}

/** The runner's runtime, pinned by the lockfile: Node 24 out of node_modules, or this Node where it has none. */
export function pinnedNode() {
  const { platform, arch } = process;
  const named = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`]
    .map((name) => path.join(root, 'node_modules', name, 'bin', 'node'))
    .find((program) => existsSync(program));
  return named ?? process.execPath;
}
