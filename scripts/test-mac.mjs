// `npm run test:mac`: the unit tests as on a Mac, whose programs are simulated (test/support/mac). What only Linux has is
// left out; macOS itself and hvf are not here. Arguments go to jest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules, pinnedNode } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';
import { leftOut } from '../test/linux-only.mjs';
import { simulatedMac } from '../test/support/mac/simulated-mac.mjs';

ensureNodeModules();
ensureBuild();

function run(args, env = process.env) {
  const { status } = spawnSync(pinnedNode(), args, { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
  return status === 0;
}

function testAsOnAMac() {
  for (const [tests, why] of leftOut('darwin')) console.log(`left out: ${tests}: ${why}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'zosia-mac-'));
  try {
    const { PATH, TMPDIR } = simulatedMac(folder);
    const ofChildren = new URL('../test/support/mac/platform-of-children.mjs', import.meta.url).href;
    const env = { ...process.env, PATH, TMPDIR, NODE_OPTIONS: `--import ${ofChildren}`, ZOSIA_SIMULATED_MAC: '1' };
    const forModules = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const jest = [...forModules, 'node_modules/jest/bin/jest.js', '--ci', '--selectProjects', 'unit'];
    run([...jest, ...process.argv.slice(2)], env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (run([path.join('scripts', 'zosia.mjs'), 'doctor', '--install', '--for', 'test'])) testAsOnAMac();
