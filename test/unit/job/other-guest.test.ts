import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { NoImageForError } from '../../../src/image/release/fetch.js';
import { withOtherGuest } from '../../../src/job/other-guest.js';
import type { GuestChoice } from '../../../src/job/guest-architecture.js';

const accelerated: GuestChoice = { arch: 'x86_64', reason: "kvm runs it at the processor's own speed" };
const auto = { arch: 'auto', accelerator: 'auto' } as const;
const lacks = new NoImageForError('x86_64', 'release 1.2.3 of me/images', ['aarch64']);

/** What only boots aarch64. */
function onlyAarch64(error: Error): (guest: GuestChoice) => Promise<GuestChoice> {
  return (guest) => (guest.arch === 'aarch64' ? Promise.resolve(guest) : Promise.reject(error));
}

describe('a release without an image for the guest that this host accelerates', () => {
  it('is booted as aarch64, with a warning', async () => {
    expect(await withOtherGuest(auto, accelerated, onlyAarch64(lacks))).toEqual({
      arch: 'aarch64',
      reason: 'release 1.2.3 of me/images has no image for x86_64',
      warning:
        'release 1.2.3 of me/images has no image for x86_64, the guest that this host accelerates; ' +
        'aarch64 is emulated instead, many times slower',
    });
  });

  it.each([
    ['whose architecture was asked for', { ...auto, arch: 'x86_64' } as const, lacks],
    ['whose accelerator was asked for', { ...auto, accelerator: 'kvm' } as const, lacks],
    ['that has none for aarch64 either', auto, new NoImageForError('x86_64', 'release 1.2.3 of me/images', [])],
    ['that is not there at all', auto, new UsageError('version: there is no release me/images@1.2.3')],
  ])('is refused for a guest %s', async (_which, request, error) => {
    await expect(withOtherGuest(request, accelerated, onlyAarch64(error))).rejects.toBe(error);
  });
});
