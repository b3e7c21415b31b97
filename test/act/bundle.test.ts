import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../../src/host/cache-folder.js';

/** What is published as zosia/boot-qemu: nothing else is there when it runs. */
const published = ['action.yml', 'README.md', 'LICENSE', 'dist'];

describe('the folder actions/boot-qemu alone', () => {
  let folder: string;
  let output: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-bundle-'));
    output = path.join(folder, 'output');
    for (const name of published) {
      await cp(path.join('actions', 'boot-qemu', name), path.join(folder, name), { recursive: true });
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (inputs: Record<string, string>) =>
    execa(process.execPath, [path.join(folder, 'dist', 'index.js')], {
      cwd: folder,
      extendEnv: false,
      reject: false,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        ZOSIA_CACHE: cacheFolder(),
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        GITHUB_STATE: path.join(folder, 'state'),
        ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
      },
    });

  it('boots a VM', async () => {
    await execa('touch', [output, path.join(folder, 'state')]);
    const { exitCode, stdout } = await run({ mode: 'smoke' });
    expect(stdout).toContain('zosia: shutting down');
    expect(exitCode).toBe(0);
    expect(await readFile(output, 'utf8')).toMatch(/^outcome<<(\S+)\nok\n\1$/m);
  });

  it('refuses what is wrong with one annotation and the exit code of wrong usage', async () => {
    const { exitCode, stdout } = await run({ memory: 'lots' });
    expect(stdout.match(/::error/g)).toHaveLength(1);
    expect(stdout).toContain('::error title=boot-qemu%3A wrong input::memory: "lots" is not');
    expect(exitCode).toBe(2);
  });
});
