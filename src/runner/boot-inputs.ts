import { runnerFields, type uploadPolicies } from '../contract/fields/boot.js';
import { workflowModes } from '../contract/fields/question.js';
import { readBootRequest, type BootMode, type BootRequest } from '../job/boot-request.js';
import { anyText, type FieldReader } from '../job/field-reader.js';

/** What a step that boots may do besides. */
export interface StepInputs {
  /** When serial log, timings and image.json become an artifact. */
  readonly uploadLogs: (typeof uploadPolicies)[number];
  /** For releases on github.com. */
  readonly githubToken: string | undefined;
  readonly runner: RunnerInputs;
}

export interface BootInputs extends StepInputs {
  readonly request: BootRequest;
}

/** What an action may do on the runner itself. */
export interface RunnerInputs {
  /** Use GitHub's cache for what is slow to make. */
  readonly cache: boolean;
  /** Install missing host packages. */
  readonly install: boolean;
}

/** Reads what every booting action has in common. Throws one UsageError with all that is wrong, `fields` so far included. */
export function readBootInputs(fields: FieldReader, defaultMode: BootMode): BootInputs {
  const step = readStepInputs(fields);
  return { ...step, request: readBootRequest(withOtherNames(fields), defaultMode, workflowModes) };
}

/** Users of actions/ai-inference know `file-input` by another name. */
function withOtherNames(fields: FieldReader): FieldReader {
  fields.exclusive('file-input', 'file_input');
  const other = fields.optional('file_input', anyText);
  return other === undefined ? fields : fields.replacing({ 'file-input': other });
}

/** Reads what is not of the boot itself. Wrong texts are left in `fields` for its `finish`. */
export function readStepInputs(fields: FieldReader): StepInputs {
  return {
    uploadLogs: fields.read(runnerFields, 'upload-logs'),
    githubToken: fields.optional('github-token', anyText),
    runner: readRunnerInputs(fields),
  };
}

export function readRunnerInputs(fields: FieldReader): RunnerInputs {
  return { cache: fields.read(runnerFields, 'cache'), install: fields.read(runnerFields, 'install') };
}
