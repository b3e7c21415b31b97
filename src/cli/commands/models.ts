import type { Command } from 'commander';
import { defaultModel } from '../../contract/fields/boot.js';
import { catalog, type CatalogModel } from '../../model/catalog.js';
import { approximateMemoryMib } from '../../model/memory.js';
import { size } from '../size.js';
import { print, printJson } from '../standard-streams.js';

/** Tokens of context for which the memory is told: what a boot asks for where nobody says. */
const contextLength = 4096;

export function addModelsCommand(zosia: Command): void {
  zosia
    .command('models')
    .description('Lists the model catalog: size, memory, licence and what each model is good for.')
    .option('--json', 'print a JSON list')
    .action((options: Record<string, unknown>) => {
      if (options['json'] === true) printJson(catalog.map(facts));
      else print(listing());
    });
}

function facts(model: CatalogModel): object {
  const { name, description, licence, quantization, sizeBytes, sha256, isTried, sources } = model;
  return {
    ...{ name, description, licence, quantization, sizeBytes, sha256, isTried, sources },
    contextLength: model.contextLength,
    memoryMib: approximateMemoryMib(model, contextLength),
    isDefault: name === defaultModel,
  };
}

function listing(): string {
  const rows = catalog.map((model) => [
    model.name,
    size(model.sizeBytes / 1024 / 1024),
    size(approximateMemoryMib(model, contextLength)),
    model.quantization,
    model.licence,
    `${model.description}${model.name === defaultModel ? ' (the default)' : ''}${model.isTried ? '' : ' *'}`,
  ]);
  const all = [['MODEL', 'FILE', 'MEMORY', 'FORMAT', 'LICENCE', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return [
    ...all.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
    `MEMORY is about what the guest needs for ${contextLength} tokens of context.`,
    '* not tried by us: several public projects pin these facts, and they are checked when the model is fetched.',
    'Any other GGUF file: a path, an https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT.',
  ].join('\n');
}
