import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { initramfsFileName } from '../system-image.js';
import { manifestFileName } from '../manifest.js';

/** The files of one architecture in a release, by what they are called in a system image folder. */
export interface ImageAssets {
  readonly kernel: string;
  readonly initramfs: string;
  readonly manifest: string;
  readonly sbom: string;
  readonly figures: string;
}

/** Names of a release's assets: a promise to everyone who downloads by name. */
export function imageAssets(version: string, arch: Architecture): ImageAssets {
  const prefix = `zosia-${version}-${arch}-`;
  return {
    kernel: `${prefix}${factsOf(arch).kernel.fileName}`,
    initramfs: `${prefix}${initramfsFileName}`,
    manifest: `${prefix}${manifestFileName}`,
    sbom: `${prefix}sbom.spdx.json`,
    figures: `${prefix}figures.json`,
  };
}

/** What the actions' bundles and the command's are made of. */
export function bundlesSbom(version: string): string {
  return `zosia-${version}-bundles-sbom.spdx.json`;
}

/** GitHub refuses larger assets, in bytes. */
export const largestAssetBytes = 2 * 1024 ** 3 - 1;
