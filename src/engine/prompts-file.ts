import { z } from 'zod';
import { closestName } from '../host/closest-name.js';
import { messageOf, UsageError } from '../host/errors.js';
import { readJson } from '../text/json.js';
import type { Message } from './chat.js';
import { checkChoices, parseChoices, type Form } from './form.js';
import { checkJsonSchema, parseJsonSchema } from './json-schema.js';
import { samplingLimits } from './sampling-limits.js';
import { firstIssue, parseYaml } from './yaml-text.js';

/** One of many questions; what is undefined it leaves to what is said of all. */
export interface FileQuestion {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly id: string | undefined;
  readonly messages: readonly Message[];
  readonly maxTokens: number | undefined;
  readonly temperature: number | undefined;
  readonly topP: number | undefined;
  readonly seed: number | undefined;
  readonly stop: readonly string[] | undefined;
  readonly form: Form | undefined;
  readonly expect: string | undefined;
}

const mostQuestions = 100_000;
const shownProblems = 20;

const text = z.string().refine((value) => value.trim() !== '', 'is blank');
const message = z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });
const fields = {
  id: z
    .union([
      z.string().regex(/^[\w.:/#-]{1,100}$/, 'may have letters, digits and . : / # _ -, 100 at most'),
      z.number().int(),
    ])
    .optional(),
  prompt: text.optional(),
  messages: z.array(message).min(1).optional(),
  'system-prompt': z.string().optional(),
  choices: z.union([z.string(), z.array(z.string())]).optional(),
  'json-schema': z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  'max-tokens': samplingLimits.maxTokens.optional(),
  temperature: samplingLimits.temperature.optional(),
  'top-p': samplingLimits.topP.optional(),
  seed: samplingLimits.seed.optional(),
  stop: z.union([z.string(), z.array(z.string().min(1))]).optional(),
  expect: z.string().min(1).optional(),
};
const questionSchema = z.strictObject(fields);

/**
 * The questions of a file of JSON lines, or of a list in YAML or JSON. Throws one UsageError that names every wrong
 * line (20 at most).
 */
export function parsePromptsFile(content: string): readonly FileQuestion[] {
  const entries = /^\s*\{/.test(content) ? jsonLines(content) : yamlList(content);
  if (entries.length === 0) throw new UsageError('the file has no questions');
  if (entries.length > mostQuestions)
    throw new UsageError(`${entries.length} questions; at most ${mostQuestions} are allowed`);
  const questions: FileQuestion[] = [];
  const problems: string[] = [];
  for (const [index, { place, read }] of entries.entries()) {
    try {
      questions.push(questionOf(read(), index));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(`${place}: ${error.message}`);
    }
  }
  const more = problems.length - shownProblems;
  if (more > 0) problems.splice(shownProblems, more, `and ${more} more`);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return questions;
}

/** A question as the file has it, and where that is, for a sentence. */
interface Entry {
  readonly place: string;
  /** Throws UsageError for what is not JSON. */
  readonly read: () => unknown;
}

function jsonLines(content: string): Entry[] {
  return content.split('\n').flatMap((line, index) => {
    const read = (): unknown => {
      try {
        return readJson(line);
      } catch (error) {
        throw new UsageError(`not JSON: ${messageOf(error)}`);
      }
    };
    return line.trim() === '' ? [] : [{ place: `line ${index + 1}`, read }];
  });
}

function yamlList(content: string): Entry[] {
  const value = parseYaml(content, 'neither JSON lines nor YAML');
  if (!Array.isArray(value)) throw new UsageError('neither JSON lines nor a list of questions in YAML');
  return value.map((entry: unknown, index) => ({ place: `question ${index + 1}`, read: () => entry }));
}

function questionOf(value: unknown, index: number): FileQuestion {
  const parsed = questionSchema.safeParse(typeof value === 'string' ? { prompt: value } : value);
  if (!parsed.success) throw new UsageError(wordIssue(parsed.error));
  const { id, prompt, messages, stop, expect, temperature, seed, ...rest } = parsed.data;
  if ((prompt === undefined) === (messages === undefined))
    throw new UsageError('prompt or messages is needed, and only one of them');
  const system = rest['system-prompt'];
  return {
    index,
    id: id === undefined ? undefined : String(id),
    messages: [
      ...(system === undefined ? [] : [{ role: 'system', content: system } as const]),
      ...(messages ?? [{ role: 'user', content: prompt ?? '' } as const]),
    ],
    maxTokens: rest['max-tokens'],
    temperature,
    topP: rest['top-p'],
    seed,
    stop: typeof stop === 'string' ? [stop] : stop,
    form: formOf(rest.choices, rest['json-schema']),
    expect,
  };
}

function formOf(
  choices: string | readonly string[] | undefined,
  schema: string | Record<string, unknown> | undefined,
): Form | undefined {
  if (choices !== undefined && schema !== undefined)
    throw new UsageError('choices and json-schema cannot be given together');
  if (choices !== undefined) {
    return { kind: 'choices', choices: typeof choices === 'string' ? parseChoices(choices) : checkChoices(choices) };
  }
  if (schema === undefined) return undefined;
  return { kind: 'json', schema: typeof schema === 'string' ? parseJsonSchema(schema) : checkJsonSchema(schema) };
}

function wordIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code !== 'unrecognized_keys') return firstIssue(error);
  const [name = ''] = issue.keys;
  const allowed = Object.keys(fields);
  const close = closestName(name, allowed);
  return `${name}: unknown${close === undefined ? '' : `; did you mean ${close}?`} (allowed: ${allowed.join(', ')})`;
}
