import { accelerators, type requestedAccelerators } from '../contract/fields/boot.js';

export { accelerators };
export type Accelerator = (typeof accelerators)[number];
export type RequestedAccelerator = (typeof requestedAccelerators)[number];
