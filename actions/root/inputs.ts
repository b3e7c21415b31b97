import { anyText, type FieldReader } from '../../src/job/field-reader.js';
import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { readBootInputs, type BootInputs } from '../../src/runner/boot-inputs.js';
import { readThresholdGate, thresholdGate, type GateInputs } from '../../src/runner/gate-inputs.js';

export const inputNames = inputNamesOf('zosia');

/** `gate` is undefined where no threshold is given. */
export function readInputs(fields: FieldReader): { boot: BootInputs; gate: GateInputs | undefined } {
  const measurement = readThresholdGate(fields);
  if (measurement && fields.withDefault('mode', anyText, '') === 'serve') {
    fields.reject('min-tok-s: not with mode serve, beside which nothing else can be measured; use a step for each');
  }
  const boot = readBootInputs(fields, 'smoke');
  return { boot, gate: measurement && thresholdGate(boot.request, measurement, boot) };
}
