import { signedPercent } from '../text/percent.js';
import type { Judgement } from './verdict.js';

/**
 * What virtual mode counts: nanoseconds of a clock that advances one for each instruction, and by the time that the
 * guest sleeps. The names are those of the JSON output and of baselines.
 */
export const figureNames = [
  'instructions_to_init',
  'instructions_to_power_off',
  'instructions_to_load',
  'instructions_per_prompt_token',
  'instructions_per_token',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number>>;

/** One of llama-bench's tests: its repetitions, in nanoseconds. */
export interface BenchTest {
  readonly promptTokens: number;
  readonly tokens: number;
  readonly samplesNs: readonly number[];
}

/** When what happened by the guest's clock, in nanoseconds since its kernel started. */
export interface VirtualRun {
  /** Of a boot without a model disk, whose I/O would take its own time. */
  readonly boot: { readonly initNs: number; readonly endNs: number };
  /** Of a boot that measures. */
  readonly bench: { readonly startNs: number; readonly exitNs: number; readonly tests: readonly BenchTest[] };
}

/**
 * The figures of a run. A token's is the difference of two generations, so that what each costs besides its tokens
 * falls out. Throws RangeError where the tests lack a prompt, or two generations of different length.
 */
export function figuresOf({ boot, bench }: VirtualRun): Figures {
  const prompt = bench.tests.find(({ promptTokens }) => promptTokens > 0);
  const [short, long] = bench.tests.filter(({ promptTokens }) => promptTokens === 0);
  if (!prompt || !short || !long || long.tokens <= short.tokens) {
    throw new RangeError('a virtual run needs a prompt and two generations, the shorter first');
  }
  const measured = bench.tests.flatMap(({ samplesNs }) => samplesNs).reduce((total, ns) => total + ns, 0);
  return {
    instructions_to_init: boot.initNs,
    instructions_to_power_off: boot.endNs,
    instructions_to_load: bench.exitNs - bench.startNs - measured,
    instructions_per_prompt_token: fastest(prompt) / prompt.promptTokens,
    instructions_per_token: (fastest(long) - fastest(short)) / (long.tokens - short.tokens),
  };
}

/** What disturbs a repetition (a timer's tick, a page touched for the first time) only ever adds. */
function fastest({ samplesNs }: BenchTest): number {
  return Math.min(...samplesNs);
}

/** A figure beside its baseline. */
export interface FigureChange extends Judgement {
  readonly name: FigureName;
  readonly value: number;
  readonly baseline: number;
  /** value / baseline - 1: positive is worse. */
  readonly change: number;
  /** The largest change that passes. */
  readonly tolerated: number;
  /** What to do about a figure that is not as it was. */
  readonly advice?: string;
}

/** Loading starts processes and maps files, which varies by half a percent: it gets this many times the tolerance. */
const loadTolerance = 5;

/** Each figure against its baseline; `tolerance` in tenths of a percent. */
export function compareFigures(figures: Figures, baseline: Figures, tolerance: number): FigureChange[] {
  return figureNames.map((name) => {
    const [value, before] = [figures[name], baseline[name]];
    const change = value / before - 1;
    const tolerated = name === 'instructions_to_load' ? tolerance * loadTolerance : tolerance;
    const verdict = change > tolerated / 1000 ? 'fail' : 'pass';
    const advice = change < -tolerated / 1000 ? 'a gain: take these results as the new baseline' : undefined;
    const told = `${name} ${signedPercent(change, 2)}, ${signedPercent(tolerated / 1000, 1)} tolerated`;
    const sentence = advice === undefined ? told : `${told}; ${advice}`;
    const figure = { name, value, baseline: before, change, tolerated: tolerated / 1000, verdict, sentence } as const;
    return advice === undefined ? figure : { ...figure, advice };
  });
}
