import type { perfProfiles } from '../contract/fields/gate.js';
import { kernelParameter, type KernelParameter } from '../contract/guest.js';

/** Named settings of a measurement; `none` leaves all to the guest. */
export type PerfProfile = (typeof perfProfiles)[number];

/** Exactly as many threads as a person named, or a profile's number, of which no more than there are vCPUs. */
export type ThreadsAsked = number | { readonly atMost: number };

/** What a measurement is asked to be run with; undefined is the guest's own choice. */
export interface PerfSettings<Threads = ThreadsAsked> {
  readonly threads: Threads | undefined;
  readonly batchThreads: Threads | undefined;
  readonly contextLength: number | undefined;
  readonly tokens: number | undefined;
  /** Further arguments of llama.cpp, without spaces and commas. */
  readonly llamaArgs: readonly string[];
}

const profiles: Readonly<Record<PerfProfile, PerfSettings>> = {
  none: { threads: undefined, batchThreads: undefined, contextLength: undefined, tokens: undefined, llamaArgs: [] },
  phi35_fast: {
    threads: { atMost: 6 },
    batchThreads: { atMost: 6 },
    contextLength: 1024,
    tokens: 128,
    llamaArgs: ['-b', '256'],
  },
};

/** A profile's settings, with what a person named in their place. */
export function withProfile(profile: PerfProfile, named: PerfSettings): PerfSettings {
  const base = profiles[profile];
  return {
    threads: named.threads ?? base.threads,
    batchThreads: named.batchThreads ?? base.batchThreads,
    contextLength: named.contextLength ?? base.contextLength,
    tokens: named.tokens ?? base.tokens,
    llamaArgs: named.llamaArgs.length > 0 ? named.llamaArgs : base.llamaArgs,
  };
}

/**
 * The settings for a machine of so many vCPUs. Threads beyond them spin while they wait for a turn, so a profile, which
 * was written for another machine, has none.
 */
export function settingsFor(vcpus: number, settings: PerfSettings): PerfSettings<number> {
  const fit = (asked: ThreadsAsked | undefined): number | undefined =>
    typeof asked === 'object' ? Math.min(asked.atMost, vcpus) : asked;
  return { ...settings, threads: fit(settings.threads), batchThreads: fit(settings.batchThreads) };
}

/** What a person should know of settings before he believes the figures. */
export function settingsAdvice(vcpus: number, { threads, batchThreads }: PerfSettings<number>): string | undefined {
  const most = Math.max(threads ?? 0, batchThreads ?? 0);
  return most > vcpus
    ? `${most} threads take turns on ${vcpus} vCPUs, which is slower than one thread each`
    : undefined;
}

/** The words of the guest's kernel command line that ask for such a measurement. */
export function perfWords({ threads, batchThreads, tokens, llamaArgs }: PerfSettings<number>): string[] {
  const flags: [KernelParameter, number | string | undefined][] = [
    ['zosia.llama_threads', threads],
    ['zosia.llama_batch_threads', batchThreads],
    ['zosia.perf.tokens', tokens],
    ['zosia.llama_args', llamaArgs.length > 0 ? llamaArgs.join(',') : undefined],
  ];
  return flags.flatMap(([name, value]) => (value === undefined ? [] : [kernelParameter(name, value)]));
}
