import { architectures, type Architecture } from '../../src/contract/architectures/architecture.js';
import type { BuilderChoice } from '../../src/job/build-image.js';
import { anyText, matching, oneOf, wholeNumber, type FieldReader } from '../../src/job/fields.js';
import { readRunnerInputs, type RunnerInputs } from '../../src/runner/boot-inputs.js';

export const inputNames = ['arch', 'builder', 'buildroot-path', 'defconfig', 'jobs', 'output-dir', 'cache', 'install'];

const builders = ['debian', 'buildroot'] as const;

export interface BuildInputs {
  readonly arch: Architecture;
  readonly builder: BuilderChoice;
  readonly outputDir: string;
  readonly runner: RunnerInputs;
}

export function readInputs(fields: FieldReader): BuildInputs {
  const arch = fields.withDefault('arch', oneOf(architectures), 'aarch64');
  const inputs: BuildInputs = {
    arch,
    builder: readBuilder(fields),
    outputDir: fields.withDefault('output-dir', anyText, `artifacts/${arch}`),
    runner: readRunnerInputs(fields),
  };
  fields.finish();
  return inputs;
}

function readBuilder(fields: FieldReader): BuilderChoice {
  const kind = fields.withDefault('builder', oneOf(builders), 'debian');
  const source = fields.optional('buildroot-path', anyText);
  const defconfig = fields.optional('defconfig', matching(/^[\w.-]+$/, 'a name such as zosia_aarch64_defconfig'));
  const jobs = fields.withDefault('jobs', wholeNumber(0, 1024, 'jobs'), 0);
  if (kind === 'buildroot') return { kind, source, defconfig, jobs };
  for (const name of ['buildroot-path', 'defconfig']) {
    if (fields.has(name))
      fields.reject(`${name}: given, but builder ${kind} has no use for it; leave one of the two out`);
  }
  return { kind };
}
