import { architectures } from '../../src/contract/architectures/architecture.js';
import type { BuildrootSetupRequest } from '../../src/job/buildroot-setup.js';
import { anyText, flag, matching, oneOf, type FieldReader } from '../../src/job/fields.js';

export const inputNames = [
  'buildroot-version',
  'source',
  'sha256',
  'arch',
  'cache',
  'cache-key-prefix',
  'install-host-packages',
];

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
      version: fields.optional('buildroot-version', anyText),
      source: fields.optional('source', anyText),
      sha256: fields.optional('sha256', matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
      arch: fields.withDefault('arch', oneOf(architectures), 'aarch64'),
      installPackages: fields.withDefault('install-host-packages', flag, true),
    },
    cache: fields.withDefault('cache', flag, true),
    prefix: fields.withDefault(
      'cache-key-prefix',
      matching(/^[\w.-]{1,100}$/, 'letters, digits, dots, dashes and underscores'),
      'zosia-buildroot',
    ),
  };
  fields.finish();
  return inputs;
}
