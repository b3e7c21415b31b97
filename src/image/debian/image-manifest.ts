import { createHash } from 'node:crypto';
import path from 'node:path';
import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import type { InitramfsFile } from '../initramfs-files.js';
import { guestContract } from '../../contract/guest.js';
import { manifestVersion, type ImageManifest, type KernelFeatures } from '../manifest.js';
import { initramfsFileName } from '../system-image.js';
import { initramfsParts } from './initramfs.js';
import type { Parts } from './parts.js';
import { llamaPackage, llamaPrograms, upstreamVersion } from './recipe.js';

/** What a build has at hand when it writes image.json. */
export interface ImageContents {
  readonly architecture: Architecture;
  readonly kernel: Parts;
  readonly userland: Parts;
  readonly initramfsFiles: readonly InitramfsFile[];
  /** Content of the kernel file. */
  readonly kernelImage: Buffer;
  /** Content of the compressed initramfs. */
  readonly initramfs: Buffer;
}

export function debianManifest(contents: ImageContents): ImageManifest {
  const { architecture, kernel, userland, initramfsFiles, kernelImage, initramfs } = contents;
  const config = kernel.files.find(({ role }) => role === 'kernelConfig');
  const llama = userland.packages.find(({ name }) => name === llamaPackage);
  if (!config || !llama) throw new Error('a kernel configuration and llama.cpp belong to every image');
  return {
    manifestVersion,
    arch: architecture,
    builder: 'debian',
    guestContract,
    kernelRelease: path.posix.basename(config.path).replace(/^config-/, ''),
    kernelFeatures: kernelFeatures(config.content.toString('utf8')),
    llamaVersion: upstreamVersion(llama.version),
    llamaPrograms: [...llamaPrograms],
    kernel: fileFacts(factsOf(architecture).kernel.fileName, kernelImage),
    initramfs: fileFacts(initramfsFileName, initramfs),
    initramfsParts: initramfsParts([...kernel.files, ...userland.files], initramfsFiles),
    packages: [...kernel.packages, ...userland.packages],
  };
}

/** Features of a kernel by its .config; a module counts, for the image loads those that the guest welcomes. */
export function kernelFeatures(config: string): KernelFeatures {
  return { pvpanic: /^CONFIG_PVPANIC_PCI=[ym]$/m.test(config), sve: /^CONFIG_ARM64_SVE=y$/m.test(config) };
}

function fileFacts(name: string, content: Buffer): ImageManifest['kernel'] {
  return { name, sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.byteLength };
}
