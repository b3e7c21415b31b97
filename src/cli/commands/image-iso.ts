import type { Command } from 'commander';
import { architectures } from '../../contract/architectures/architecture.js';
import { defaultModel } from '../../contract/fields/boot.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { anyText, FieldReader, oneOf } from '../../job/field-reader.js';
import { workOfDisk } from '../../job/host-needs.js';
import { makeIso, type Iso } from '../../job/make-iso.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { size } from '../size.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

/** Adds `image iso` below `image`. */
export function addImageIsoCommand(image: Command, context: CommandContext): void {
  image
    .command('iso')
    .description('Packs a system image and a model into an ISO that a PC, or a virtual machine, boots to the prompt.')
    .option(
      '--arch <ARCH>',
      `machines that boot it: ${architectures.join(' or ')} (x86_64, because that is what a PC boots)`,
    )
    .option('--image <FOLDER>', 'folder of a system image, with image.json (the one that a boot takes)')
    .option('--model <NAME|FILE>', `catalog name, path or URL of a GGUF model (${defaultModel})`)
    .option('--output <FILE>', 'where to write the ISO (zosia.iso)')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print one JSON object')
    .action(async (options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const arch = fields.optional('arch', oneOf(architectures));
      const folder = fields.optional('image', anyText);
      const model = fields.withDefault('model', anyText, defaultModel);
      const output = fields.withDefault('output', anyText, 'zosia.iso');
      fields.finish();
      const { reporter, signal } = context;
      const around = { reporter, signal, cache: cacheFolder() };
      const iso = await withDependencies(
        context,
        options['install'] === true,
        async () => ({ packsIso: arch ?? 'x86_64', ...(await workOfDisk({ model, sha256: undefined }, around.cache)) }),
        () => makeIso({ arch, image: folder, model, output }, around),
      );
      if (options['json'] === true) printJson(iso);
      else print(tell(iso));
    });
}

/** What is there now, and what to do with it. */
export function tell({ path, sizeBytes, arch, model, memoryMib, bios }: Iso): string {
  const firmware = bios ? 'BIOS or UEFI' : 'UEFI';
  return (
    `${path} (${size(sizeBytes / 2 ** 20)}) boots a ${arch} machine by ${firmware}, with Secure Boot off and ` +
    `${memoryMib} MiB of memory, to a prompt of ${model.name}: attach it as the disc of a virtual machine, or write it to ` +
    'a USB stick.'
  );
}
