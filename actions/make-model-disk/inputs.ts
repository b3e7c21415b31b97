import { defaultModelName } from '../../src/model/catalog.js';
import { modelSum, tunings } from '../../src/job/boot-request.js';
import { anyText, flag, oneOf, wholeNumber, type FieldReader } from '../../src/job/fields.js';
import { tunedBy, type ModelDiskQuestion } from '../../src/job/model-disk.js';
import { readRunnerInputs, type RunnerInputs } from '../../src/runner/boot-inputs.js';

export const inputNames = [
  'model',
  'sha256',
  'output',
  'processor',
  'tune',
  'extra-mib',
  'use-docker',
  'cache',
  'install',
];

const processors = ['native', 'emulated'] as const;
const mostExtraMib = 1024 * 1024;

export interface DiskInputs {
  readonly question: ModelDiskQuestion;
  /** Where to copy the disk; undefined leaves it in the cache. */
  readonly output: string | undefined;
  readonly runner: RunnerInputs;
}

export function readInputs(fields: FieldReader): DiskInputs {
  const inputs: DiskInputs = {
    question: {
      model: fields.withDefault('model', anyText, defaultModelName),
      sha256: fields.optional('sha256', modelSum),
      tune: whatToTune(fields),
      extraMib: fields.withDefault('extra-mib', wholeNumber(0, mostExtraMib, 'MiB'), 0),
      useDocker: fields.withDefault('use-docker', flag, false),
    },
    output: fields.optional('output', anyText),
    runner: readRunnerInputs(fields),
  };
  fields.finish();
  return inputs;
}

function whatToTune(fields: FieldReader): ModelDiskQuestion['tune'] {
  const processor = fields.withDefault('processor', oneOf(processors), 'native');
  const wish = fields.withDefault('tune', oneOf(tunings), 'auto');
  return processor === 'native' ? 'none' : tunedBy[wish];
}
