import type { Command } from 'commander';
import { isoFields, printFields } from '../../contract/fields/command.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { workOfDisk } from '../../job/host-needs.js';
import { architectureOfIso, makeIso, type Iso } from '../../job/make-iso.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { size } from '../size.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

/** Adds `image iso` below `image`. */
export function addImageIsoCommand(image: Command, context: CommandContext): void {
  const command = image
    .command('iso')
    .description('Packs a system image and a model into an ISO that a PC, or a virtual machine, boots to the prompt.');
  addOptions(command, 'image iso').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('image iso', options);
    const asked = fields.read(isoFields, 'arch');
    const folder = fields.read(isoFields, 'image');
    const model = fields.read(isoFields, 'model');
    const output = fields.read(isoFields, 'output');
    const asJson = fields.read(printFields, 'json');
    fields.finish();
    const { reporter, signal } = context;
    const around = { reporter, signal, cache: cacheFolder() };
    const arch = await architectureOfIso(asked, folder);
    const iso = await withDependencies(
      context,
      options['install'] === true,
      async () => ({ packsIso: arch, ...(await workOfDisk({ model, sha256: undefined }, around.cache)) }),
      () => makeIso({ arch, image: folder, model, output }, around),
    );
    if (asJson) printJson(iso);
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
