import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, withSetupLock } from './root.mjs';
import { runStepOrExit } from './step.mjs';

const build = path.join(root, 'build');
const stamp = path.join(build, '.sources');
const sources = ['src', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Compiles the TypeScript into build/, unless it was compiled from these very files. Prints to stderr only. */
export function ensureBuild() {
  const wanted = fingerprint();
  const isThere = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;
  withSetupLock(() => {
    if (isThere()) return;
    const aside = `${build}.${String(process.pid)}.part`;
    const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    // Left over by a compilation that failed.
    rmSync(aside, { recursive: true, force: true });
    runStepOrExit('compiling', [[process.execPath, compiler, '-p', 'tsconfig.build.json', '--outDir', aside]], {
      cwd: root,
      // It would leave compiled code in the folder for temporary files.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    writeFileSync(path.join(aside, '.sources'), wanted);
    rmSync(build, { recursive: true, force: true });
    renameSync(aside, build);
  });
}

/** Names, sizes and times of all sources: cheap enough to look at on every start. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) add(hash, path.join(root, source));
  return hash.digest('hex');
}

function add(hash, file) {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) return;
  if (!facts.isDirectory()) {
    hash.update(`${path.relative(root, file)} ${String(facts.size)} ${String(facts.mtimeMs)}\n`);
    return;
  }
  for (const name of readdirSync(file).sort()) add(hash, path.join(file, name));
}
