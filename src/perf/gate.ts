import { median } from 'simple-statistics';
import { judgeComparison, type Comparison } from './comparison.js';
import type { Configuration, PerfResult, VirtualResult, WallResult } from './result.js';
import { differencesInKind, findBaseline } from './result.js';
import { judgeThreshold } from './threshold.js';
import { compareFigures, type FigureChange } from './virtual.js';
import { worstVerdict, type Judgement, type Verdict } from './verdict.js';

/** What a measurement is held against. */
export interface Demands {
  readonly minTokensPerSecond: number | undefined;
  /** As a share: 0.05. */
  readonly maxRegression: number;
  /** Of virtual mode, in tenths of a percent. */
  readonly tolerance: number;
  readonly confidence: number;
}

/** The verdict on one measurement, and on each of its parts. */
export interface Gate {
  readonly verdict: Verdict;
  /** One sentence for each configuration or figure, and for what could not be judged. */
  readonly sentences: readonly string[];
  /** Those that decided, without the verdict before them. */
  readonly reasons: readonly string[];
  readonly configurations: readonly JudgedConfiguration[];
  readonly figures: readonly FigureChange[];
  /** The most that any inconclusive part asks for. */
  readonly moreRuns?: number;
}

export interface JudgedConfiguration {
  readonly configuration: Configuration;
  readonly label: string;
  readonly medianTokensPerSecond: number | undefined;
  readonly judgements: readonly Judgement[];
  readonly comparison?: Comparison;
}

/** Judges instruction counts against those of the baseline of the same kind. */
export function judgeVirtual(result: VirtualResult, baselines: readonly PerfResult[], { tolerance }: Demands): Gate {
  const match = findBaseline(result, baselines);
  if (!('found' in match)) return refused(match.differences);
  if (match.found.mode !== 'virtual') throw new Error('a baseline of the same kind has the same mode');
  const figures = compareFigures(result.figures, match.found.figures, tolerance);
  return { ...verdictOn(figures), configurations: [], figures };
}

/** Judges speeds against the threshold, and against the same configurations of a baseline where one is given. */
export function judgeWall(result: WallResult, baselines: readonly PerfResult[] | undefined, demands: Demands): Gate {
  const match = baselines && findBaseline(result, baselines);
  if (match && !('found' in match)) return refused(match.differences);
  const baseline = match?.found.mode === 'wall' ? match.found : undefined;
  const configurations = result.configurations
    .map((configuration) => judgeConfiguration(configuration, baseline, demands))
    .map((judged) => ({ ...judged, judgements: judged.judgements.map((one) => doubted(one, result)) }));
  const judgements = configurations.flatMap(({ label, judgements: own }) =>
    own.map((judgement) => ({ ...judgement, sentence: `${label}: ${judgement.sentence}` })),
  );
  return { ...verdictOn(judgements), configurations, figures: [] };
}

/** Slowness of a guest that is short of memory tells of the host; a pass in spite of it is a pass. */
function doubted(judgement: Judgement, { memoryShortMib, machine }: WallResult): Judgement {
  if (memoryShortMib === undefined || judgement.verdict !== 'fail') return judgement;
  const had = `the guest had ${machine.memoryMib} of ${machine.memoryMib + memoryShortMib} MiB, because the host had no more`;
  return { verdict: 'inconclusive', sentence: `${judgement.sentence}; but ${had}` };
}

function verdictOn(judgements: readonly Judgement[]): Pick<Gate, 'verdict' | 'sentences' | 'reasons' | 'moreRuns'> {
  const verdict = worstVerdict(judgements.map((judgement) => judgement.verdict));
  const wanted = judgements.flatMap(({ moreRuns }) => (moreRuns === undefined ? [] : [moreRuns]));
  return {
    verdict,
    sentences: judgements.map((judgement) => `${judgement.verdict}: ${judgement.sentence}`),
    reasons: judgements.filter((judgement) => judgement.verdict === verdict).map(({ sentence }) => sentence),
    ...(wanted.length > 0 ? { moreRuns: Math.max(...wanted) } : {}),
  };
}

function refused(differences: readonly string[]): Gate {
  const sentence = `the baseline is of another kind: ${differences.join('; ')}`;
  return { ...verdictOn([{ verdict: 'inconclusive', sentence }]), configurations: [], figures: [] };
}

function judgeConfiguration(
  configuration: Configuration,
  baseline: WallResult | undefined,
  { minTokensPerSecond, maxRegression, confidence }: Demands,
): JudgedConfiguration {
  const samples = speedsOf(configuration);
  const judgements: Judgement[] = [];
  const failed = configuration.runs.filter(({ ok }) => !ok).length;
  if (failed > 0) judgements.push({ verdict: 'fail', sentence: `${failed} runs did not end well` });
  if (minTokensPerSecond !== undefined) judgements.push(judgeThreshold(samples, { minTokensPerSecond, confidence }));
  const before = baseline?.configurations.find((other) => labelOf(other) === labelOf(configuration));
  const reference = before ? speedsOf(before) : [];
  if (baseline && reference.length === 0) {
    judgements.push({ verdict: 'inconclusive', sentence: 'the baseline has no successful run of it' });
  }
  const comparison =
    samples.length > 0 && reference.length > 0
      ? judgeComparison(samples, reference, { maxRegression, confidence })
      : undefined;
  if (comparison) judgements.push(comparison);
  return {
    configuration,
    label: labelOf(configuration),
    medianTokensPerSecond: samples.length === 0 ? undefined : median(samples),
    judgements,
    ...(comparison ? { comparison } : {}),
  };
}

/** Tokens per second of the runs that ended well. */
export function speedsOf({ runs }: Configuration): number[] {
  return runs.filter(({ ok }) => ok).map(({ tokensPerSecond }) => tokensPerSecond);
}

/** `4 threads, 4 for batches, -b 256`. */
export function labelOf({ settings }: Pick<Configuration, 'settings'>): string {
  const { threads, batchThreads, contextLength, tokens, llamaArgs } = settings;
  const parts = [
    threads === undefined ? 'default threads' : `${threads} threads`,
    ...(batchThreads === undefined ? [] : [`${batchThreads} for batches`]),
    ...(contextLength === undefined ? [] : [`context ${contextLength}`]),
    ...(tokens === undefined ? [] : [`${tokens} tokens`]),
    ...(llamaArgs.length === 0 ? [] : [llamaArgs.join(' ')]),
  ];
  return parts.join(', ');
}

/**
 * Results of several runners as one: their configurations side by side. Throws nothing; results of different kinds
 * stay apart, and each is judged by itself.
 */
export function mergeResults(results: readonly WallResult[]): WallResult[] {
  const merged: WallResult[] = [];
  for (const result of results) {
    const at = merged.findIndex((other) => differencesInKind(result, other).length === 0);
    const same = merged[at];
    if (!same) merged.push(result);
    else merged[at] = { ...same, configurations: joined(same.configurations, result.configurations) };
  }
  return merged;
}

function joined(first: readonly Configuration[], second: readonly Configuration[]): Configuration[] {
  const all = new Map(first.map((configuration) => [labelOf(configuration), configuration]));
  for (const configuration of second) {
    const label = labelOf(configuration);
    const same = all.get(label);
    all.set(label, same ? { ...same, runs: [...same.runs, ...configuration.runs] } : configuration);
  }
  return [...all.values()];
}
