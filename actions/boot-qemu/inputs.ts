import {
  bootInputNames,
  promptInputNames,
  readBootInputs,
  serveInputNames,
  type BootInputs,
} from '../../src/runner/boot-inputs.js';
import type { FieldReader } from '../../src/job/fields.js';

export const inputNames = [...bootInputNames, ...promptInputNames, 'mode', ...serveInputNames];

export function readInputs(fields: FieldReader): BootInputs {
  return readBootInputs(fields, 'smoke');
}
