import { perfProfiles, withProfile, type PerfSettings } from '../perf/profile.js';
import { readBootRequest, type BootRequest } from './boot-request.js';
import { anyText, decimalNumber, flag, matching, oneOf, wholeNumber, FieldReader } from './fields.js';
import { yardstickName } from './perf-boot.js';

export const perfModes = ['wall', 'virtual'] as const;
export type PerfMode = (typeof perfModes)[number];

/** A measurement as a person asks for it, every value checked. */
export interface PerfRequest {
  readonly mode: PerfMode;
  /** The boot that measures, in the perf mode. */
  readonly boot: BootRequest;
  readonly settings: PerfSettings;
  /** Boots that count, of each configuration and side. */
  readonly runs: number;
  readonly matrixFile: string | undefined;
  /** A results file, or the folder of a system image to measure in turn with the other. */
  readonly baseline: string | undefined;
  readonly minTokensPerSecond: number | undefined;
  /** As a share: 0.05. */
  readonly maxRegression: number;
  /** In tenths of a percent. */
  readonly tolerance: number;
  readonly confidence: number;
  /** Stop at the first configuration that fails. */
  readonly failFast: boolean;
}

/** Of a threshold five runs bound it well; a comparison finds an 8 % drop nine times of ten with ten (docs/perf.md). */
const defaultRuns = { threshold: 5, comparison: 10 };

/**
 * Reads a measurement out of texts named in kebab-case, as readBootRequest does, and throws as it does: one UsageError
 * with all that is wrong. `label` says how the person wrote a name.
 */
export function readPerfRequest(
  texts: Readonly<Record<string, string | undefined>>,
  label: (name: string) => string = (name) => name,
): PerfRequest {
  // A boot has a mode of its own; of both the person wrote `mode`.
  const own = { ...texts, 'perf-mode': texts['mode'], mode: 'perf' };
  const virtual = texts['mode'] === 'virtual';
  const model = virtual && !texts['model'] && !texts['model-disk'] ? { model: yardstickName } : {};
  const fields = new FieldReader({ ...own, ...model }, (name) => label(name === 'perf-mode' ? 'mode' : name));
  const mode = fields.withDefault('perf-mode', oneOf(perfModes), 'wall');
  if (virtual) refuseWallOnly(fields);
  const threads = wholeNumber(1, 512, 'threads');
  const named = {
    threads: fields.optional('threads', threads),
    batchThreads: fields.optional('batch-threads', threads),
    tokens: fields.optional('tokens', wholeNumber(1, 1_000_000, 'tokens')),
    llamaArgs: fields.withDefault('llama-args', llamaArgs, []),
  };
  const profile = fields.withDefault('profile', oneOf(perfProfiles), 'none');
  const baseline = fields.optional('baseline', anyText);
  const fallbackRuns = baseline === undefined ? defaultRuns.threshold : defaultRuns.comparison;
  const request = {
    mode,
    runs: fields.withDefault('runs', wholeNumber(1, 1000, 'runs'), fallbackRuns),
    matrixFile: fields.optional('matrix-file', anyText),
    baseline,
    minTokensPerSecond: fields.optional('min-tok-s', decimalNumber(0, 1_000_000, 'tokens per second')),
    maxRegression: fields.withDefault('max-regression', decimalNumber(0, 100, 'percent'), 5) / 100,
    tolerance: fields.withDefault('tolerance', decimalNumber(0, 1000, 'tenths of a percent'), 5),
    confidence: fields.withDefault('confidence', decimalNumber(0.5, 0.999, 'share'), 0.95),
    failFast: fields.withDefault('fail-fast', flag, false),
  };
  const boot = readBootRequest(fields, 'perf', ['perf']);
  return { ...request, boot, settings: withProfile(profile, { ...named, contextLength: boot.contextLength }) };
}

/** Instructions are counted once, on one emulated CPU: nothing there to repeat or to choose. */
function refuseWallOnly(fields: FieldReader): void {
  const names = ['min-tok-s', 'runs', 'matrix-file', 'threads', 'batch-threads', 'tokens', 'context-length', 'cpus'];
  for (const name of names) {
    if (fields.has(name)) fields.reject(`${fields.nameOf(name)}: has no meaning in mode virtual; leave it out`);
  }
  fields.optional('accel', oneOf(['auto', 'tcg']));
}

function llamaArgs(text: string): string[] {
  return matching(/^[^\s",]+(,[^\s",]+)*$/, 'arguments separated by commas, without spaces')(text).split(',');
}
