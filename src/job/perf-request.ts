import { bootFields } from '../contract/fields/boot.js';
import { gateDefaults, gateFields, type perfModes } from '../contract/fields/gate.js';
import type { NameOf } from '../contract/fields/naming.js';
import type { FieldRow } from '../contract/fields/row.js';
import { fewestRuns } from '../perf/comparison.js';
import { withProfile, type PerfSettings } from '../perf/profile.js';
import { readBootRequest, type BootRequest } from './boot-request.js';
import { anyText, matching, oneOf, FieldReader } from './field-reader.js';
import { yardstickName } from './perf-boot.js';

export type PerfMode = (typeof perfModes)[number];

/** What is measured and held against what, besides the boot itself. */
export interface Measurement {
  readonly mode: PerfMode;
  readonly settings: PerfSettings;
  /** Boots that count, of each configuration and side. */
  readonly runs: number;
  readonly matrixFile: string | undefined;
  /** Folder for the serial log of each boot; undefined keeps what the boot itself asks for. */
  readonly logDir: string | undefined;
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

/** A measurement as a person asks for it, every value checked. */
export interface PerfRequest extends Measurement {
  /** The boot that measures, in the perf mode. */
  readonly boot: BootRequest;
}

/**
 * Reads a measurement out of texts named in kebab-case, as readBootRequest does, and throws as it does: one UsageError
 * with all that is wrong. `label` says how the person wrote a name.
 */
export function readPerfRequest(texts: Readonly<Record<string, string | undefined>>, label?: NameOf): PerfRequest {
  return readPerfFields(new FieldReader(texts, label));
}

/** As readPerfRequest, with what `fields` has found wrong so far. */
export function readPerfFields(fields: FieldReader): PerfRequest {
  const measurement = readMeasurement(fields);
  const unnamed = !fields.has('model') && !fields.has('model-disk');
  const model = measurement.mode === 'virtual' && unnamed ? { model: yardstickName } : {};
  // A boot has a mode of its own; of both the person wrote `mode`.
  return measuring(readBootRequest(fields.replacing({ mode: 'perf', ...model }), 'perf', ['perf']), measurement);
}

/** The request to measure with `boot`, whose context wins over that of a profile. */
export function measuring(boot: BootRequest, measurement: Measurement): PerfRequest {
  const { settings } = measurement;
  const contextLength = boot.contextLength ?? settings.contextLength;
  return { ...measurement, boot, settings: { ...settings, contextLength } };
}

/** Reads a measurement without its boot. Wrong texts are left in `fields` for its `finish`. */
export function readMeasurement(fields: FieldReader): Measurement {
  const mode = fields.read(gateFields, 'mode');
  refuseMeaningless(mode, fields);
  const named = {
    threads: fields.read(gateFields, 'threads'),
    batchThreads: fields.read(gateFields, 'batch-threads'),
    contextLength: undefined,
    tokens: fields.read(gateFields, 'tokens'),
    llamaArgs: fields.withDefault('llama-args', llamaArgs, []),
  };
  const profile = fields.read(gateFields, 'profile');
  const baseline = fields.read(gateFields, 'baseline');
  const fallbackRuns = baseline === undefined ? gateDefaults.runs.threshold : gateDefaults.runs.comparison;
  const runs = fields.read(gateFields, 'runs') ?? fallbackRuns;
  // What repeats within one boot is alike: compared with another boot's it would tell the boots apart, not the images.
  if (mode === 'wall' && baseline !== undefined && runs < fewestRuns) {
    fields.reject(`${fields.nameOf('runs')}: ${runs} cannot decide against a baseline; at least ${fewestRuns} can`);
  }
  return {
    mode,
    settings: withProfile(profile, named),
    runs,
    matrixFile: fields.read(gateFields, 'matrix-file'),
    logDir: fields.read(gateFields, 'log-dir'),
    baseline,
    minTokensPerSecond: fields.read(gateFields, 'min-tok-s'),
    maxRegression: (fields.read(gateFields, 'max-regression') ?? gateDefaults.maxRegressionPercent) / 100,
    tolerance: fields.read(gateFields, 'tolerance') ?? gateDefaults.tolerance,
    confidence: fields.read(gateFields, 'confidence') ?? gateDefaults.confidence,
    failFast: fields.read(gateFields, 'fail-fast'),
  };
}

/**
 * Refuses what belongs to the other mode, but for what an action's input says where nothing is given: virtual mode counts
 * instructions once, on one emulated CPU, where there is nothing to repeat or to choose.
 */
function refuseMeaningless(mode: PerfMode, fields: FieldReader): void {
  for (const [name, row] of Object.entries<FieldRow>({ ...bootFields, ...gateFields })) {
    const silent = row.default ?? '';
    if (row.measures === undefined || row.measures === mode) continue;
    if (fields.withDefault(name, anyText, silent) === silent) continue;
    fields.reject(`${fields.nameOf(name)}: has no meaning in mode ${mode}; leave it out`);
  }
  if (mode === 'virtual') fields.optional('accel', oneOf(['auto', 'tcg']));
}

function llamaArgs(text: string): string[] {
  return matching(
    /^[^\s",\p{C}]+(,[^\s",\p{C}]+)*$/u,
    'arguments separated by commas, without spaces',
  )(text).split(',');
}
