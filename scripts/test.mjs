// `npm test`: sets the machine up, runs the checks, then every test on the pinned Node. Arguments go to jest.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules, pinnedNode } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';
import { leftOut } from '../test/linux-only.mjs';

ensureNodeModules();
ensureBuild();

// Not by NODE_OPTIONS: what the tests start would have them, too, and an older Node or npm refuses to start with them.
const forModules = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

const node = pinnedNode();
const ready = run(node, [path.join(root, 'scripts', 'zosia.mjs'), 'doctor', '--install', '--for', 'test']);
const clean = ready && run(node, [path.join(root, 'scripts', 'check.mjs')]);
// The checks count as one test in the closing line, so that a failing check is never a green run.
if (!clean) console.log('0 passed, 1 failed');
else {
  for (const [tests, why] of leftOut(process.platform)) console.log(`left out: ${tests}: ${why}`);
  run(node, [...forModules, 'node_modules/jest/bin/jest.js', '--ci', ...process.argv.slice(2)]);
}
