import { bootFields } from '../contract/fields/boot.js';
import { gateFields } from '../contract/fields/gate.js';
import type { FieldTable } from '../contract/fields/row.js';
import { optionName } from '../contract/fields/wording.js';

const rows: FieldTable = { ...bootFields, ...gateFields };

/** Where a script says which of its variables it gives as which option: `memory=RAM_MB cpus=SMP`. */
export const optionNamesVariable = 'ZOSIA_OPTION_NAMES';

/** How the person wrote an option: as one, or as the variable of a script that hands it on. */
export function optionLabel(env: NodeJS.ProcessEnv = process.env): (name: string) => string {
  const pairs = (env[optionNamesVariable] ?? '').split(/\s+/).map((pair) => pair.split('=', 2));
  const variables = new Map(pairs.map(([option = '', variable]) => [option, variable]));
  return (name) => variables.get(name) ?? optionName(name, rows[name]);
}
