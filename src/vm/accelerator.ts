import type { Architecture } from '../contract/architectures/architecture.js';
import { hostArchitecture } from '../host/architecture.js';
import { accelerators, type Accelerator, type RequestedAccelerator } from './accelerator-name.js';
import { AcceleratorMemory } from './accelerator-memory.js';
import { lookAtDevice, probeAccelerator, type ProbeOptions, type ProbeVerdict } from './accelerator-probe.js';
import type { Board } from '../contract/architectures/architecture.js';
import type { Qemu } from './qemu-capabilities.js';

export { accelerators, type Accelerator, type RequestedAccelerator };

export interface Host {
  readonly platform: NodeJS.Platform;
  /** Undefined where zosia has no name for the host's architecture. */
  readonly architecture: Architecture | undefined;
}

/** Why an accelerator was passed over, for a person to read. */
export interface Rejection {
  readonly accelerator: Accelerator;
  readonly reason: string;
  /** Whether this machine has it, and it is of no use: what its owner may want to mend. */
  readonly isDefect: boolean;
}

/** The accelerator that was chosen, or that the one asked for cannot be had; `reason` is a clause to show. */
export type AcceleratorChoice =
  | {
      readonly kind: 'chosen';
      readonly accelerator: Accelerator;
      readonly reason: string;
      readonly rejected: readonly Rejection[];
    }
  | {
      readonly kind: 'failed';
      readonly accelerator: Accelerator;
      readonly reason: string;
      readonly rejected: readonly Rejection[];
    };

export interface AcceleratorRequest {
  readonly requested: RequestedAccelerator;
  readonly board: Board;
  readonly qemu: Qemu;
  /** Where verdicts are remembered: the folder of `host/cache-folder`. */
  readonly cacheFolder: string;
  readonly signal?: AbortSignal;
  readonly host?: Host;
  readonly look?: typeof lookAtDevice;
  readonly probe?: (accelerator: Accelerator, options: ProbeOptions) => Promise<ProbeVerdict>;
}

export const thisHost: Host = { platform: process.platform, architecture: hostArchitecture() };

/**
 * Chooses what runs the guest. Each candidate but TCG must first run a real guest program; `auto` takes the first that
 * does, an accelerator asked for by name is that one or a failure. Throws CancelledError when `signal` fires.
 */
export async function chooseAccelerator(request: AcceleratorRequest): Promise<AcceleratorChoice> {
  const { requested, board, host = thisHost } = request;
  const rejected: Rejection[] = [];
  for (const accelerator of requested === 'auto' ? accelerators : [requested]) {
    const impossible = whyImpossible(accelerator, host, board.architecture);
    if (impossible !== undefined) {
      rejected.push({ accelerator, reason: impossible, isDefect: false });
      continue;
    }
    if (accelerator === 'tcg') {
      return { kind: 'chosen', accelerator, reason: reasonForEmulation(requested, rejected, host), rejected };
    }
    const verdict = await verdictOf(accelerator, request);
    if (verdict.kind === 'works') return { kind: 'chosen', accelerator, reason: verdict.detail, rejected };
    rejected.push({ accelerator, reason: verdict.detail, isDefect: verdict.kind !== 'absent' });
  }
  const [failure] = rejected;
  return { kind: 'failed', accelerator: failure?.accelerator ?? 'tcg', reason: failure?.reason ?? '', rejected };
}

/** Why `accelerator` can never run such a guest on such a host, or undefined where only a probe can tell. */
export function whyImpossible(accelerator: Accelerator, host: Host, guest: Architecture): string | undefined {
  switch (accelerator) {
    case 'tcg':
      return undefined;
    case 'hvf':
      if (host.platform !== 'darwin') return 'hvf is a part of macOS';
      break;
    case 'kvm':
      if (host.platform !== 'linux') return 'kvm is a part of Linux';
      break;
  }
  if (host.architecture === guest) return undefined;
  const own = host.architecture ?? process.arch;
  return `${accelerator} runs ${own} guests only on this ${own} host, not ${guest}`;
}

function reasonForEmulation(requested: RequestedAccelerator, rejected: readonly Rejection[], host: Host): string {
  if (requested !== 'auto') return 'tcg was asked for';
  // What this system never has is no news.
  const told = rejected.filter(({ accelerator }) => (accelerator === 'hvf') === (host.platform === 'darwin'));
  return told.length === 0 ? 'zosia knows no accelerator for this system' : told.map(({ reason }) => reason).join('; ');
}

async function verdictOf(accelerator: Accelerator, request: AcceleratorRequest): Promise<ProbeVerdict> {
  const { board, qemu, cacheFolder, signal, look = lookAtDevice, probe = probeAccelerator } = request;
  // A device may be taken away after it worked.
  const seen = await look(accelerator);
  if (seen) return seen;
  const memory = new AcceleratorMemory(cacheFolder, { accelerator, architecture: board.architecture, qemu });
  const remembered = await memory.recall();
  if (remembered) return remembered;
  const verdict = await probe(accelerator, { board, qemu, ...(signal && { signal }) });
  await memory.remember(verdict);
  return verdict;
}
