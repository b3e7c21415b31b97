import { optionsOf } from '../contract/fields/lookup.js';
import type { CommandName } from '../contract/fields/row.js';
import { optionName } from '../contract/fields/wording.js';

/** Where a script says which of its variables it gives as which option: `memory=RAM_MB cpus=SMP`. */
export const optionNamesVariable = 'ZOSIA_OPTION_NAMES';

/** How the person wrote an option of a command: as one, or as the variable of a script that hands it on. */
export function optionLabel(command: CommandName, env: NodeJS.ProcessEnv = process.env): (name: string) => string {
  const pairs = (env[optionNamesVariable] ?? '').split(/\s+/).map((pair) => pair.split('=', 2));
  const variables = new Map(pairs.map(([option = '', variable]) => [option, variable]));
  const rows = new Map(optionsOf(command).map((field) => [field.name, field]));
  return (name) => variables.get(name) ?? optionName(name, rows.get(name));
}
