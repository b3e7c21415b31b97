import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Architecture } from '../../../src/contract/architectures/architecture.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { writeCpio, type CpioEntry } from '../../../src/image/cpio.js';
import { buildDebianImage } from '../../../src/image/debian/build.js';
import { openSystemImage, type SystemImage } from '../../../src/image/system-image.js';
import { givenImage, testedArchitecture } from './given-image.js';

/** The system image to test: the one given for `arch`, else the `debian` builder's, out of the cache or made here. */
export async function systemImage(arch: Architecture = testedArchitecture()): Promise<SystemImage> {
  const given = givenImage();
  if (given !== undefined && arch === testedArchitecture()) return openSystemImage(given);
  const { image } = await buildDebianImage({ arch, reporter: silentReporter });
  return image;
}

/**
 * That image's initramfs with some of its files replaced: the kernel unpacks one archive after the other, so what is
 * appended wins. Returns the path of the new initramfs in `folder`.
 */
export async function initramfsWith(
  folder: string,
  name: string,
  files: Readonly<Record<string, string>>,
  arch: Architecture = testedArchitecture(),
): Promise<string> {
  const { initramfs } = await systemImage(arch);
  const entries: CpioEntry[] = [
    { kind: 'directory', path: 'bin', mode: 0o755 },
    ...Object.entries(files).map(([file, text]): CpioEntry => ({
      kind: 'file',
      path: file,
      mode: 0o755,
      content: Buffer.from(text),
    })),
  ];
  const target = path.join(folder, `${name}.cpio.gz`);
  await writeFile(target, Buffer.concat([await readFile(initramfs), gzipSync(writeCpio(entries))]));
  return target;
}
