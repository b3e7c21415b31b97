import type { Command } from 'commander';
import { cacheFolder } from '../../host/cache-folder.js';
import { modelSum } from '../../job/boot-request.js';
import { anyText, FieldReader, flag, wholeNumber } from '../../job/fields.js';
import { workOfDisk } from '../../job/host-needs.js';
import { modelDiskFor } from '../../job/model-disk.js';
import { makeModelDisk } from '../../model/disk.js';
import { resolveModel } from '../../model/resolve.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { print, printJson } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

const mostExtraMib = 1024 * 1024;

export function addDiskCommand(zosia: Command, context: CommandContext): void {
  zosia
    .command('disk')
    .description('Makes the read-only ext4 disk that holds a model, or finds it in the cache.')
    .argument('<model>', 'catalog name, path or URL of a GGUF model')
    .option('--out <PATH>', 'where to write it (the cache)')
    .option('--sha256 <HEX>', "the model's sha256, of a split model all of them by commas; needed for a URL")
    .option('--extra-mib <N>', 'leave N MiB free on it (0)')
    .option('--use-docker', 'make it a second time with mke2fs in Docker, and fail if the two differ')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print one JSON object')
    .action(async (model: string, options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const output = fields.optional('out', anyText);
      const sha256 = fields.optional('sha256', modelSum);
      const extraMib = fields.withDefault('extra-mib', wholeNumber(0, mostExtraMib, 'MiB'), 0);
      const useDocker = fields.withDefault('use-docker', flag, false);
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
      if (options['json'] === true) {
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
