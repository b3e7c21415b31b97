import { questionFields } from '../contract/fields/question.js';
import type { Message } from '../engine/chat.js';
import { parseChoices, type Form } from '../engine/form.js';
import { parseJsonSchema } from '../engine/json-schema.js';
import { parsePromptFile, parseVariables } from '../engine/prompt-file.js';
import { parsePromptsFile, type FileQuestion } from '../engine/prompts-file.js';
import { parseShard, shardOf } from '../engine/shard.js';
import {
  anyText,
  expectation,
  parseLabelled,
  parsedOrReason,
  textOfFile,
  type FieldParser,
  type FieldReader,
} from './field-reader.js';
import type { Inquiry, NumberedQuestion, Question, Sampling } from './question.js';

export type GuestSampling = Pick<Sampling, 'maxTokens' | 'seed' | 'temperature'>;

/** What a question's text may come from; each asks for the prompt mode. */
export const questionSources = ['prompt', 'prompt-file', 'prompts-file'] as const;

/** Reads what is asked in the prompt mode. Wrong texts are left in `fields` for its `finish`, and give undefined. */
export function readInquiry(fields: FieldReader): Inquiry | undefined {
  exclude(fields);
  if (!questionSources.some((name) => fields.has(name))) {
    fields.reject(`${fields.nameOf('prompt')}: missing; mode prompt needs a question`);
  }
  if (fields.has('shard') && !fields.has('prompts-file')) {
    fields.reject(`${fields.nameOf('shard')}: given, but only ${fields.nameOf('prompts-file')} has parts`);
  }
  const template = readTemplate(fields);
  return fields.has('prompts-file') ? readMany(fields, template) : readOne(fields, template);
}

/** The sampling that requests to a service may leave unsaid, and that a guest without the engine does as well. */
export function readGuestSampling(fields: FieldReader): GuestSampling {
  return {
    maxTokens: fields.read(questionFields, 'max-tokens'),
    seed: fields.read(questionFields, 'seed'),
    temperature: fields.read(questionFields, 'temperature'),
  };
}

function exclude(fields: FieldReader): void {
  fields.exclusive('prompt', 'prompt-file');
  fields.exclusive('prompt', 'prompts-file');
  fields.exclusive('prompt-file', 'prompts-file');
  fields.exclusive('system-prompt', 'system-prompt-file');
  fields.exclusive('choices', 'json-schema');
}

/** All of a question but its text: what is said once, for one question or for each of many. */
interface Template extends Sampling {
  readonly system: string | undefined;
  readonly form: Form | undefined;
  readonly expect: Question['expect'];
}

function readTemplate(fields: FieldReader): Template {
  return {
    ...readGuestSampling(fields),
    topP: fields.read(questionFields, 'top-p'),
    stop: fields.optional('stop', stopTexts),
    system: fields.optional('system-prompt', anyText) ?? fields.optional('system-prompt-file', textOfFile),
    form: readForm(fields),
    expect: fields.optional('expect', expectation),
  };
}

function readForm(fields: FieldReader): Form | undefined {
  const choices = fields.optional('choices', parsedOrReason(parseChoices));
  if (choices !== undefined) return { kind: 'choices', choices };
  const schema = fields.optional('json-schema', jsonSchema);
  return schema === undefined ? undefined : { kind: 'json', schema };
}

/** The schema itself, or the file that has it. */
const jsonSchema: FieldParser<(Form & { kind: 'json' })['schema']> = (text) =>
  parsedOrReason(parseJsonSchema)(text.trimStart().startsWith('{') ? text : textOfFile(text));

const stopTexts: FieldParser<readonly string[]> = (text) => text.split(/\r?\n/).filter((line) => line !== '');

function readOne(fields: FieldReader, template: Template): Inquiry | undefined {
  const file = fields.optional('prompt-file', anyText);
  if (file !== undefined && /\.prompt\.ya?ml$/i.test(file)) return readPromptYaml(fields, template);
  for (const name of ['input', 'file-input']) {
    if (fields.has(name)) fields.reject(`${fields.nameOf(name)}: given, but only a .prompt.yml file has variables`);
  }
  const name = file === undefined ? 'prompt' : 'prompt-file';
  const text = file === undefined ? fields.optional('prompt', anyText) : fields.optional('prompt-file', textOfFile);
  if (text === undefined) return undefined;
  if (text.trim() === '') {
    fields.reject(`${fields.nameOf(name)}: ${JSON.stringify(file ?? text)} is blank; give a question`);
  }
  return { kind: 'one', question: withTemplate({ messages: [{ role: 'user', content: text }] }, template) };
}

/** What is said of one question wins over what is said of all, the system's words too. */
function withTemplate(
  { messages, ...own }: Pick<Question, 'messages'> & Partial<Question>,
  template: Template,
): Question {
  const { system, ...said } = template;
  const speaks = messages.some(({ role }) => role === 'system');
  return { ...said, ...saidBy(own), messages: speaks ? messages : withSystem(messages, system) };
}

function withSystem(messages: readonly Message[], system: string | undefined): readonly Message[] {
  return system === undefined ? messages : [{ role: 'system', content: system }, ...messages];
}

/** Without what is undefined. */
function saidBy<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A file in GitHub's format, whose values are what the fields leave open. */
function readPromptYaml(fields: FieldReader, template: Template): Inquiry | undefined {
  const variables = {
    ...fields.optional('input', parsedOrReason(parseVariables)),
    ...fields.optional('file-input', contentsOfFiles),
  };
  const file = fields.optional('prompt-file', (path) =>
    parsedOrReason((text) => parsePromptFile(text, variables))(textOfFile(path)),
  );
  if (file === undefined) return undefined;
  const { system, ...said } = template;
  // What stands in the workflow or on the command line wins over the file.
  const messages = system === undefined ? file.messages : file.messages.filter(({ role }) => role !== 'system');
  return {
    kind: 'one',
    question: { ...said, ...saidBy(file), ...saidBy(said), messages: withSystem(messages, system) },
  };
}

/** Each variable's file, read. */
const contentsOfFiles: FieldParser<Record<string, string>> = (text) =>
  Object.fromEntries(
    Object.entries(parsedOrReason(parseVariables)(text)).map(([name, file]) => [name, textOfFile(file)]),
  );

function withExpectation({ expect, ...entry }: FileQuestion): Omit<FileQuestion, 'expect'> & Pick<Question, 'expect'> {
  const label = `question ${entry.index + 1}: expect`;
  return { ...entry, expect: expect === undefined ? undefined : parseLabelled(label, expectation, expect) };
}

function readMany(fields: FieldReader, template: Template): Inquiry | undefined {
  const shard = fields.optional('shard', parsedOrReason(parseShard));
  const entries = fields.optional('prompts-file', (path) =>
    parsedOrReason((text) => parsePromptsFile(text).map(withExpectation))(textOfFile(path)),
  );
  if (entries === undefined) return undefined;
  const questions = entries.map(({ index, id, ...own }): NumberedQuestion => ({
    ...withTemplate(own, template),
    index,
    id,
  }));
  return { kind: 'many', questions: shard === undefined ? questions : shardOf(questions, shard) };
}
