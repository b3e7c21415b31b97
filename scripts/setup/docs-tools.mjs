import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from './cache-folder.mjs';
import { root } from './root.mjs';
import { runStep } from './step.mjs';
import { makeAside } from './tools.mjs';

const requirements = path.join(root, 'docs', 'requirements.txt');

/** Material for MkDocs would load it from a CDN; the site brings it along, so that a reader asks nobody else. */
const mermaid = {
  version: '11.12.0',
  integrity: 'sha512-ZudVx73BwrMJfCFmSSJT84y6u5brEoV8DOItdHomNLz32uBjNrelm7mg95X7g+C6UoQH/W6mBLGDEDv73JdxBg==',
};

/** The python of a virtual environment with exactly what docs/requirements.txt names; made in the cache on first use. */
export function ensureDocsPython() {
  const name = createHash('sha256').update(hostPython()).update(readFileSync(requirements)).digest('hex');
  const folder = path.join(cacheFolder(), 'tools', `docs-python-${name.slice(0, 12)}`);
  const python = path.join('bin', 'python3');
  if (!existsSync(folder)) {
    makeAside(folder, (aside) => {
      const options = ['--quiet', '--disable-pip-version-check', '--no-input', '--only-binary', ':all:'];
      const install = ['-m', 'pip', 'install', ...options, '--require-hashes', '-r', requirements];
      runStep('MkDocs', [
        ['python3', '-m', 'venv', aside],
        [path.join(aside, python), ...install],
      ]);
    });
  }
  return path.join(folder, python);
}

/** What tells this host's Python from another; ends with a word on what to install where it cannot make environments. */
function hostPython() {
  const asked = spawnSync('python3', ['-c', 'import ensurepip, sys, venv; print(sys.executable, sys.version)'], {
    encoding: 'utf8',
  });
  if (asked.status === 0) return asked.stdout;
  const missing = asked.error ? 'python3 python3-venv' : 'python3-venv';
  console.error(`zosia: error: missing dependency: ${missing}`);
  console.error(`zosia: next: as root: apt-get install ${missing} (macOS: brew install python)`);
  process.exit(1);
}

/** The path of mermaid.min.js, out of the package that npm's registry has, whose sum is pinned. */
export function ensureMermaid() {
  const { version, integrity } = mermaid;
  const folder = path.join(cacheFolder(), 'tools', `mermaid-${version}`);
  if (!existsSync(folder)) {
    makeAside(folder, (aside) => {
      const pack = ['npm', 'pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', aside];
      runStep('mermaid', [[...pack, `mermaid@${version}`]]);
      const archive = path.join(aside, readdirSync(aside)[0]);
      const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
      if (`sha512-${sum}` !== integrity) throw new Error(`mermaid ${version}: sha512-${sum} is not the pinned sum`);
      const unpack = ['tar', '-xzf', archive, '-C', aside, '--strip-components=2', 'package/dist/mermaid.min.js'];
      runStep('mermaid, unpacked', [unpack]);
    });
  }
  return path.join(folder, 'mermaid.min.js');
}
