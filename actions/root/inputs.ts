import type { FieldReader } from '../../src/job/fields.js';
import { bootInputNames, promptInputNames, readBootInputs, type BootInputs } from '../../src/runner/boot-inputs.js';
import { gateInputNames, readThresholdGate, thresholdGate, type GateInputs } from '../../src/runner/gate-inputs.js';

export const inputNames = [...bootInputNames, ...promptInputNames, 'mode', ...gateInputNames];

/** `gate` is undefined where no threshold is given. */
export function readInputs(fields: FieldReader): { boot: BootInputs; gate: GateInputs | undefined } {
  const measurement = readThresholdGate(fields);
  const boot = readBootInputs(fields, 'smoke');
  return { boot, gate: measurement && thresholdGate(boot.request, measurement, boot) };
}
