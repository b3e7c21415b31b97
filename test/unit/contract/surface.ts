import { inputNamesOf, optionsOf, outputsOf } from '../../../src/contract/fields/lookup.js';
import { actionNames, commandNames } from '../../../src/contract/fields/row.js';
import { optionName } from '../../../src/contract/fields/wording.js';
import { architectures } from '../../../src/contract/architectures/architecture.js';
import {
  kernelParameters,
  consoleLines,
  constantPart,
  eventNames,
  fwCfgNames,
  ports,
} from '../../../src/contract/guest.js';
import { outcomes, outcomeTable } from '../../../src/contract/outcomes.js';
import { imageAssets } from '../../../src/image/release/assets.js';

/** Every name that users rely on, by what kind of name it is. */
export type Surface = Readonly<Record<string, readonly string[]>>;

/** What this checkout offers. */
export function currentSurface(): Surface {
  return sorted({
    ...Object.fromEntries(
      actionNames.flatMap((action) => [
        [`inputs of ${action}`, inputNamesOf(action)],
        [`outputs of ${action}`, outputsOf(action).map(({ name }) => name)],
      ]),
    ),
    ...Object.fromEntries(
      commandNames.map((name) => [`options of ${name}`, optionsOf(name).map((field) => optionName(field.name, field))]),
    ),
    'outcomes and exit codes': outcomes.map((name) => `${name} ${outcomeTable[name].exitCode}`),
    'kernel command line': kernelParameters,
    'fw_cfg files': fwCfgNames,
    'virtio-serial ports': Object.values(ports),
    'serial lines': consoleLines.map(constantPart),
    'guest events': eventNames,
    'release assets': architectures.flatMap((arch) => Object.values<string>({ ...imageAssets('VERSION', arch) })),
  });
}

/** Names of `promised` that `offered` lacks: what was removed, or has another name now. */
export function missingNames(promised: Surface, offered: Surface): string[] {
  return Object.entries(promised).flatMap(([kind, names]) =>
    names.filter((name) => !(offered[kind] ?? []).includes(name)).map((name) => `${kind}: ${name}`),
  );
}

function sorted(surface: Surface): Surface {
  return Object.fromEntries(Object.entries(surface).map(([kind, names]) => [kind, [...new Set(names)].sort()]));
}
