import { bootInputNames, promptInputNames, readBootInputs, type BootInputs } from '../../src/runner/boot-inputs.js';
import type { FieldReader } from '../../src/job/fields.js';

export const inputNames = [...bootInputNames, ...promptInputNames, 'mode', 'api-key', 'port'];

export function readInputs(fields: FieldReader): BootInputs {
  return readBootInputs(fields, 'smoke');
}
