#!/usr/bin/env node
// The `zosia` command of a checkout: installs node modules and compiles where that is not done yet, then runs.
import { spawn } from 'node:child_process';
import module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules, pinnedNode } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';

/** Older ones run the set-up alone; the command then runs on the pinned Node. */
const oldestNode = [20, 18, 1];
const oldestNodeForSetUp = [18, 19, 0];
const args = process.argv.slice(2);
const entry = args[0] === '--entry' ? args.splice(0, 2)[1] : 'src/cli/main';
const program = path.join(root, 'build', `${entry}.js`);

if (!isAtLeast(oldestNodeForSetUp)) {
  console.error(`zosia: error: Node ${process.version} is too old; ${oldestNodeForSetUp.join('.')} or newer is needed`);
  process.exit(1);
}
// npm runs scripts in the checkout's folder; paths are meant from where the user is.
if (['zosia', 'start'].includes(process.env.npm_lifecycle_event) && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
ensureNodeModules();
ensureBuild();

// Node 22 and later keep compiled code: a third of the time to QEMU's spawn.
module.enableCompileCache?.(path.join(root, 'node_modules', '.cache', 'zosia-compiled'));

if (isAtLeast(oldestNode)) {
  process.argv.splice(1, process.argv.length, program, ...args);
  await import(pathToFileURL(program).href);
} else {
  const child = spawn(pinnedNode(), [program, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}

function isAtLeast(version) {
  const own = process.versions.node.split('.').map(Number);
  const differs = own.findIndex((part, index) => part !== version[index]);
  return differs < 0 || own[differs] > version[differs];
}
