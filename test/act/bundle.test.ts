import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { processesIn } from '../support/processes.js';
import { until } from '../support/until.js';

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

  const run = (inputs: Record<string, string>, state: Record<string, string | undefined> = {}) =>
    execa(process.execPath, [path.join(folder, 'dist', 'index.js')], {
      cwd: folder,
      extendEnv: false,
      reject: false,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        ZOSIA_CACHE: cacheFolder(),
        RUNNER_TEMP: folder,
        TMPDIR: folder,
        GITHUB_OUTPUT: output,
        GITHUB_STATE: path.join(folder, 'state'),
        ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
        ...state,
      },
    });

  it('boots a VM', async () => {
    await execa('touch', [output, path.join(folder, 'state')]);
    const { exitCode, stdout } = await run({ mode: 'smoke' });
    expect(stdout).toContain('zosia: shutting down');
    expect(exitCode).toBe(0);
    expect(await readFile(output, 'utf8')).toMatch(/^outcome<<(\S+)\nok\n\1$/m);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'that a runner cancels by %s ends its VM, says so, and cleans up',
    async (signal) => {
      const state = path.join(folder, 'state');
      for (const file of [output, state]) await writeFile(file, '');
      for (const name of await readdir(folder)) {
        if (name.startsWith('zosia-')) await rm(path.join(folder, name), { recursive: true });
      }
      const running = run({ mode: 'smoke' });
      const console = async (): Promise<string> => {
        const logs = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('serial.log'));
        const texts = logs.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => ''));
        return (await Promise.all(texts)).join('\n');
      };
      await until(async () => (await console()).includes('Linux version') || running.exitCode !== null);
      running.kill(signal);
      const { exitCode, stdout } = await running;
      expect(stdout.match(/::error/g)).toHaveLength(1);
      expect(stdout).toContain('::error title=boot-qemu%3A cancelled');
      expect(exitCode).toBe(130);
      expect(await readFile(output, 'utf8')).toMatch(/^outcome<<(\S+)\ncancelled\n\1$/m);
      expect(await processesIn(folder)).toEqual([]);

      // The runner hands what was saved to the post step, which runs after a cancelled step as after any.
      const saved = [...(await readFile(state, 'utf8')).matchAll(/^(.+)<<(\S+)\n(.*?)\n\2$/gms)];
      const post = await run(
        { mode: 'smoke' },
        Object.fromEntries(saved.map(([, name = '', , text]) => [`STATE_${name}`, text])),
      );
      // It may warn: there is no artifact service here to take the logs.
      expect([post.exitCode, post.stdout.match(/::error/g)]).toEqual([0, null]);
      expect((await readdir(folder)).filter((name) => name.startsWith('zosia-run-'))).toEqual([]);
    },
  );

  it('refuses what is wrong with one annotation and the exit code of wrong usage', async () => {
    const { exitCode, stdout } = await run({ memory: 'lots' });
    expect(stdout.match(/::error/g)).toHaveLength(1);
    expect(stdout).toContain('::error title=boot-qemu%3A wrong input::memory: "lots" is not');
    expect(exitCode).toBe(2);
  });
});
