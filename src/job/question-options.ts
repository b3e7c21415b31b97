/** One thing that can be said of a question: `name` is both the option's of the command and the input's of the actions. */
export interface QuestionOption {
  readonly name: string;
  /** What stands for its value in the command's help. */
  readonly value: string;
  readonly help: string;
}

/** How a question is asked, besides its text. */
export const questionOptions: readonly QuestionOption[] = [
  { name: 'prompt-file', value: 'FILE', help: 'the question as a text file, or as a .prompt.yml file' },
  { name: 'input', value: 'YAML', help: 'values of the variables of a .prompt.yml file, as YAML' },
  { name: 'file-input', value: 'YAML', help: 'variables of a .prompt.yml file whose values are files: name to path' },
  { name: 'system-prompt', value: 'TEXT', help: 'what the model is told before the question' },
  { name: 'system-prompt-file', value: 'FILE', help: 'the same, as a text file' },
  { name: 'choices', value: 'LIST', help: 'answer with exactly one of these: separated by commas, or one a line' },
  { name: 'json-schema', value: 'SCHEMA', help: 'answer with JSON that conforms to this schema: its text, or a file' },
  {
    name: 'prompts-file',
    value: 'FILE',
    help: 'many questions for one boot, as JSON lines or YAML; prints JSON lines',
  },
  { name: 'shard', value: 'I/N', help: 'ask only the part I of N of --prompts-file' },
  { name: 'max-tokens', value: 'N', help: 'maximum length of an answer in tokens (256)' },
  { name: 'temperature', value: 'T', help: 'sampling temperature (0: greedy, the same answer every time)' },
  { name: 'top-p', value: 'P', help: 'sample from the most likely tokens that make up this probability (0.95)' },
  { name: 'seed', value: 'N', help: 'sampling seed (1)' },
  { name: 'stop', value: 'TEXT', help: 'end the answer before this text; several, one a line' },
];

export const questionOptionNames: readonly string[] = questionOptions.map(({ name }) => name);
