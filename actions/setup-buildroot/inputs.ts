import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { runnerFields } from '../../src/contract/fields/boot.js';
import { setUpFields } from '../../src/contract/fields/build.js';
import type { BuildrootSetupRequest } from '../../src/job/buildroot-setup.js';
import { matching, type FieldReader } from '../../src/job/field-reader.js';

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
      sha256: fields.optional('sha256', matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
      arch: fields.read(setUpFields, 'arch'),
      installPackages: fields.read(setUpFields, 'install-host-packages'),
    },
    cache: fields.read(runnerFields, 'cache'),
    prefix: fields.withDefault(
      'cache-key-prefix',
      matching(/^[\w.-]{1,100}$/, 'letters, digits, dots, dashes and underscores'),
      setUpFields['cache-key-prefix'].default,
    ),
  };
  fields.finish();
  return inputs;
}
