import type { Command } from 'commander';
import { diskFields } from '../../contract/fields/build.js';
import { printFields } from '../../contract/fields/command.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { modelSum } from '../../job/boot-request.js';
import { workOfDisk } from '../../job/host-needs.js';
import { modelDiskFor } from '../../job/model-disk.js';
import { makeModelDisk } from '../../model/disk.js';
import { resolveModel } from '../../model/resolve.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

export function addDiskCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('disk')
    .description('Makes the read-only ext4 disk that holds a model, or finds it in the cache.')
    .argument('<model>', 'catalog name, path or URL of a GGUF model');
  addOptions(command, 'disk').action(async (model: string, options: Record<string, unknown>) => {
    const fields = optionReader('disk', options);
    const output = fields.read(diskFields, 'out');
    const sha256 = fields.optional('sha256', modelSum);
    const extraMib = fields.read(diskFields, 'extra-mib');
    const useDocker = fields.read(diskFields, 'use-docker');
    const asJson = fields.read(printFields, 'json');
    fields.finish();
    const around = { reporter: context.reporter, signal: context.signal, cache: cacheFolder() };
    const disk = await withDependencies(
      context,
      options['install'] === true,
      () => workOfDisk({ model, sha256 }, around.cache),
      async () => {
        // The one that a boot would take; a disk that is wanted elsewhere takes no room here.
        if (output === undefined) return modelDiskFor({ model, sha256, tune: 'none', extraMib, useDocker }, around);
        const file = await resolveModel({ model, sha256, ...around });
        return makeModelDisk({ model: file, output, extraMib, useDocker, ...around });
      },
    );
    const { gguf, name, sha256: sum } = disk.model;
    if (asJson) {
      printJson(disk);
      return;
    }
    print(`disk     ${disk.path}${disk.cached ? ' (made before)' : ''}`);
    print(`size     ${mib(disk.sizeBytes)}, ${mib(disk.allocatedBytes)} on this host`);
    print(`sha256   ${disk.sha256}`);
    print(`model    ${name}: ${gguf.architecture}, ${gguf.quantization}, ${gguf.contextLength} tokens of context`);
    print(`         sha256 ${sum}`);
  });
}

function mib(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
