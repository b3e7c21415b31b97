import { Option, type Command } from 'commander';
import { optionsOf, type Field } from '../contract/fields/lookup.js';
import { examples, groupOf, groupOrder } from '../contract/fields/groups.js';
import type { CommandName } from '../contract/fields/row.js';
import { optionHelp, optionName } from '../contract/fields/wording.js';

/** Adds the options that `name`, which `command` is, has rows of the contract for. */
export function addOptions(command: Command, name: CommandName): Command {
  const place = (field: Field): number => groupOrder.findIndex((group) => group === groupOf(field.name));
  const fields = [...optionsOf(name)].sort((one, other) => place(one) - place(other));
  for (const field of fields) command.addOption(optionOf(field, name));
  const shown = (examples[name] ?? []).map(([does, args]) => `  # ${does}\n  ${`zosia ${name} ${args}`.trimEnd()}`);
  return shown.length === 0 ? command : command.addHelpText('after', `\nExamples:\n${shown.join('\n')}`);
}

function optionOf(field: Field, command: CommandName): Option {
  const value = field.type.is === 'boolean' ? '' : ` <${field.value ?? 'VALUE'}>`;
  const prefix = command === 'perf' && field.measures !== undefined ? `${field.measures}: ` : '';
  const option = new Option(`${optionName(field.name, field)}${value}`, optionHelp(field, prefix));
  const group = groupOf(field.name);
  if (group !== undefined) option.helpGroup(`${group}:`);
  return field.variable === undefined ? option : option.env(field.variable);
}

/** Commander's camel-cased options back as texts named in kebab-case. */
export function optionTexts(options: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('sha-256', 'sha256'),
      typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined,
    ]),
  );
}
