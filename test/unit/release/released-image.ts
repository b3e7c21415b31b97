import { formatManifest, type ImageManifest } from '../../../src/image/manifest.js';
import { imageAssets } from '../../../src/image/release/assets.js';
import { sha256 } from './github-server.js';

/** Content enough to be cut in the middle of. */
export const kernel = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff));
const initramfs = Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * 11 + (i >> 7)) & 0xff));

export function manifestOf(kernelBytes: Buffer = kernel): ImageManifest {
  const facts = (name: string, bytes: Buffer) => ({ name, sha256: sha256(bytes), sizeBytes: bytes.length });
  return {
    manifestVersion: 1,
    arch: 'aarch64',
    builder: 'debian',
    guestContract: 1,
    kernelRelease: '6.12.0',
    kernelFeatures: { pvpanic: false, sve: false },
    llamaVersion: '0.7.0',
    llamaPrograms: ['llama-cli'],
    kernel: facts('Image', kernelBytes),
    initramfs: facts('initramfs.cpio.gz', initramfs),
    initramfsParts: {
      busybox: 1,
      llamaPrograms: 1,
      prompt: 1,
      libraries: 1,
      ggmlBackends: 1,
      modules: 1,
      guestScripts: 1,
    },
    packages: [
      { name: 'busybox-static', version: '1:1.37.0-4', architecture: 'arm64', sha256: 'a'.repeat(64) },
      { name: 'linux', version: '6.12.9', license: 'GPL-2.0-only' },
    ],
  };
}

/** The files of an aarch64 image as a release has them. */
export function releasedFiles(version: string, kernelBytes: Buffer = kernel): Map<string, Buffer> {
  const names = imageAssets(version, 'aarch64');
  return new Map([
    [names.kernel, kernelBytes],
    [names.initramfs, initramfs],
    [names.manifest, Buffer.from(formatManifest(manifestOf(kernelBytes)))],
  ]);
}

export { initramfs };
