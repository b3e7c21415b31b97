import { defaultModel } from '../contract/fields/boot.js';
import { gateFields, type inconclusivePolicies } from '../contract/fields/gate.js';
import type { BootRequest } from '../job/boot-request.js';
import { anyText, type FieldReader } from '../job/field-reader.js';
import { measuring, readMeasurement, readPerfFields, type Measurement, type PerfRequest } from '../job/perf-request.js';
import { readStepInputs, type StepInputs } from './boot-inputs.js';

export type InconclusivePolicy = (typeof inconclusivePolicies)[number];

export interface GateInputs extends StepInputs {
  readonly request: PerfRequest;
  /** What to make of a measurement that says neither. */
  readonly onInconclusive: InconclusivePolicy;
  /** Folder for results and chart; undefined is one of the step's own. */
  readonly results: string | undefined;
  /** A file of earlier results, for the chart. */
  readonly history: string | undefined;
}

/** Reads all that a gate can be asked. Throws one UsageError with all that is wrong. */
export function readGateInputs(fields: FieldReader): GateInputs {
  const inWallMode = fields.withDefault('mode', anyText, 'wall') === 'wall';
  if (inWallMode && !fields.has('min-tok-s') && !fields.has('baseline')) {
    fields.reject('min-tok-s: missing; a gate needs a threshold, such as 20, or a baseline');
  }
  return {
    ...readStepInputs(fields),
    onInconclusive: fields.read(gateFields, 'on-inconclusive'),
    results: fields.read(gateFields, 'results'),
    history: fields.read(gateFields, 'history'),
    request: readPerfFields(fields),
  };
}

/** Reads a gate by threshold alone; undefined where none is given. Wrong texts are left in `fields` for its `finish`. */
export function readThresholdGate(fields: FieldReader): Measurement | undefined {
  // A boot of its own: within it llama-bench repeats, and so bounds the speed.
  const measurement = readMeasurement(fields.replacing({ mode: 'wall', runs: '1' }));
  if (measurement.minTokensPerSecond === undefined) return undefined;
  if (fields.withDefault('model', anyText, '') === 'none') {
    fields.reject('model: none, but min-tok-s measures a model; leave one of the two out');
  }
  return measurement;
}

/** The gate on what `asked` boots: the same machine, with nothing to ask or expect, and with a model. */
export function thresholdGate(asked: BootRequest, measurement: Measurement, step: StepInputs): GateInputs {
  const boot: BootRequest = {
    ...asked,
    mode: 'perf',
    model: asked.model.kind === 'none' ? { kind: 'model', model: defaultModel, sha256: undefined } : asked.model,
    inquiry: undefined,
    fwCfg: {},
    expect: undefined,
  };
  return {
    uploadLogs: step.uploadLogs,
    githubToken: step.githubToken,
    runner: step.runner,
    request: measuring(boot, measurement),
    onInconclusive: 'warn',
    results: undefined,
    history: undefined,
  };
}
