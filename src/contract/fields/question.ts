import { guestDefaults } from '../guest.js';
import { decimal, oneOf, text, whole, type FieldTable } from './row.js';

/**
 * What one boot is for. `smoke` boots and powers off; `interactive` leaves a person at the prompt; `serve` answers
 * programs until it is told to end.
 */
export const bootModes = ['interactive', 'smoke', 'diag', 'selftest', 'prompt', 'serve', 'perf'] as const;

/** In a workflow nobody sits at the prompt. */
export const workflowModes = bootModes.filter((mode) => mode !== 'interactive');

const asks = { actions: ['zosia', 'boot-qemu'], commands: ['run', 'prompt'], modes: ['prompt'] } as const;
/** What a person at the prompt, and who serves, may say as well. */
const samples = { actions: asks.actions, commands: ['run', 'prompt', 'serve'] } as const;

/** What a boot is for, and what is asked of it. */
export const questionFields = {
  mode: {
    type: oneOf(bootModes),
    actions: asks.actions,
    commands: ['run'],
    value: 'MODE',
    says: {
      workflow:
        'what to boot for: smoke (boot and power off), diag, selftest, prompt, serve (answer the next steps of the job at ' +
        'the output `base-url`; {timeout} is then the time until it can be asked) or perf',
      command:
        'what to boot for: interactive (a prompt), smoke (boot and power off), diag, selftest, prompt, serve ({timeout} is ' +
        'then the time until it can be asked) or perf',
    },
    otherwise: { workflow: 'prompt with a {prompt}, else smoke', command: 'prompt with a question, else interactive' },
  },
  prompt: {
    ...asks,
    commands: ['run'],
    type: text,
    value: 'TEXT',
    asArgument: { prompt: 'text' },
    says: {
      workflow: 'question for the model. Its answer is the output `response`',
      command: 'ask one question instead, print the answer and end',
    },
  },
  'prompt-file': {
    ...asks,
    type: text,
    value: 'FILE',
    says:
      'the question as a file: its text, of any length that fits the context; or messages, parameters and a schema, where ' +
      'its name ends in .prompt.yml or .prompt.yaml',
  },
  input: {
    ...asks,
    type: text,
    value: 'YAML',
    says: 'values of the variables `{{name}}` of a .prompt.yml file, as YAML',
  },
  'file-input': {
    ...asks,
    type: text,
    value: 'YAML',
    says: 'variables of a .prompt.yml file whose values are the contents of files, as YAML: name to path',
  },
  file_input: {
    ...asks,
    commands: [],
    type: text,
    sameAs: 'file-input',
    says: 'the same as {file-input}, by the name that it has in actions/ai-inference',
  },
  'system-prompt': { ...asks, type: text, value: 'TEXT', says: 'what the model is told before the question' },
  'system-prompt-file': { ...asks, type: text, value: 'FILE', says: 'the same as a text file' },
  choices: {
    ...asks,
    type: text,
    value: 'LIST',
    says: {
      workflow:
        'the answer is exactly one of these, separated by commas or one on a line; it is the output `choice`, too',
      command: 'the answer is exactly one of these, separated by commas or one on a line',
    },
  },
  'json-schema': {
    ...asks,
    type: text,
    value: 'SCHEMA',
    says: 'the answer is JSON that conforms to this JSON Schema: its text, or the path of a file',
  },
  'prompts-file': {
    ...asks,
    commands: [...asks.commands, 'answers-merge'],
    type: text,
    value: 'FILE',
    says: {
      workflow:
        'many questions for one boot: a file of JSON lines or YAML. Their answers are the output `responses-file`',
      command: 'many questions for one boot: a file of JSON lines or YAML. Their answers are printed as JSON lines',
    },
    in: { 'answers-merge': { says: 'the file whose questions they answer', required: true } },
  },
  shard: {
    ...asks,
    type: text,
    value: 'I/N',
    says: 'ask only one part of {prompts-file}: 2/5 is the second of five',
  },
  'max-tokens': {
    ...samples,
    type: whole(1, 1_000_000, 'tokens'),
    value: 'N',
    says: 'maximum length of an answer, in tokens',
    otherwise: String(guestDefaults.maxTokens),
    fwCfgName: 'max-tokens',
  },
  seed: {
    ...samples,
    type: whole(0, 999_999_999, 'units'),
    value: 'N',
    says: 'sampling seed',
    otherwise: String(guestDefaults.seed),
    fwCfgName: 'seed',
  },
  temperature: {
    ...samples,
    type: decimal(0, 10, 'temperature'),
    value: 'T',
    says: 'sampling temperature; 0 is greedy: the same question has the same answer',
    otherwise: String(guestDefaults.temperature),
    fwCfgName: 'temperature',
  },
  'top-p': {
    ...asks,
    type: decimal(0, 1, 'probability'),
    value: 'P',
    says: 'sample from the most likely tokens that make up this probability, from 0 to 1',
    otherwise: '0.95',
  },
  stop: {
    ...asks,
    type: text,
    value: 'TEXT',
    says: 'texts that end the answer, one on a line; they are not part of it',
  },
  expect: {
    type: text,
    actions: asks.actions,
    commands: ['run', 'prompt', 'smoke'],
    value: 'TEXT',
    says:
      'text, or a regular expression between slashes (`/par[ií]s/i`), that the response must have; without a prompt, the ' +
      'serial log. Else the outcome is `expect-failed`. It holds for each of many answers',
  },
} as const satisfies FieldTable;
