import { describe, expect, it } from '@jest/globals';
import { EnvironmentError, UsageError } from '../../../src/host/errors.js';
import { debianManifest, kernelFeatures } from '../../../src/image/debian/image-manifest.js';
import { formatManifest, parseManifest, readManifest, type ImageManifest } from '../../../src/image/manifest.js';
import { initramfsFiles, kernelParts, userlandParts } from '../../fixtures/image/parts.js';

const manifest = debianManifest({
  architecture: 'aarch64',
  kernel: kernelParts,
  userland: userlandParts,
  initramfsFiles,
  kernelImage: Buffer.from('kernel'),
  initramfs: Buffer.from('initramfs'),
});

function parseWith(change: Record<string, unknown>): ImageManifest {
  return parseManifest(JSON.stringify({ ...manifest, ...change }), 'out/image.json');
}

describe('debianManifest', () => {
  it('says what the image is made of', () => {
    expect(manifest).toMatchObject({
      arch: 'aarch64',
      builder: 'debian',
      guestContract: 3,
      kernelRelease: '6.12-cloud-arm64',
      kernelFeatures: { pvpanic: false, sve: true },
      llamaVersion: '0.7.0',
      kernel: {
        name: 'Image',
        sizeBytes: 6,
        // printf kernel | sha256sum
        sha256: '6923dd1bc0460082c5d55a831908c24a282860b7f1cd6c2b79cf1bc8857c639c',
      },
      initramfs: { name: 'initramfs.cpio.gz', sizeBytes: 9 },
    });
    expect(manifest.packages.map(({ name }) => name)).toEqual([
      'linux-image-cloud-arm64',
      'busybox-static',
      'llama.cpp-tools',
    ]);
  });
});

describe('kernelFeatures', () => {
  it.each([
    ['CONFIG_PVPANIC=y\nCONFIG_PVPANIC_PCI=m\n', { pvpanic: true, sve: false }],
    ['# CONFIG_PVPANIC_PCI is not set\nCONFIG_ARM64_SVE=y\n', { pvpanic: false, sve: true }],
    ['CONFIG_PVPANIC_MMIO=y\n', { pvpanic: false, sve: false }],
  ])('of %j', (config, features) => {
    expect(kernelFeatures(config)).toEqual(features);
  });
});

describe('parseManifest', () => {
  it('reads back what formatManifest writes', () => {
    expect(parseManifest(formatManifest(manifest), 'image.json')).toEqual(manifest);
  });

  it('passes over what a later version may add', () => {
    expect(parseWith({ addedLater: true })).toEqual(manifest);
  });

  it('takes packages without sums, as a builder that compiles has them', () => {
    const packages = [{ name: 'busybox', version: '1.37.0' }];
    expect(parseWith({ packages }).packages).toEqual(packages);
  });

  it.each([
    ['a field of another type', { kernelRelease: 6 }, 'kernelRelease: '],
    ['a builder nobody knows', { builder: 'yocto' }, 'builder: '],
    ['a broken sum', { kernel: { ...manifest.kernel, sha256: 'F00' } }, 'kernel.sha256: must be 64 lower-case'],
    ['a file elsewhere', { kernel: { ...manifest.kernel, name: '../Image' } }, 'kernel.name: must be a plain file'],
    ['a file called after its folder', { kernel: { ...manifest.kernel, name: '..' } }, 'kernel.name: '],
    [
      'a file of two lines',
      { kernel: { ...manifest.kernel, name: 'Image\n::error::x' } },
      'kernel.name: must be one line',
    ],
    [
      'a name that NUL cuts',
      { initramfs: { ...manifest.initramfs, name: 'a\0b' } },
      'initramfs.name: must be one line',
    ],
    ['a version that turns text around', { llamaVersion: '1\u202e' }, 'llamaVersion: must be one line'],
    ['a package of two lines', { packages: [{ name: 'a\rb', version: '1' }] }, 'packages.0.name: must be one line'],
    ['another version of image.json', { manifestVersion: 2 }, 'manifestVersion: '],
    ['no llama program', { llamaPrograms: [] }, 'llamaPrograms: '],
  ])('refuses %s by file and field', (_, change, message) => {
    expect(() => parseWith(change)).toThrow(EnvironmentError);
    expect(() => parseWith(change)).toThrow('out/image.json: ');
    expect(() => parseWith(change)).toThrow(message);
  });

  it('names every wrong field at once', () => {
    expect(() => parseWith({ arch: 'mips', builder: 'yocto' })).toThrow(/arch: .*builder: /);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseManifest('{', 'out/image.json')).toThrow('out/image.json: not JSON');
  });
});

describe('readManifest', () => {
  it('names what is missing', async () => {
    await expect(readManifest('/nowhere/image.json')).rejects.toThrow(UsageError);
    await expect(readManifest('/nowhere/image.json')).rejects.toThrow(
      'missing artifacts: there is no /nowhere/image.json',
    );
  });
});
