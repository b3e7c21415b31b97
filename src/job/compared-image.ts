import path from 'node:path';
import { kernelConfigFileName } from '../buildroot/make-image.js';
import { fileExists } from '../host/files.js';
import { readBoundedText } from '../host/text-file.js';
import type { ComparedImage } from '../image/image-diff.js';
import { manifestFileName, readManifest } from '../image/manifest.js';

/** Reads what a folder says of the image in it. Throws what `readManifest` throws. */
export async function readComparedImage(folder: string): Promise<ComparedImage> {
  const config = path.join(folder, kernelConfigFileName);
  return {
    manifest: await readManifest(path.join(folder, manifestFileName)),
    kernelConfig: (await fileExists(config)) ? await readBoundedText(config) : undefined,
  };
}
