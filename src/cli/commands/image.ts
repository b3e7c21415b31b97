import type { Command } from 'commander';
import { imageCommandFields, printFields } from '../../contract/fields/command.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { buildDebianImage } from '../../image/debian/build.js';
import { guestOfImage } from '../../job/guest-of-image.js';
import { addOptions, optionReader } from '../boot-options.js';
import { linkImage, linkOrWarn } from '../checkout-links.js';
import { zosiaCommand } from '../start-command.js';
import type { CommandContext } from '../command-context.js';
import { addImageDiffCommand } from './image-diff.js';
import { addImageIsoCommand } from './image-iso.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

export function addImageCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('image')
    .description("Assembles a system image from Debian's packages, or finds it in the cache, and lists what is in it.");
  addOptions(command, 'image').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('image', options);
    const asked = fields.read(imageCommandFields, 'arch');
    const rebuild = fields.read(imageCommandFields, 'rebuild');
    const asJson = fields.read(printFields, 'json');
    fields.finish();
    const { reporter, signal } = context;
    const mayInstall = options['install'] === true;
    const { arch } = await guestOfImage(asked, { reporter, signal, cache: cacheFolder() }, { mayInstall });
    const { image, cacheHit, buildSeconds } = await withDependencies(
      context,
      mayInstall,
      () => ({}),
      () => buildDebianImage({ arch, reporter, signal, rebuild }),
    );
    await linkOrWarn(() => linkImage(arch, image.folder), context.reporter);
    const { manifest, folder } = image;
    if (asJson) {
      printJson({ folder, cacheHit, buildSeconds, manifest });
      return;
    }
    const unpacked = Object.values(manifest.initramfsParts).reduce((sum, bytes) => sum + bytes, 0);
    const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
    print(
      [
        `image      ${folder}${cacheHit ? ' (from the cache)' : ` (made in ${buildSeconds.toFixed(1)} s)`}`,
        `guest      ${arch}`,
        `kernel     ${manifest.kernel.name}: Linux ${manifest.kernelRelease}, ${mib(manifest.kernel.sizeBytes)}`,
        `initramfs  ${manifest.initramfs.name}: ${mib(manifest.initramfs.sizeBytes)}, unpacked ${mib(unpacked)}`,
        `llama.cpp  ${manifest.llamaVersion} (${manifest.llamaPrograms.join(', ')})`,
        `made of    ${manifest.packages.length} packages of Debian; image.json lists them`,
        '',
        `next: ${zosiaCommand()} run --image ${folder}`,
      ].join('\n'),
    );
  });
  addImageIsoCommand(command, context);
  addImageDiffCommand(command);
}
