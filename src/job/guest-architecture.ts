import path from 'node:path';
import { boardFor, emulatedBest, type Architecture } from '../contract/architectures/architecture.js';
import { MissingDependencyError, UsageError } from '../host/errors.js';
import { findProgram, remedyFor } from '../host/packages.js';
import { architectureOfKernel } from '../image/boot-files.js';
import { manifestFileName, readManifest } from '../image/manifest.js';
import {
  accelerators,
  chooseAccelerator,
  thisHost,
  whyImpossible,
  type Accelerator,
  type Host,
} from '../vm/accelerator.js';
import { lookAtDevice, type ProbeVerdict } from '../vm/accelerator-probe.js';
import { findQemu, type Qemu } from '../vm/qemu-capabilities.js';
import type { BootRequest } from './boot-request.js';

/** What a guest's architecture follows from. */
export type GuestQuestion = Pick<BootRequest, 'arch' | 'image' | 'accelerator'>;

/** A guest's architecture, and why that one: a clause to show. */
export interface GuestChoice {
  readonly arch: Architecture;
  readonly reason: string;
  /** What an owner of this machine may want to mend. */
  readonly warning?: string;
}

export interface GuestSearch {
  readonly cache: string;
  readonly signal: AbortSignal;
  /** Whether a QEMU that is missing would be installed. */
  readonly mayInstall: boolean;
  readonly host?: Host;
  readonly look?: (accelerator: Accelerator) => Promise<ProbeVerdict | undefined>;
  readonly find?: (program: string) => Promise<string | undefined>;
  readonly qemuFor?: typeof findQemu;
  readonly choose?: typeof chooseAccelerator;
}

/** What is known before QEMU is: the choice, or that `accelerator` has to show whether it runs guests of `own`. */
type Prospect =
  | { readonly kind: 'known'; readonly choice: GuestChoice }
  | { readonly kind: 'probe'; readonly own: Architecture; readonly accelerator: Accelerator };

/**
 * The guest that was asked for; else that of the image or kernel given; else the one that this host accelerates, which
 * only a probe can tell; else the one that is emulated best. Throws UsageError for an image that is not there, and
 * MissingDependencyError for the QEMU that the probe needs.
 */
export async function chooseGuest(question: GuestQuestion, search: GuestSearch): Promise<GuestChoice> {
  const prospect = await guestProspect(question, search);
  if (prospect.kind === 'known') return prospect.choice;
  const { own, accelerator } = prospect;
  const { cache, signal, host = thisHost, choose = chooseAccelerator } = search;
  const board = boardFor(own);
  const qemu = await findProbingQemu(own, search);
  if (qemu === undefined) {
    const { qemuProgram } = board;
    return emulated(`${accelerator} may run ${own} guests, but ${qemuProgram} is missing (${remedyFor(qemuProgram)})`);
  }
  const choice = await choose({ requested: accelerator, board, qemu, cacheFolder: cache, signal, host });
  if (choice.kind === 'chosen') return { arch: own, reason: `${accelerator} runs it at the processor's own speed` };
  return emulated(choice.reason, warningOf(choice.rejected));
}

/** The guest that is to be expected, by what can be known without QEMU: what QEMU to install follows from it. */
export async function forecastGuest(question: GuestQuestion): Promise<Architecture> {
  try {
    const prospect = await guestProspect(question, {});
    return prospect.kind === 'known' ? prospect.choice.arch : prospect.own;
  } catch (error) {
    // The boot itself says so.
    if (error instanceof UsageError) return emulatedBest;
    throw error;
  }
}

/** Without its QEMU the guest is the one that is to be expected. */
export async function chooseGuestOrForecast(
  question: GuestQuestion,
  cache: string,
  signal: AbortSignal,
): Promise<GuestChoice> {
  try {
    return await chooseGuest(question, { cache, signal, mayInstall: false });
  } catch (error) {
    if (!(error instanceof MissingDependencyError)) throw error;
    return { arch: await forecastGuest(question), reason: `to be expected; ${error.dependency} is missing` };
  }
}

/** What to tell the owner of a machine whose accelerator is there and of no use; undefined where there is none. */
export function warningOf(rejected: readonly { reason: string; isDefect: boolean }[]): string | undefined {
  const defects = rejected.filter(({ isDefect }) => isDefect).map(({ reason }) => reason);
  return defects.length === 0 ? undefined : `${defects.join('; ')}; the guest is emulated instead, many times slower`;
}

async function guestProspect(
  { arch, image, accelerator }: GuestQuestion,
  { host = thisHost, look = lookAtDevice }: Pick<GuestSearch, 'host' | 'look'>,
): Promise<Prospect> {
  if (arch !== 'auto') return known(arch, 'it was asked for');
  if (image.kind === 'folder') {
    const manifest = await readManifest(path.join(path.resolve(image.folder), manifestFileName));
    return known(manifest.arch, 'the image is for it');
  }
  if (image.kind === 'pair') {
    return known((await architectureOfKernel(image.kernel)) ?? emulatedBest, 'the kernel is for it');
  }
  const own = host.architecture;
  if (own === emulatedBest) return known(own, "it is this host's own");
  if (own === undefined || accelerator === 'tcg') return { kind: 'known', choice: emulated() };
  if (accelerator !== 'auto') return known(own, `${accelerator} runs no other here`);
  const candidate = accelerators.find((name) => name !== 'tcg' && whyImpossible(name, host, own) === undefined);
  if (candidate === undefined) return { kind: 'known', choice: emulated() };
  const seen = await look(candidate);
  if (!seen) return { kind: 'probe', own, accelerator: candidate };
  return {
    kind: 'known',
    choice: emulated(seen.detail, warningOf([{ reason: seen.detail, isDefect: seen.kind !== 'absent' }])),
  };
}

function known(arch: Architecture, reason: string): Prospect {
  return { kind: 'known', choice: { arch, reason } };
}

function emulated(why?: string, warning?: string): GuestChoice {
  const reason = `${why === undefined ? '' : `${why}; `}of emulated guests it is the fastest`;
  return { arch: emulatedBest, reason, ...(warning !== undefined && { warning }) };
}

/** Undefined where it is missing, nobody may install it, and the other guest's is there. */
async function findProbingQemu(
  own: Architecture,
  { cache, mayInstall, find = findProgram, qemuFor = findQemu }: GuestSearch,
): Promise<Qemu | undefined> {
  try {
    return await qemuFor(boardFor(own), cache, find);
  } catch (error) {
    if (!(error instanceof MissingDependencyError) || mayInstall) throw error;
    if ((await find(boardFor(emulatedBest).qemuProgram)) === undefined) throw error;
    return undefined;
  }
}
