#!/usr/bin/env node
// The `zosia` command, of a checkout and of npm's package: runs the bundle of dist/cli. In a checkout whose sources are
// not those of the bundle, it installs node modules and compiles where that is not done yet, and runs what that gives.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from './setup/cache-folder.mjs';

/** What the program needs. In a checkout older ones run the set-up alone; the program then runs on the pinned Node. */
const oldestNode = [20, 18, 1];
const oldestNodeForSetUp = [18, 19, 0];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// npm packs no lockfile.
const isCheckout = existsSync(path.join(root, 'package-lock.json'));
const args = process.argv.slice(2);
const entry = isCheckout && args[0] === '--entry' ? args.splice(0, 2)[1] : 'src/cli/main';

const neededNode = isCheckout ? oldestNodeForSetUp : oldestNode;
if (!isAtLeast(neededNode)) refuseNode(neededNode);
// npm runs scripts in the checkout's folder; paths are meant from where the user is.
if (isCheckout && ['zosia', 'start'].includes(process.env.npm_lifecycle_event) && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
const program = isCheckout ? await programOfCheckout() : path.join(root, 'dist', 'cli', 'index.js');

// Node 22 and later keep compiled code: a third of the time to QEMU's spawn.
module.enableCompileCache?.(path.join(cacheFolder(), 'compiled-code'));

if (isAtLeast(oldestNode)) {
  process.argv.splice(1, process.argv.length, program, ...args);
  await import(pathToFileURL(program).href);
} else {
  const { ensurePinnedNode } = await import('./setup/node-modules.mjs');
  const child = spawn(ensurePinnedNode() ?? refuseNode(oldestNode), [program, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}

/** The bundle where it is what the sources give, else what they are compiled to. */
async function programOfCheckout() {
  const { freshBundle } = await import('./setup/bundle.mjs');
  const bundle = entry === 'src/cli/main' ? freshBundle() : undefined;
  if (bundle !== undefined) return bundle;
  const { ensureNodeModules } = await import('./setup/node-modules.mjs');
  const { ensureBuild } = await import('./setup/build.mjs');
  ensureNodeModules();
  ensureBuild();
  return path.join(root, 'build', `${entry}.js`);
}

function refuseNode(needed) {
  console.error(`zosia: error: Node ${process.version} is too old; ${needed.join('.')} or newer is needed`);
  process.exit(1);
}

function isAtLeast(version) {
  const own = process.versions.node.split('.').map(Number);
  const differs = own.findIndex((part, index) => part !== version[index]);
  return differs < 0 || own[differs] > version[differs];
}
