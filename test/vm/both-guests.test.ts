import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { itOnlyWhere } from '../support/only-where.js';
import { bothArchitectures, testedArchitecture } from './support/given-image.js';
import { initramfsWith, systemImage } from './support/guest-image.js';
import { endAll, startZosia, zosia } from './support/zosia.js';

/**
 * The whole suite boots one architecture (aarch64, or ZOSIA_TEST_ARCH). What an architecture has of its own is its kernel,
 * its devices, its console and llama.cpp's build: these tests boot the others for all of that, in as few boots as can be.
 * The other outcomes are judged from the same events and lines on any machine (tiny-guest.test.ts has both as well).
 */
const others = bothArchitectures().filter((name) => name !== testedArchitecture());

const question = 'What is the capital of France?';
const answer = 'The capital of France is Paris.';

let folder = '';
/** A cache with all that is there but snapshots, which begin empty. */
let cache = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-both-'));
  for (const arch of others) await systemImage(arch); // makes what is missing
  await zosia(['run', '--mode', 'diag', '--model', 'smollm2-135m']);
  cache = await mkdtemp(path.join(folder, 'cache-'));
  for (const name of await readdir(cacheFolder())) {
    if (name !== 'snapshots') await symlink(path.join(cacheFolder(), name), path.join(cache, name));
  }
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true, force: true });
});

const described = others.length > 0 ? describe.each(others) : describe.skip.each(['an image that is given'] as const);

described('%s', (name) => {
  const arch = name as (typeof others)[number];

  it('answers a question, first from its kernel and then from a snapshot', async () => {
    const env = { ZOSIA_CACHE: cache, ZOSIA_SNAPSHOTS_MIB: '8192' };
    const ask = async () => {
      const ended = await zosia(['prompt', question, '--arch', arch, '--cpus', '1', '--json'], { env });
      expect(ended).toMatchObject({ code: 0, leftovers: [] });
      return JSON.parse(ended.stdout) as { start: { kind: string } };
    };
    const reports = [await ask(), await ask()];
    expect(reports.map(({ start }) => start.kind)).toEqual(['cold', 'warm']);
    for (const report of reports) {
      expect(report).toMatchObject({ outcome: 'ok', answer, arch, machine: { architecture: arch } });
    }
  });

  it('says nothing on its console but what its kernel and init say, and ends by itself', async () => {
    const ended = await zosia(['run', '--mode', 'diag', '--model', 'smollm2-135m', '--arch', arch]);
    expect(ended.stdout.trimStart()).toMatch(/^\[ +0\.000000\] (Linux version|Booting Linux)/);
    expect(ended.stdout).toMatch(/zosia: model_dev=\/dev\/vda\n[^]*zosia: model_path=\/models\/model\.gguf/);
    expect(ended.stdout).toMatch(/zosia: port=org\.zosia\.events\n[^]*zosia: backend=libggml-cpu-/);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('tells QEMU of its panic', async () => {
    const { kernel } = await systemImage(arch);
    const init =
      '#!/bin/busybox sh\n/bin/busybox mount -t proc proc /proc\necho zosia: init\necho c >/proc/sysrq-trigger\n';
    const initrd = await initramfsWith(folder, `panic-${arch}`, { init }, arch);
    const ended = await zosia(['smoke', '--arch', arch, '--kernel', kernel, '--initrd', initrd]);
    expect(ended.stderr).toMatch(/^zosia: kernel-panic\b.*panicked: .*sysrq/m);
    expect(ended).toMatchObject({ code: 11, leftovers: [] });
  });

  const onTerminal = itOnlyWhere(process.platform === 'linux', 'types on a terminal of script(1) of util-linux');
  onTerminal('leaves a person at a terminal, who types and leaves', async () => {
    const running = await startZosia(['run', '--model', 'none', '--arch', arch], { onTerminal: true });
    await running.sees(/zosia: model not found in \/models; starting stub prompt[^]*stub prompt[^]*> $/);
    running.write('exit\r');
    const ended = await running.ended;
    expect(ended.stdout).toContain('zosia: shutting down');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });
});
