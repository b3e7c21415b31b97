import type { Command } from 'commander';
import { defaultModel } from '../../contract/fields/boot.js';
import { guestDefaults } from '../../contract/guest.js';
import { printFields } from '../../contract/fields/command.js';
import { catalog, type CatalogModel } from '../../model/catalog.js';
import { approximateMemoryMib } from '../../model/memory.js';
import { addOptions, optionReader } from '../boot-options.js';
import { size } from '../size.js';
import { textTable } from '../text-table.js';
import { print, printJson } from '../standard-streams.js';

/** Tokens of context for which the memory is told: what a boot asks for where nobody says. */
const { contextLength } = guestDefaults;

export function addModelsCommand(zosia: Command): void {
  const command = zosia
    .command('models')
    .description('Lists the model catalog: size, memory, licence and what each model is good for.');
  addOptions(command, 'models').action((options: Record<string, unknown>) => {
    if (optionReader('models', options).read(printFields, 'json')) printJson(catalog.map(facts));
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
  return [
    textTable([['MODEL', 'FILE', 'MEMORY', 'FORMAT', 'LICENCE', ''], ...rows]),
    '',
    `MEMORY is about what the guest needs for ${contextLength} tokens of context.`,
    '* not tried by us: several public projects pin these facts, and they are checked when the model is fetched.',
    'Any other GGUF file: a path, an https address, or hf:OWNER/REPOSITORY/FILE.gguf@COMMIT.',
  ].join('\n');
}
