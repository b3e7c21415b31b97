import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { readGateInputs } from '../../src/runner/gate-inputs.js';

export const inputNames = inputNamesOf('perf-gate');

export const readInputs = readGateInputs;
