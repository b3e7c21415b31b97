import type { ImageInFolder } from '../job/build-image.js';
import { formatted, paragraphs, factTable, type Markdown } from '../text/markdown.js';

const mib = 1024 * 1024;

/** What a person wants to know of a system image. */
export function imageSummary({ image, version, cacheHit, buildSeconds }: ImageInFolder): Markdown {
  const { manifest } = image;
  const size = (bytes: number): string => `${(bytes / mib).toFixed(1)} MiB`;
  return paragraphs([
    formatted`### 📦 system image ${version}`,
    factTable([
      ['architecture', manifest.arch],
      ['kernel', formatted`Linux ${manifest.kernelRelease}, ${size(manifest.kernel.sizeBytes)}`],
      ['initramfs', size(manifest.initramfs.sizeBytes)],
      ['llama.cpp', manifest.llamaVersion],
      ['made', cacheHit ? 'found in the cache' : `in ${buildSeconds.toFixed(1)} s`],
    ]),
  ]);
}
