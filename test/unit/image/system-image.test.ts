import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnvironmentError, UsageError } from '../../../src/host/errors.js';
import { debianManifest } from '../../../src/image/debian/image-manifest.js';
import { formatManifest } from '../../../src/image/manifest.js';
import { Unfit } from '../../../src/host/find-or-make.js';
import { openCachedImage, openSystemImage } from '../../../src/image/system-image.js';
import { initramfsFiles, kernelParts, userlandParts } from '../../fixtures/image/parts.js';

let folder: string;

const kernelImage = Buffer.from('kernel');
const initramfs = Buffer.from('initramfs');
const contents = { kernel: kernelParts, userland: userlandParts, initramfsFiles, kernelImage, initramfs };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-image-'));
  await writeFile(path.join(folder, 'Image'), kernelImage);
  await writeFile(path.join(folder, 'initramfs.cpio.gz'), initramfs);
  await writeFile(
    path.join(folder, 'image.json'),
    formatManifest(debianManifest({ ...contents, architecture: 'aarch64' })),
  );
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('openSystemImage', () => {
  it('opens an image whose files are those of its image.json', async () => {
    const image = await openSystemImage(folder);
    expect(image).toMatchObject({
      folder,
      kernel: path.join(folder, 'Image'),
      initramfs: path.join(folder, 'initramfs.cpio.gz'),
      manifest: { arch: 'aarch64' },
    });
  });

  it('calls an x86_64 kernel bzImage', async () => {
    await writeFile(path.join(folder, 'bzImage'), kernelImage);
    const manifest = debianManifest({ ...contents, architecture: 'x86_64' });
    await writeFile(path.join(folder, 'image.json'), formatManifest(manifest));
    expect((await openSystemImage(folder)).kernel).toBe(path.join(folder, 'bzImage'));
  });

  it.each([
    ['Image', 'missing kernel image: '],
    ['initramfs.cpio.gz', 'missing initramfs: '],
    ['image.json', 'missing artifacts: there is no '],
  ])('names a missing %s', async (name, message) => {
    await rm(path.join(folder, name));
    await expect(openSystemImage(folder)).rejects.toThrow(UsageError);
    await expect(openSystemImage(folder)).rejects.toThrow(`${message}${path.join(folder, name)}`);
  });

  it('names a file that has changed, and both sums', async () => {
    await writeFile(path.join(folder, 'initramfs.cpio.gz'), 'initramfX');
    await expect(openSystemImage(folder)).rejects.toThrow(EnvironmentError);
    // printf initramfX | sha256sum; printf initramfs | sha256sum
    await expect(openSystemImage(folder)).rejects.toThrow(
      new RegExp(
        `${path.join(folder, 'initramfs.cpio.gz')} .*5c5b712c3c9682fac9c214958a2919e9b8363f5be377a6412e44ee7105b3bcee, not 9752c38a9065f7646ffaac3621d1fa2f7dbe726c7e12e511eac7fdb14d4e2a24`,
      ),
    );
  });
});

describe('openCachedImage', () => {
  const wanted = { builder: 'debian', arch: 'aarch64' } as const;

  it('opens an image that is whole and of the kind that is wanted', async () => {
    expect(await openCachedImage(folder, wanted)).toMatchObject({ folder });
  });

  it.each([
    ['of another builder', { ...wanted, builder: 'buildroot' }],
    ['for another architecture', { ...wanted, arch: 'x86_64' }],
  ] as const)('passes one %s over, and says so', async (_, kind) => {
    expect(await openCachedImage(folder, kind)).toEqual(new Unfit(`${folder} holds a debian image for aarch64`));
  });

  it.each(['Image', 'initramfs.cpio.gz', 'image.json'])(
    'passes one over whose %s has changed, and says so',
    async (name) => {
      await writeFile(path.join(folder, name), '{"changed":true}');
      const found = await openCachedImage(folder, wanted);
      expect(found).toBeInstanceOf(Unfit);
      expect(found).toMatchObject({ problem: expect.stringContaining(name) });
    },
  );

  it('says nothing where there is none yet', async () => {
    expect(await openCachedImage(path.join(folder, 'none'), wanted)).toBeUndefined();
  });
});
