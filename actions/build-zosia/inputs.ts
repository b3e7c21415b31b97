import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { imageFields } from '../../src/contract/fields/build.js';
import { builtByDefault, type RequestedArchitecture } from '../../src/contract/architectures/architecture.js';
import type { BuilderChoice } from '../../src/job/build-image.js';
import { anyText, type FieldReader } from '../../src/job/field-reader.js';
import { readRunnerInputs, type RunnerInputs } from '../../src/runner/boot-inputs.js';

export const inputNames = inputNamesOf('build-zosia');

export interface BuildInputs {
  readonly arch: RequestedArchitecture;
  readonly builder: BuilderChoice;
  /** Undefined: by the architecture. */
  readonly outputDir: string | undefined;
  readonly runner: RunnerInputs;
}

export function readInputs(fields: FieldReader): BuildInputs {
  const arch = fields.read(imageFields, 'arch');
  const builder = readBuilder(fields);
  const inputs: BuildInputs = {
    arch: arch === 'auto' && builder.kind === 'buildroot' ? builtByDefault : arch,
    builder,
    outputDir: fields.optional('output-dir', anyText),
    runner: readRunnerInputs(fields),
  };
  fields.finish();
  return inputs;
}

function readBuilder(fields: FieldReader): BuilderChoice {
  const kind = fields.read(imageFields, 'builder');
  const source = fields.read(imageFields, 'buildroot-path');
  const defconfig = fields.read(imageFields, 'defconfig');
  const jobs = fields.read(imageFields, 'jobs');
  if (kind === 'buildroot') return { kind, source, defconfig, jobs };
  for (const name of ['buildroot-path', 'defconfig']) {
    if (fields.has(name))
      fields.reject(`${name}: given, but builder ${kind} has no use for it; leave one of the two out`);
  }
  return { kind };
}
