import { bootInputNames } from '../../src/runner/boot-inputs.js';
import { gateInputNames, measurementInputNames, readGateInputs } from '../../src/runner/gate-inputs.js';

export const inputNames = [...gateInputNames, ...measurementInputNames, ...bootInputNames];

export const readInputs = readGateInputs;
