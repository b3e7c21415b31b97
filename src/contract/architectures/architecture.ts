import { aarch64 } from './aarch64.js';
import type { ArchitectureFacts, BoardFacts } from './facts.js';
import { x86_64 } from './x86_64.js';

/** Guest and host processor architectures. What a further one takes besides a file here is in docs/architecture.md. */
const facts = { aarch64, x86_64 };

export type Architecture = keyof typeof facts;
export const architectures = Object.keys(facts) as [Architecture, ...Architecture[]];

/** What a boot may be asked for: `auto` is the guest that the host accelerates, else the one that is emulated best. */
export const requestedArchitectures = ['auto', ...architectures] as const;
export type RequestedArchitecture = (typeof requestedArchitectures)[number];

/** Of emulated guests the fastest: under TCG it decodes about twice as fast as x86_64 (docs/architecture.md). */
export const emulatedBest = 'aarch64' satisfies Architecture;

/** What an image is made for where nobody says: every host runs it, and those that must emulate it run it best. */
export const builtByDefault = emulatedBest;

/** The package, named as programs are, that brings a guest's UEFI firmware. */
export type FirmwareProgram = (typeof facts)[Architecture]['board']['firmware']['program'];

/** What QEMU is told of a guest of one architecture. */
export type Board = BoardFacts<Architecture, FirmwareProgram>;

export function factsOf(architecture: Architecture): ArchitectureFacts<Architecture, FirmwareProgram> {
  return facts[architecture];
}

export function boardFor(architecture: Architecture): Board {
  return facts[architecture].board;
}
