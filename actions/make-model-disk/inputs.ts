import { inputNamesOf } from '../../src/contract/fields/lookup.js';
import { diskFields } from '../../src/contract/fields/build.js';
import { modelSum } from '../../src/job/boot-request.js';
import type { FieldReader } from '../../src/job/field-reader.js';
import { tunedBy, type ModelDiskQuestion } from '../../src/job/model-disk.js';
import { readRunnerInputs, type RunnerInputs } from '../../src/runner/boot-inputs.js';

export const inputNames = inputNamesOf('make-model-disk');

export interface DiskInputs {
  readonly question: ModelDiskQuestion;
  /** Where to copy the disk; undefined leaves it in the cache. */
  readonly output: string | undefined;
  readonly runner: RunnerInputs;
}

export function readInputs(fields: FieldReader): DiskInputs {
  const inputs: DiskInputs = {
    question: {
      model: fields.read(diskFields, 'model'),
      sha256: fields.optional('sha256', modelSum),
      tune: whatToTune(fields),
      extraMib: fields.read(diskFields, 'extra-mib'),
      useDocker: fields.read(diskFields, 'use-docker'),
    },
    output: fields.read(diskFields, 'output'),
    runner: readRunnerInputs(fields),
  };
  fields.finish();
  return inputs;
}

function whatToTune(fields: FieldReader): ModelDiskQuestion['tune'] {
  const processor = fields.read(diskFields, 'processor');
  const wish = fields.read(diskFields, 'tune');
  return processor === 'native' ? 'none' : tunedBy[wish];
}
