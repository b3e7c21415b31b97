// `npm run check`: types, lint, format, shellcheck, and what is written from src/contract. Runs all five, two at a
// time, then says which failed.
import { Buffer } from 'node:buffer';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { ensureNodeModules, pinnedNode } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';

ensureNodeModules();

/** Every tracked or new shell script of the checkout, found by its first line. What they source is checked with them. */
function shellScripts() {
  const listed = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '-z', 'initramfs', 'scripts', '.ci', 'buildroot', 'test'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const files = listed
    .split('\0')
    .filter((file) => file !== '' && !/\.(mjs|md|json|ts)$|^(initramfs|scripts)\/lib\//.test(file));
  const found = spawnSync('grep', ['-lE', '^#!.*/(env )?(ba|da)?sh|^# shellcheck shell=', '--', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  return found.stdout.split('\n').filter((file) => file !== '');
}

const node = pinnedNode();
// The longest first; two run at once.
const checks = [
  ['lint', node, ['node_modules/eslint/bin/eslint.js', '.']],
  ['types', node, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['format', node, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['contract', node, ['scripts/contract.mjs', '--check']],
  ['shellcheck', 'shellcheck', ['-a', '-x', ...shellScripts()]],
];

/** Runs one check, and shows what it said once it has ended, so that two never mix; answers whether it passed. */
async function passes([title, program, args]) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const status = await new Promise((resolve) => {
    child.on('error', () => said.push(Buffer.from(`missing dependency: ${program}\n`)));
    child.on('close', resolve);
  });
  console.error(`check: ${title}`);
  process.stderr.write(Buffer.concat(said));
  return status === 0;
}

const waiting = [...checks];
const failed = [];
async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    if (!(await passes(check))) failed.push(check[0]);
  }
}
await Promise.all([work(), work()]);
if (failed.length > 0) {
  console.error(`check: failed: ${failed.join(', ')}`);
  process.exit(1);
}
console.error('check: ok');
