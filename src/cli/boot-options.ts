import { Option, type Command } from 'commander';
import { optionsOf, type Field } from '../contract/fields/actions.js';
import type { CommandName } from '../contract/fields/row.js';
import { optionHelp, optionName } from '../contract/fields/wording.js';

/** Adds the options that `name`, which `command` is, has rows of the contract for. */
export function addOptions(command: Command, name: CommandName): Command {
  for (const field of optionsOf(name)) command.addOption(optionOf(field, name));
  return command;
}

function optionOf(field: Field, command: CommandName): Option {
  const value = field.type.is === 'flag' ? '' : ` <${field.value ?? 'VALUE'}>`;
  const prefix = command === 'perf' && field.measures !== undefined ? `${field.measures}: ` : '';
  const option = new Option(`${optionName(field.name, field)}${value}`, optionHelp(field, prefix));
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
