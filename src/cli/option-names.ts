import { argumentsOf, optionsOf, variableOf } from '../contract/fields/lookup.js';
import type { NameOf } from '../contract/fields/naming.js';
import type { CommandName } from '../contract/fields/row.js';
import { optionName } from '../contract/fields/wording.js';

/** Where a script says which of its variables it gives as which option: `memory=RAM_MB cpus=SMP`. */
export const optionNamesVariable = 'ZOSIA_OPTION_NAMES';

/** How the person wrote an option of a command: as one, or as the variable of a script that hands it on. */
export function optionLabel(command: CommandName, env: NodeJS.ProcessEnv = process.env): NameOf {
  const pairs = (env[optionNamesVariable] ?? '').split(/\s+/).map((pair) => pair.split('=', 2));
  const variables = new Map(pairs.map(([option = '', variable]) => [option, variable]));
  return (name, value) => {
    const variable = variables.get(name);
    if (variable !== undefined) return value === undefined ? variable : `${variable}=${value}`;
    const written = writtenIn(command, name);
    // A flag has no value: its name says it.
    return value === undefined || written.isFlag ? written.name : `${written.name} ${value}`;
  };
}

function writtenIn(command: CommandName, name: string): { readonly name: string; readonly isFlag?: boolean } {
  const argument = argumentsOf(command)[name];
  if (argument !== undefined) return { name: argument };
  const option = optionsOf(command).find((field) => field.name === name || field.sameAs === name);
  if (option) return { name: optionName(option.name, option), isFlag: option.type.is === 'boolean' };
  return { name: variableOf(name) ?? name };
}
