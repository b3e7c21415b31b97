import type { Command } from 'commander';
import { printFields } from '../../contract/fields/command.js';
import { diffImages, renderImageDiff } from '../../image/image-diff.js';
import { readComparedImage } from '../../job/compared-image.js';
import { addOptions, optionReader } from '../boot-options.js';
import { print, printJson } from '../standard-streams.js';

/** Adds `image diff` below `image`. */
export function addImageDiffCommand(image: Command): void {
  const command = image
    .command('diff')
    .description('Compares two system images: versions, sizes, packages and kernel options.')
    .argument('<before>', 'folder of a system image, with image.json')
    .argument('<after>', 'folder of the other one');
  addOptions(command, 'image diff').action(async (before: string, after: string, options: Record<string, unknown>) => {
    const fields = optionReader('image diff', options);
    const asJson = fields.read(printFields, 'json');
    fields.finish();
    const diff = diffImages(await readComparedImage(before), await readComparedImage(after));
    if (asJson) printJson(diff);
    else print(renderImageDiff(diff).trimEnd());
  });
}
