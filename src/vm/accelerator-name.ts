/** What runs the guest's instructions: Apple's and Linux's virtualization, or emulation; in order of preference. */
export const accelerators = ['hvf', 'kvm', 'tcg'] as const;
export type Accelerator = (typeof accelerators)[number];
export type RequestedAccelerator = 'auto' | Accelerator;
