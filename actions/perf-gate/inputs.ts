import type { FieldReader } from '../../src/job/fields.js';
import { bootInputNames, readBootInputs, type BootInputs } from '../../src/runner/boot-inputs.js';
import { gateInputNames, readGateInputs, type GateInputs } from '../../src/runner/gate-inputs.js';

export const inputNames = [...gateInputNames, ...bootInputNames];

export function readInputs(fields: FieldReader): { boot: BootInputs; gate: GateInputs } {
  if (!fields.has('min-tok-s')) fields.reject('min-tok-s: missing; a gate needs a threshold, such as 20');
  const gate = readGateInputs(fields);
  const boot = readBootInputs(fields, 'perf');
  if (gate === undefined) throw new Error('min-tok-s was neither read nor refused');
  return { boot, gate };
}
