import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../../src/host/package-root.js';

let checkout = '';

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'zosia-perf-scripts-'));
});
afterEach(() => {
  rmSync(checkout, { recursive: true, force: true });
});

/** Runs a script in a checkout whose zosia command is `command`. */
function run(script: string, command: string, env: Record<string, string>): { code: number | null; stdout: string } {
  for (const folder of ['ci', 'lib']) {
    cpSync(path.join(packageRoot(), 'scripts', folder), path.join(checkout, 'scripts', folder), { recursive: true });
  }
  writeFileSync(path.join(checkout, 'scripts', 'zosia.mjs'), command);
  const { status, stdout } = spawnSync('bash', [path.join(checkout, 'scripts', 'ci', script)], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout };
}

describe('scripts/ci/perf-instructions.sh', () => {
  it('does not pass where neither a baseline of this kind nor the commit before is there', () => {
    execFileSync('git', ['init', '--quiet', checkout]);
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    execFileSync('git', ['-C', checkout, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'the only one']);
    const { code, stdout } = run('perf-instructions.sh', 'process.exit(3)', {});
    expect(stdout).not.toContain('accepted');
    expect(code).toBe(3);
  });

  it.each([
    ['aarch64', {}],
    ['x86_64', { ZOSIA_ARCH: 'x86_64' }],
  ])('counts the guest for %s', (arch, env) => {
    const { code, stdout } = run('perf-instructions.sh', 'console.log(process.argv.join(" "))', env);
    expect(stdout).toContain(`perf --mode virtual --arch ${arch} `);
    expect(code).toBe(0);
  });
});

describe('scripts/ci/gen-perf-matrix.sh', () => {
  it('has errors name its variables', () => {
    const { stdout } = run('gen-perf-matrix.sh', 'console.log(process.env.ZOSIA_OPTION_NAMES)', {});
    for (const list of ['threads', 'batch-threads', 'args']) {
      const variable = `PERF_MATRIX_${list.replace('-', '_').toUpperCase()}_LIST`;
      expect(stdout.split(/\s+/)).toContain(`${list}-list=${variable}`);
    }
  });
});

describe('scripts/ci/perf-boot.sh', () => {
  it('keeps the rows of a loop in a folder that is not there yet', () => {
    const command = `
      import { writeFileSync } from 'node:fs';
      writeFileSync(process.argv[process.argv.indexOf('--results-csv') + 1], 'header\\nrow\\n');
      process.exit(1);
    `;
    const results = path.join(checkout, 'results', 'perf.csv');
    const { code } = run('perf-boot.sh', command, { PERF_LOOP: '1', PERF_FAIL_FAST: '1', PERF_RESULTS: results });
    expect(code).toBe(1);
    expect(readFileSync(results, 'utf8')).toBe('header\nrow\n');
  });
});
