import { Option, type Command } from 'commander';
import { optionsOf, type Field } from '../contract/fields/lookup.js';
import { examples, groupOf, groupOrder, type OptionGroup } from '../contract/fields/groups.js';
import { bootCommands, type CommandName } from '../contract/fields/row.js';
import { optionHelp, optionName } from '../contract/fields/wording.js';
import { betweenTexts, FieldReader } from '../job/field-reader.js';
import { optionLabel } from './option-names.js';

/** Adds the options that `name`, which `command` is, has rows of the contract for. */
export function addOptions(command: Command, name: CommandName): Command {
  const place = (field: Field): number => groupOrder.findIndex((group) => group === groupIn(name, field));
  const fields = [...optionsOf(name)].sort((one, other) => place(one) - place(other));
  for (const field of fields) command.addOption(optionOf(field, name));
  const shown = (examples[name] ?? []).map(([does, args]) => `  # ${does}\n  ${`zosia ${name} ${args}`.trimEnd()}`);
  return shown.length === 0 ? command : command.addHelpText('after', `\nExamples:\n${shown.join('\n')}`);
}

function optionOf(field: Field, command: CommandName): Option {
  const value =
    field.type.is === 'boolean' ? '' : ` <${field.value ?? 'VALUE'}${field.type.is === 'texts' ? '...' : ''}>`;
  const prefix = command === 'perf' && field.measures !== undefined ? `${field.measures}: ` : '';
  const option = new Option(`${optionName(field.name, field)}${value}`, optionHelp(field, prefix));
  if (field.required === true) option.makeOptionMandatory();
  const group = groupIn(command, field);
  if (group !== undefined) option.helpGroup(`${group}:`);
  return field.variable === undefined ? option : option.env(field.variable);
}

/** Reads the options of a command. A required one that is empty is a variable of a script that was not set. */
export function optionReader(command: CommandName, options: Readonly<Record<string, unknown>>): FieldReader {
  const fields = new FieldReader(optionTexts(options), optionLabel(command));
  for (const { name, required } of optionsOf(command)) {
    if (required === true && !fields.has(name)) fields.reject(`${fields.nameOf(name)}: empty; give a value`);
  }
  return fields;
}

/** The headings are those of a boot's many options. */
function groupIn(command: CommandName, { name }: Field): OptionGroup | undefined {
  return bootCommands.some((boot) => boot === command) ? groupOf(name) : undefined;
}

/** Commander's camel-cased options back as texts named in kebab-case. */
export function optionTexts(options: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
      textOf(value),
    ]),
  );
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(betweenTexts);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}
