/** Named settings of a measurement; `none` leaves all to the guest. */
export const perfProfiles = ['none', 'phi35_fast'] as const;
export type PerfProfile = (typeof perfProfiles)[number];

/** What a measurement is asked to be run with; undefined is the guest's own choice. */
export interface PerfSettings {
  readonly threads: number | undefined;
  readonly batchThreads: number | undefined;
  readonly contextLength: number | undefined;
  readonly tokens: number | undefined;
  /** Further arguments of llama.cpp, without spaces and commas. */
  readonly llamaArgs: readonly string[];
}

const profiles: Readonly<Record<PerfProfile, PerfSettings>> = {
  none: { threads: undefined, batchThreads: undefined, contextLength: undefined, tokens: undefined, llamaArgs: [] },
  phi35_fast: { threads: 6, batchThreads: 6, contextLength: 1024, tokens: 128, llamaArgs: ['-b', '256'] },
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

/** The words of the guest's kernel command line that ask for such a measurement (docs/guest-contract.md). */
export function perfWords({ threads, batchThreads, tokens, llamaArgs }: PerfSettings): string[] {
  const flags: [string, number | string | undefined][] = [
    ['zosia.llama_threads', threads],
    ['zosia.llama_batch_threads', batchThreads],
    ['zosia.perf.tokens', tokens],
    ['zosia.llama_args', llamaArgs.length > 0 ? llamaArgs.join(',') : undefined],
  ];
  return flags.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}
