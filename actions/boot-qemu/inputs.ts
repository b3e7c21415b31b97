import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { readBootInputs, type BootInputs } from '../../src/runner/boot-inputs.js';
import type { FieldReader } from '../../src/job/field-reader.js';

export const inputNames = inputNamesOf('boot-qemu');

export function readInputs(fields: FieldReader): BootInputs {
  return readBootInputs(fields, 'smoke');
}
