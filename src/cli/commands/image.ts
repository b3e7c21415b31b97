import type { Command } from 'commander';
import { architectures, requestedArchitectures } from '../../contract/architectures/architecture.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { buildDebianImage } from '../../image/debian/build.js';
import { FieldReader, oneOf } from '../../job/field-reader.js';
import { guestOfImage } from '../../job/guest-of-image.js';
import { optionTexts } from '../boot-options.js';
import { linkImage, linkOrWarn } from '../checkout-links.js';
import { zosiaCommand } from '../start-command.js';
import type { CommandContext } from '../command-context.js';
import { addImageIsoCommand } from './image-iso.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

export function addImageCommand(zosia: Command, context: CommandContext): void {
  const image = zosia
    .command('image')
    .description("Assembles a system image from Debian's packages, or finds it in the cache, and lists what is in it.")
    .option(
      '--arch <ARCH>',
      `guest architecture: ${architectures.join(', ')}, or auto: the one that this host accelerates (aarch64, on every host)`,
    )
    .option('--rebuild', 'download the packages again and rebuild the image')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print one JSON object')
    .action(async (options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const asked = fields.withDefault('arch', oneOf(requestedArchitectures), 'aarch64');
      fields.finish();
      const { reporter, signal } = context;
      const rebuild = options['rebuild'] === true;
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
      if (options['json'] === true) {
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
  addImageIsoCommand(image, context);
}
