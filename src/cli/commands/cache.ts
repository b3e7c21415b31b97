import type { Command } from 'commander';
import { printFields } from '../../contract/fields/command.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { clearCache, listCache, type CachedPart } from '../../job/cache-inventory.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { size } from '../size.js';
import { print, printJson } from '../standard-streams.js';

export function addCacheCommand(zosia: Command, { reporter }: CommandContext): void {
  const cache = zosia.command('cache').description('Shows what zosia keeps on this machine, and its size on disk.');
  addOptions(cache, 'cache').action(async (options: Record<string, unknown>) => {
    const parts = await listCache(cacheFolder());
    if (optionReader('cache', options).read(printFields, 'json')) printJson(parts);
    else print(listing(cacheFolder(), parts));
  });
  cache
    .command('clear')
    .description('Removes everything, or only the parts named. It is made again when needed.')
    .argument('[part...]', 'such as snapshots')
    .action(async (names: string[]) => {
      const cleared = await clearCache(cacheFolder(), names);
      const bytes = cleared.reduce((sum, part) => sum + part.bytes, 0);
      reporter.info(
        cleared.length === 0 ? 'there was nothing to clear' : `cleared ${sizeOf(bytes)}: ${namesOf(cleared)}`,
      );
    });
}

function namesOf(parts: readonly CachedPart[]): string {
  return parts.map(({ name }) => name).join(', ');
}

function listing(folder: string, parts: readonly CachedPart[]): string {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const width = Math.max(0, ...parts.map(({ name }) => name.length));
  return [
    `${folder}: ${sizeOf(total)}`,
    ...parts.map(({ name, what, bytes }) => `  ${name.padEnd(width)}  ${sizeOf(bytes).padStart(9)}  ${what}`),
    ...(parts.length === 0 ? [] : ['All of it can be made again; `zosia cache clear [PART…]` removes it.']),
  ].join('\n');
}

function sizeOf(bytes: number): string {
  return size(bytes / 1024 / 1024);
}
