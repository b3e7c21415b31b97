import { z } from 'zod';
import { UsageError } from '../host/errors.js';
import { hostFactsSchema } from './host-facts.js';
import { figureNames } from './virtual.js';

/** What the guest was: two results of different machines are not compared. */
const machineSchema = z.object({
  architecture: z.string(),
  accelerator: z.string(),
  qemuVersion: z.string(),
  cpu: z.string(),
  cpus: z.number(),
  memoryMib: z.number(),
});

const imageSchema = z.object({
  builder: z.string().optional(),
  kernelRelease: z.string().optional(),
  llamaVersion: z.string().optional(),
});

const modelSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  quantization: z.string().optional(),
  sizeBytes: z.number().optional(),
});

const settingsSchema = z.object({
  threads: z.number().optional(),
  batchThreads: z.number().optional(),
  contextLength: z.number().optional(),
  tokens: z.number().optional(),
  llamaArgs: z.array(z.string()),
});

/** Whether so many tokens per second can be: a comparison divides by them. */
export function isSpeed(tokensPerSecond: number): boolean {
  return tokensPerSecond > 0 && tokensPerSecond <= 1e9;
}

/** One measurement; `seconds` are the generation's alone. */
const runSchema = z
  .object({
    at: z.string(),
    ok: z.boolean(),
    tokens: z.number(),
    seconds: z.number(),
    tokensPerSecond: z.number(),
    bootMs: z.number().optional(),
  })
  .refine(({ ok, tokensPerSecond }) => !ok || isSpeed(tokensPerSecond), 'a run that ended well has a speed');

const common = {
  schema: z.literal(1),
  /** When it began, ISO 8601. */
  at: z.string(),
  host: hostFactsSchema,
  machine: machineSchema,
  image: imageSchema,
  model: modelSchema,
};

const wallSchema = z.object({
  ...common,
  mode: z.literal('wall'),
  /** How much less memory than it wanted the guest had, in MiB, because the host had no more. */
  memoryShortMib: z.number().positive().optional(),
  configurations: z.array(z.object({ settings: settingsSchema, runs: z.array(runSchema) })),
});

const virtualSchema = z.object({
  ...common,
  mode: z.literal('virtual'),
  figures: z.object(Object.fromEntries(figureNames.map((name) => [name, z.number().positive()])) as FigureShape),
});
type FigureShape = Record<(typeof figureNames)[number], z.ZodNumber>;

export type WallResult = z.infer<typeof wallSchema>;
export type VirtualResult = z.infer<typeof virtualSchema>;
export type PerfResult = WallResult | VirtualResult;
export type PerfMachine = z.infer<typeof machineSchema>;
export type PerfImage = z.infer<typeof imageSchema>;
export type PerfModel = z.infer<typeof modelSchema>;
export type RunSettings = z.infer<typeof settingsSchema>;
export type PerfRun = z.infer<typeof runSchema>;
export type Configuration = WallResult['configurations'][number];

/** A results file: a list, so that a baseline can hold one for each kind of machine. */
const fileSchema = z.array(z.discriminatedUnion('mode', [wallSchema, virtualSchema]));

/** Reads the text of a results file. Throws UsageError, naming `file`, for one that is not. */
export function parseResults(text: string, file: string): PerfResult[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON; a results file comes from zosia perf --results-json`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'invalid' };
  throw new UsageError(`${file} is not a results file of zosia perf: ${path.join('.')}: ${message}`);
}

export function formatResults(results: readonly PerfResult[]): string {
  return `${JSON.stringify(results, null, 2)}\n`;
}

/** In what `baseline` is of another kind than `result`, as clauses for a person; empty where both can be compared. */
export function differencesInKind(result: PerfResult, baseline: PerfResult): string[] {
  const told: Comparable[] = [
    ['mode', result.mode, baseline.mode],
    ['model', result.model.sha256, baseline.model.sha256],
    ...machineKeys(result.mode).map((key): Comparable => [key, result.machine[key], baseline.machine[key]]),
  ];
  // Instructions are the same on every host; but of another kernel or llama.cpp they are another program's.
  if (result.mode === 'virtual') {
    for (const key of keys(imageSchema.shape)) told.push([key, result.image[key], baseline.image[key]]);
  } else {
    for (const key of ['cpu', 'cores', 'platform', 'power'] as const) {
      told.push([`host ${key}`, result.host[key], baseline.host[key]]);
    }
    told.push(['host low power mode', lowPowerMode(result), lowPowerMode(baseline)]);
  }
  return told.flatMap(([name, now, then]) =>
    now === then ? [] : [`${name} ${now ?? 'unknown'}, not ${then ?? 'unknown'}`],
  );
}

/** A host that does not tell has none. */
function lowPowerMode({ host }: PerfResult): string {
  return host.lowPowerMode === true ? 'on' : 'off';
}

/** In virtual mode the emulated CPU is a choice of ours: a worse one is a regression like any other. */
function machineKeys(mode: PerfResult['mode']): (keyof PerfMachine)[] {
  return keys(machineSchema.shape).filter((key) => mode === 'wall' || key !== 'cpu');
}

type Value = string | number | undefined;
type Comparable = [name: string, now: Value, then: Value];

function keys<T extends object>(shape: T): (keyof T & string)[] {
  return Object.keys(shape) as (keyof T & string)[];
}

/**
 * The last of `baselines` that `result` can be compared with, or what is different about the nearest one.
 */
export function findBaseline(
  result: PerfResult,
  baselines: readonly PerfResult[],
): { readonly found: PerfResult } | { readonly differences: readonly string[] } {
  const candidates = baselines
    .map((found) => ({ found, differences: differencesInKind(result, found) }))
    .reverse()
    .sort((a, b) => a.differences.length - b.differences.length);
  const [nearest] = candidates;
  if (nearest?.differences.length === 0) return { found: nearest.found };
  return { differences: nearest?.differences ?? ['the baseline holds no results'] };
}

/** `baselines` with `result` in the place of the one of its kind. */
export function withResult(baselines: readonly PerfResult[], result: PerfResult): PerfResult[] {
  return [...baselines.filter((baseline) => differencesInKind(result, baseline).length > 0), result];
}
