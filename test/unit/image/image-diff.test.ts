import { describe, expect, it } from '@jest/globals';
import { diffImages, renderImageDiff } from '../../../src/image/image-diff.js';
import { parseManifest, type ImageManifest } from '../../../src/image/manifest.js';

function manifest(change: Partial<ImageManifest> = {}): ImageManifest {
  const file = (name: string, sizeBytes: number): ImageManifest['kernel'] => ({
    name,
    sha256: 'a'.repeat(64),
    sizeBytes,
  });
  const whole: ImageManifest = {
    manifestVersion: 1,
    arch: 'aarch64',
    builder: 'buildroot',
    guestContract: 1,
    kernelRelease: '6.12.101-zosia',
    kernelFeatures: { pvpanic: true, sve: false },
    llamaVersion: '1',
    llamaPrograms: ['llama-cli'],
    kernel: file('Image', 4096),
    initramfs: file('initramfs.cpio.gz', 2048),
    initramfsParts: {
      busybox: 1,
      llamaPrograms: 1,
      prompt: 1,
      libraries: 1,
      ggmlBackends: 1,
      modules: 0,
      guestScripts: 1,
    },
    packages: [
      { name: 'linux', version: '6.12.101' },
      { name: 'busybox', version: '1.36.1' },
    ],
    ...change,
  };
  return parseManifest(JSON.stringify(whole), 'image.json');
}

describe('two system images', () => {
  it('that are the same have no difference', () => {
    const image = { manifest: manifest(), kernelConfig: 'CONFIG_SMP=y\n' };
    expect(renderImageDiff(diffImages(image, image))).toBe('no difference\n');
  });

  it('are compared by facts, sizes, packages and kernel options', () => {
    const before = { manifest: manifest(), kernelConfig: 'CONFIG_SMP=y\nCONFIG_HZ=100\nCONFIG_SVE=y\n' };
    const after = {
      manifest: manifest({
        kernelFeatures: { pvpanic: false, sve: false },
        kernel: { name: 'Image', sha256: 'b'.repeat(64), sizeBytes: 5120 },
        packages: [
          { name: 'busybox', version: '1.37.0' },
          { name: 'strace', version: '6' },
        ],
      }),
      kernelConfig: 'CONFIG_SMP=y\nCONFIG_HZ=250\n# CONFIG_SVE is not set\nCONFIG_ACPI=y\n',
    };
    expect(renderImageDiff(diffImages(before, after))).toBe(
      [
        'facts:',
        '    kernel SHA-256 aaaaaaaaaaaaaaaa -> bbbbbbbbbbbbbbbb',
        '    kernel feature pvpanic true -> false',
        'sizes:',
        '    kernel 4 KiB -> 5 KiB (+1 KiB, +25.0 %)',
        'packages:',
        '    busybox 1.36.1 -> 1.37.0',
        '  - linux 6.12.101',
        '  + strace 6',
        'kernel options:',
        '    HZ 100 -> 250',
        '  - SVE y',
        '  + ACPI y',
        '',
      ].join('\n'),
    );
  });

  it('with other bytes of the same size are not the same', () => {
    const other = manifest({ initramfs: { ...manifest().initramfs, sha256: 'b'.repeat(64) } });
    expect(diffImages({ manifest: manifest() }, { manifest: other }).facts.map(({ name }) => name)).toEqual([
      'initramfs SHA-256',
    ]);
  });

  it('say in bytes what would round to nothing', () => {
    const other = manifest({ initramfs: { ...manifest().initramfs, sizeBytes: 2040 } });
    const text = renderImageDiff(diffImages({ manifest: manifest() }, { manifest: other }));
    expect(text).toContain('    initramfs 2 KiB -> 2 KiB (-8 bytes)\n');
  });

  it('say so when kernel options cannot be compared', () => {
    const diff = diffImages({ manifest: manifest(), kernelConfig: 'CONFIG_SMP=y\n' }, { manifest: manifest() });
    expect(diff.kernelOptions).toBeUndefined();
    expect(renderImageDiff(diff)).toContain('kernel options: not compared');
  });
});
