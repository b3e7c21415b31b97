// `npm run check`: types, lint, format, shellcheck, and what is written from src/contract. Runs all five, then says which failed.
import { execFileSync, spawnSync } from 'node:child_process';
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
const checks = [
  ['types', node, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['lint', node, ['node_modules/eslint/bin/eslint.js', '.']],
  ['format', node, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['contract', node, ['scripts/contract.mjs', '--check']],
  ['shellcheck', 'shellcheck', ['-a', '-x', ...shellScripts()]],
];

const failed = checks.filter(([title, program, args]) => {
  console.error(`check: ${title}`);
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) console.error(`missing dependency: ${program}`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`check: failed: ${failed.map(([title]) => title).join(', ')}`);
  process.exit(1);
}
console.error('check: ok');
