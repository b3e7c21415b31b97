import { questionOptionNames } from '../job/question-options.js';
import { bootModes, readBootRequest, type BootMode, type BootRequest } from '../job/boot-request.js';
import { anyText, flag, oneOf, type FieldReader } from '../job/fields.js';

/** The inputs of every action that boots. They are boot requests' own fields; action.yml lists the same names. */
export const bootInputNames = [
  'arch',
  'image',
  'version',
  'kernel',
  'initrd',
  'model',
  'sha256',
  'model-disk',
  'context-length',
  'append',
  'memory',
  'memory-check',
  'cpus',
  'cpu',
  'accel',
  'tune',
  'boot-timeout',
  'timeout',
  'uefi',
  'upload-logs',
  'cache',
  'github-token',
  'install',
] as const;

/** The further inputs of an action whose boot may ask something. */
export const promptInputNames: readonly string[] = [
  'prompt',
  ...questionOptionNames,
  'file_input',
  'expect',
  'start',
  'isolate',
];

/** The further inputs of an action whose boot may serve. */
export const serveInputNames: readonly string[] = ['api-key', 'port'];

export const uploadPolicies = ['failure', 'always', 'never'] as const;

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

/** In a workflow nobody sits at the prompt. */
export const workflowModes: readonly BootMode[] = bootModes.filter((mode) => mode !== 'interactive');

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
    uploadLogs: fields.withDefault('upload-logs', oneOf(uploadPolicies), 'failure'),
    githubToken: fields.optional('github-token', anyText),
    runner: readRunnerInputs(fields),
  };
}

export function readRunnerInputs(fields: FieldReader): RunnerInputs {
  return { cache: fields.withDefault('cache', flag, true), install: fields.withDefault('install', flag, true) };
}
