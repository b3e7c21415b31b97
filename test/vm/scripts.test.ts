import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultModelFile } from './support/default-model.js';
import { testedArchitecture } from './support/given-image.js';
import { systemImage } from './support/guest-image.js';
import { endAll, type Ended, projectRoot, zosia } from './support/zosia.js';

let folder: string;
let checkout: string;
let pair: Record<string, string>;

/** A checkout without artifacts/ and models/, as a fresh clone is; it shares our node modules and build. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-scripts-'));
  checkout = path.join(folder, 'checkout');
  const kept = ['initramfs', 'scripts', 'build', 'package.json', 'package-lock.json', 'src', 'bench'];
  for (const name of [...kept, 'tsconfig.json', 'tsconfig.build.json']) {
    await cp(path.join(projectRoot, name), path.join(checkout, name), { recursive: true, preserveTimestamps: true });
  }
  execFileSync('ln', ['-s', path.join(projectRoot, 'node_modules'), path.join(checkout, 'node_modules')]);
  const { kernel, initramfs } = await systemImage();
  pair = { KERNEL_IMAGE: kernel, INITRD_IMAGE: initramfs };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const arch = testedArchitecture();

function script(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return zosia(args, { program: path.join(checkout, 'scripts', name), env: { ZOSIA_ARCH: arch, ...env } });
}

afterAll(endAll);

describe('every script', () => {
  it.each(['run-qemu-aarch64.sh', 'run-qemu-x86_64.sh', 'make-model-disk.sh', 'ci/smoke-boot.sh'])(
    '%s has --help',
    async (name) => {
      const ended = await script(name, ['--help']);
      expect(ended.stdout).toMatch(/^usage: scripts\//);
      expect(ended.code).toBe(0);
    },
  );
});

describe('scripts/ci/smoke-boot.sh', () => {
  it('boots the pair that it is given and powers off', async () => {
    const ended = await script('ci/smoke-boot.sh', [], { ...pair, RAM_MB: '512', SMP: '1' });
    expect(ended.stdout).toContain('zosia: ci mode; powering off');
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('names the artifacts that are missing and builds nothing', async () => {
    const ended = await script('ci/smoke-boot.sh', []);
    expect(ended.stderr).toMatch(/missing artifacts.*artifacts\/\w+.*image\.json/);
    expect(ended.code).toBe(2);
  });

  it('names a kernel that is missing, and never takes another one instead', async () => {
    const ended = await script('ci/smoke-boot.sh', [], { ...pair, KERNEL_IMAGE: '/no/such/Image' });
    expect(ended.stderr).toContain('missing kernel image: /no/such/Image');
    expect(ended.code).toBe(2);
  });
});

describe(`scripts/run-qemu-${arch}.sh`, () => {
  it('passes flags on to the guest and cuts its default memory, saying so', async () => {
    const ended = await script(`run-qemu-${arch}.sh`, [], { ...pair, APPEND_EXTRA: 'zosia.diag=1', SMP: '1' });
    expect(ended.stdout).toMatch(/zosia: diag\r?\nzosia: model_dev=none/);
    expect(ended.stderr).toMatch(/memory cut from 32768 to \d+ MiB: this guest needs no more/);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
  });

  it('never changes a memory size that was asked for', async () => {
    const ended = await script(`run-qemu-${arch}.sh`, [], { ...pair, RAM_MB: '700', APPEND_EXTRA: 'zosia.diag=1' });
    expect(ended.stderr).toMatch(/booting \w+, .* 700 MiB/);
    expect(ended.code).toBe(0);
  });

  it("lets QEMU's own -serial take the console", async () => {
    const log = path.join(folder, 'serial.log');
    const env = { ...pair, QEMU_SERIAL: `file:${log}`, APPEND_EXTRA: 'zosia.ci=1', SMP: '1' };
    const ended = await script(`run-qemu-${arch}.sh`, [], env);
    expect(ended).toMatchObject({ code: 0, leftovers: [] });
    expect(execFileSync('cat', [log], { encoding: 'utf8' })).toContain('zosia: shutting down');
  });
});

describe('scripts/make-model-disk.sh', () => {
  it('prints its usage when nothing is given', async () => {
    const ended = await script('make-model-disk.sh', []);
    expect(ended.stderr).toMatch(/^usage:/);
    expect(ended.code).toBe(2);
  });

  it('makes models/model.img, which the other scripts then boot with', async () => {
    const made = await script('make-model-disk.sh', [await defaultModelFile()]);
    expect(made.code).toBe(0);
    const ended = await script('ci/smoke-boot.sh', [], {
      ...pair,
      MODEL_DISK_IMAGE: path.join(checkout, 'models', 'model.img'),
    });
    expect(ended.code).toBe(0);
    expect(ended.stdout).not.toContain('stub');
  });

  it('refuses a file that is no model, by name', async () => {
    const ended = await script('make-model-disk.sh', [path.join(checkout, 'package.json')]);
    expect(ended.stderr).toMatch(/package\.json is not a GGUF file/);
    expect(ended.code).toBe(2);
  });
});
