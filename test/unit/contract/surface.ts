import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { architectures } from '../../../src/contract/architectures/architecture.js';
import {
  bootFlags,
  consoleLines,
  constantPart,
  eventNames,
  guestFileNames,
  ports,
} from '../../../src/contract/guest.js';
import { outcomes, outcomeTable } from '../../../src/contract/outcomes.js';
import { imageAssets } from '../../../src/image/release/assets.js';

/** Every name that users rely on, by what kind of name it is. */
export type Surface = Readonly<Record<string, readonly string[]>>;

/** What this checkout offers. */
export function currentSurface(): Surface {
  return sorted({
    ...actionNames('zosia', 'action.yml'),
    ...Object.fromEntries(
      readdirSync('actions')
        .filter((name) => readdirSync(path.join('actions', name)).includes('action.yml'))
        .flatMap((name) => Object.entries(actionNames(name, path.join('actions', name, 'action.yml')))),
    ),
    'outcomes and exit codes': outcomes.map((name) => `${name} ${outcomeTable[name].exitCode}`),
    'kernel command line': bootFlags,
    'fw_cfg files': guestFileNames,
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

function actionNames(name: string, file: string): Record<string, string[]> {
  const definition = parse(readFileSync(file, 'utf8')) as Record<'inputs' | 'outputs', Record<string, unknown>>;
  const { inputs, outputs } = definition;
  return { [`inputs of ${name}`]: Object.keys(inputs), [`outputs of ${name}`]: Object.keys(outputs) };
}

function sorted(surface: Surface): Surface {
  return Object.fromEntries(Object.entries(surface).map(([kind, names]) => [kind, [...new Set(names)].sort()]));
}
