import { architectures, type Architecture } from '../../src/host/architecture.js';
import { anyText, oneOf, type FieldReader } from '../../src/job/fields.js';
import { readRunnerInputs, type RunnerInputs } from '../../src/runner/boot-inputs.js';

export const inputNames = ['arch', 'builder', 'output-dir', 'cache', 'install'];

export const builders = ['debian'] as const;

export interface BuildInputs {
  readonly arch: Architecture;
  readonly builder: (typeof builders)[number];
  readonly outputDir: string;
  readonly runner: RunnerInputs;
}

export function readInputs(fields: FieldReader): BuildInputs {
  const arch = fields.withDefault('arch', oneOf(architectures), 'aarch64');
  const inputs: BuildInputs = {
    arch,
    builder: fields.withDefault('builder', oneOf(builders), 'debian'),
    outputDir: fields.withDefault('output-dir', anyText, `artifacts/${arch}`),
    runner: readRunnerInputs(fields),
  };
  fields.finish();
  return inputs;
}
