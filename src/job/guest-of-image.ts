import type { RequestedArchitecture } from '../contract/architectures/architecture.js';
import { openKvm } from '../host/kvm-access.js';
import { chooseGuestOrForecast, type GuestChoice } from './guest-architecture.js';
import type { JobContext } from './image-for-boot.js';

/**
 * The guest that an image is made or fetched for, where nothing is booted: that of a boot on this host. QEMU is not
 * installed for the answer: without it, an accelerator that can be opened counts as one that works.
 */
export async function guestOfImage(
  arch: RequestedArchitecture,
  { reporter, signal, cache }: Pick<JobContext, 'reporter' | 'signal' | 'cache'>,
  { mayInstall }: { readonly mayInstall: boolean },
): Promise<GuestChoice> {
  if (arch === 'auto' && mayInstall) await openKvm(reporter, signal);
  return chooseGuestOrForecast({ arch, image: { kind: 'default' }, accelerator: 'auto' }, cache, signal);
}
