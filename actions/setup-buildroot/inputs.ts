import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { runnerFields } from '../../src/contract/fields/boot.js';
import { setUpFields } from '../../src/contract/fields/build.js';
import type { BuildrootSetupRequest } from '../../src/job/buildroot-setup.js';
import type { FieldReader } from '../../src/job/field-reader.js';

export const inputNames = inputNamesOf('setup-buildroot');

export interface SetupInputs {
  readonly request: BuildrootSetupRequest;
  readonly cache: boolean;
  /** Beginning of all cache keys. */
  readonly prefix: string;
}

export function readInputs(fields: FieldReader): SetupInputs {
  fields.exclusive('source', 'buildroot-version');
  const inputs: SetupInputs = {
    request: {
      version: fields.read(setUpFields, 'buildroot-version'),
      source: fields.read(setUpFields, 'source'),
      sha256: fields.read(setUpFields, 'sha256'),
      arch: fields.read(setUpFields, 'arch'),
      installPackages: fields.read(setUpFields, 'install-host-packages'),
    },
    cache: fields.read(runnerFields, 'cache'),
    prefix: fields.read(setUpFields, 'cache-key-prefix'),
  };
  fields.finish();
  return inputs;
}
