import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';

export interface MemoryNeed {
  /** Below this the guest cannot work, in MiB. */
  readonly minimumMib: number;
  /** With this it works as fast as it can, in MiB. */
  readonly comfortableMib: number;
}

export interface MemoryChoice {
  readonly mib: number;
  /** Why it is not what was asked for; undefined when it is. */
  readonly remark: string | undefined;
  /** How much less it is, in MiB, because the host has no more: a guest that is short of memory is slow. */
  readonly shortMib: number;
}

/** What the host itself must keep: QEMU's own memory and everyone else's. */
const hostReserveMib = 512;

/**
 * How much memory a guest gets, in MiB. `auto` is what the guest needs in comfort, cut to what the host has; an
 * explicit size is never changed, unless it is a script's default that may be cut.
 * Throws a UsageError, naming the number needed, for a size that cannot work; `check: false` lets it through.
 */
export function chooseMemory(request: {
  readonly asked: number | 'auto';
  readonly mayBeCut: boolean;
  readonly check: boolean;
  readonly need: MemoryNeed;
  readonly hostAvailableMib: number;
}): MemoryChoice {
  const { asked, need, check } = request;
  const mostMib = Math.max(request.hostAvailableMib - hostReserveMib, 0);
  if (asked !== 'auto' && !request.mayBeCut) {
    if (check && asked < need.minimumMib) {
      throw new UsageError(
        naming`{memory}: ${asked} MiB is too little for this model: at least ${need.minimumMib} MiB are needed `,
        naming`(${need.comfortableMib} MiB to be fast); give more, or {memory-check: false} to try all the same`,
      );
    }
    if (check && asked > mostMib + hostReserveMib) {
      throw new UsageError(
        naming`{memory}: ${asked} MiB is more than this host has free (${request.hostAvailableMib} MiB); `,
        naming`give less, or {memory-check: false} to try all the same`,
      );
    }
    return { mib: asked, remark: undefined, shortMib: 0 };
  }
  const wanted = asked === 'auto' ? need.comfortableMib : Math.min(asked, need.comfortableMib);
  const mib = Math.min(wanted, mostMib);
  if (check && mib < need.minimumMib) {
    throw new UsageError(
      naming`{memory}: this host has ${request.hostAvailableMib} MiB free, but this model needs a guest of at least `,
      naming`${need.minimumMib} MiB; choose a smaller model, or {memory-check: false} to try all the same`,
    );
  }
  return { mib, remark: memoryRemark(asked, mib, need), shortMib: wanted - mib };
}

function memoryRemark(asked: number | 'auto', mib: number, need: MemoryNeed): string | undefined {
  if (asked !== 'auto' && mib < asked) {
    return mib < need.comfortableMib
      ? `memory cut from ${asked} to ${mib} MiB: the host has no more free`
      : `memory cut from ${asked} to ${mib} MiB: this guest needs no more`;
  }
  if (mib < need.comfortableMib) {
    return `memory cut from ${need.comfortableMib} to ${mib} MiB: the host has no more free`;
  }
  return undefined;
}
