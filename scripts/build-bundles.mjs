// `npm run build`: bundles every action into its dist/, and the command into dist/cli. With --check: builds beside them,
// and compares. Names of actions, or `cli`, build these alone; with --to FOLDER as folders of that one. --packages FILE
// writes which npm packages are in the bundles, for `zosia release --bundled`.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { BundledPackages, filesOf } from './setup/bundled-packages.mjs';
import { bundleFolder, fingerprintFile, sourcesFingerprint } from './setup/bundle.mjs';
import { ensureNodeModules, pinnedNode } from './setup/node-modules.mjs';
import { root } from './setup/root.mjs';

/** What an action's bundle needs beside itself, found by src/host/package-root.ts: as npm's package, but the command. */
const { files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const carried = files.filter((name) => name !== 'dist/cli' && !name.endsWith('.mjs'));
/** Within the checkout, for its imports are looked up from there; the same at each build, for ncc's ids hang on it. */
const compiled = path.join(root, 'build.bundles.part');
const {
  values: { check, to, packages: packagesFile },
  positionals: named,
} = parseArgs({
  options: { check: { type: 'boolean' }, to: { type: 'string' }, packages: { type: 'string' } },
  allowPositionals: true,
});

ensureNodeModules();
const bundles = [
  { name: 'cli', entry: 'src/cli/main', dist: bundleFolder, finish: stampSources },
  ...readdirSync(path.join(root, 'actions'))
    .filter((name) => existsSync(path.join(root, 'actions', name, 'main.ts')))
    .map((name) => ({
      name,
      entry: `actions/${name}/main`,
      dist: path.join(root, 'actions', name, 'dist'),
      finish: copyCarried,
    })),
];
const names = bundles.map(({ name }) => name);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no bundle is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}
const wanted = bundles.filter(({ name }) => named.length === 0 || named.includes(name));
// Before anything is read: a source that is changed meanwhile leaves a bundle that is not of the checkout's sources.
const fingerprint = sourcesFingerprint();

// Compiled once, for ncc's own compiler would do it again for each bundle.
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));
run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.bundles.json', '--outDir', compiled]);
const scratch = mkdtempSync(path.join(tmpdir(), 'zosia-dist-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const stale = [];
const packages = new BundledPackages();
for (const { name, entry, dist, finish } of wanted) {
  const aside = check ? scratch : to;
  const target = aside === undefined ? dist : path.resolve(aside, name);
  const files = bundle(entry, target);
  packages.add(name, files);
  finish(target);
  for (const file of filesBelow(target)) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  if (check && !sameFolders(target, dist)) stale.push(name);
  console.log(`${name}: ${sizeOf(target)}`);
}
if (packagesFile !== undefined) writeFileSync(packagesFile, packages.toJson());
if (stale.length > 0) {
  console.error(`dist/ is not what the sources give: ${stale.join(', ')}; run npm run build and commit`);
  process.exit(1);
}

/** Answers the files that were bundled, where --packages asks for them: webpack writes 100 MB about a bundle. */
function bundle(entry, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const program = path.join(compiled, `${entry}.js`);
  const stats = path.join(scratch, 'stats.json');
  const options = ['--out', target, '--license', 'licenses.txt', '-q'];
  if (packagesFile !== undefined) options.push('--stats-out', stats);
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', ['build', program, ...options]);
  return packagesFile === undefined ? [] : filesOf(stats);
}

function copyCarried(target) {
  for (const file of carried) {
    cpSync(path.join(root, file), path.join(target, file), { recursive: true, filter: (source) => !hidden(source) });
  }
}

/** Last: a bundle that was cut says nothing of its sources, and is not run. */
function stampSources(target) {
  writeFileSync(path.join(target, fingerprintFile), `${fingerprint}\n`);
}

function hidden(source) {
  return path.basename(source).startsWith('.');
}

function run(script, args) {
  const { status } = spawnSync(pinnedNode(), [path.join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function sameFolders(one, other) {
  if (!existsSync(other)) return false;
  const content = (folder) =>
    filesBelow(folder).map((file) => [
      path.relative(folder, file),
      (statSync(file).mode & 0o100) !== 0,
      readFileSync(file, 'base64'),
    ]);
  return JSON.stringify(content(one)) === JSON.stringify(content(other));
}

function sizeOf(folder) {
  const kib = (file) => Math.ceil(statSync(file).size / 1024);
  const files = filesBelow(folder);
  const chunks = files.filter((file) => /\d+\.index\.js$/.test(file));
  const total = files.reduce((sum, file) => sum + kib(file), 0);
  const onDemand = chunks.reduce((sum, file) => sum + kib(file), 0);
  return `index.js ${kib(path.join(folder, 'index.js'))} KiB, read on demand ${onDemand} KiB, folder ${total} KiB`;
}
