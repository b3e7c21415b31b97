import { emulatedBest } from '../contract/architectures/architecture.js';
import { NoImageForError } from '../image/release/fetch.js';
import type { BootRequest } from './boot-request.js';
import type { GuestChoice } from './guest-architecture.js';

/**
 * Does `work` for the guest that was chosen; where nobody asked for one and the release has no image for it, for the
 * one that is emulated best, with a warning.
 */
export async function withOtherGuest<T>(
  { arch, accelerator }: Pick<BootRequest, 'arch' | 'accelerator'>,
  chosen: GuestChoice,
  work: (guest: GuestChoice) => Promise<T>,
): Promise<T> {
  try {
    return await work(chosen);
  } catch (error) {
    const mayBeOther = arch === 'auto' && (accelerator === 'auto' || accelerator === 'tcg');
    if (!(error instanceof NoImageForError) || !mayBeOther || !error.others.includes(emulatedBest)) throw error;
    const reason = `${error.release} has no image for ${chosen.arch}`;
    return work({
      arch: emulatedBest,
      reason,
      warning: `${reason}, the guest that this host accelerates; ${emulatedBest} is emulated instead, many times slower`,
    });
  }
}
