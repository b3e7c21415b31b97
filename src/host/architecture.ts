import { architectures, factsOf, type Architecture } from '../contract/architectures/architecture.js';

/** The architecture of this machine, or `undefined` when zosia has no name for it. */
export function hostArchitecture(nodeArch: string = process.arch): Architecture | undefined {
  return architectures.find((architecture) => factsOf(architecture).names.node === nodeArch);
}
