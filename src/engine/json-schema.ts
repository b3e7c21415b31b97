import { Ajv, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { EndlessPatternError, matchesInTime } from '../host/bounded-pattern.js';
import { messageOf, UsageError } from '../host/errors.js';
import { readJson } from '../text/json.js';
import { firstUnheldKeyword } from './schema-grammar.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const mostBytes = 256 * 1024;

/**
 * A JSON Schema out of its text. Throws UsageError for what is none, and for what llama.cpp's grammar cannot hold an
 * answer to, with the keyword and where it stands.
 */
export function parseJsonSchema(text: string): JsonSchema {
  if (text.length > mostBytes)
    throw new UsageError(`a schema of ${text.length} characters; at most ${mostBytes} are allowed`);
  let value: unknown;
  try {
    value = readJson(text);
  } catch (error) {
    throw new UsageError(`the schema is not JSON: ${messageOf(error)}`);
  }
  return checkJsonSchema(value);
}

/** The same of a schema that is a value already. Throws UsageError. */
export function checkJsonSchema(value: unknown): JsonSchema {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('the schema is not a JSON object');
  }
  const schema = value as JsonSchema;
  const unheld = firstUnheldKeyword(schema);
  if (unheld !== undefined) throw new UsageError(unheld);
  try {
    validatorOf(schema);
  } catch (error) {
    throw new UsageError(`the schema is not valid: ${messageOf(error)}`);
  }
  return schema;
}

/** What is wrong with an answer, as a clause; undefined where it is JSON that conforms. */
export function checkAnswer(schema: JsonSchema, answer: string): string | undefined {
  let value: unknown;
  try {
    value = readJson(answer);
  } catch {
    return 'is not JSON';
  }
  const validate = validatorOf(schema);
  try {
    if (validate(value)) return undefined;
  } catch (error) {
    if (error instanceof EndlessPatternError) return 'contains a text on which a pattern of the schema does not finish';
    throw error;
  }
  const [first] = validate.errors ?? [];
  return first === undefined
    ? 'does not conform to the schema'
    : `does not conform to the schema: ${first.instancePath || 'it'} ${first.message ?? 'is wrong'}`;
}

/** By the schema's text: of many questions each may bring the same one. */
const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: JsonSchema): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = validators.get(text);
  if (known) return known;
  const validator = isOfDraft7(schema, text) ? new Ajv(options).compile(schema) : new Ajv2020(options).compile(schema);
  validators.set(text, validator);
  return validator;
}

/** A model writes the text that a pattern reads. ajv wants to know how to write `matches` into code of its own: we do not. */
const boundedRegExp = Object.assign(
  (source: string, flags: string) => {
    const pattern = new RegExp(source, flags);
    // ajv tells one pattern from another by what they are as text.
    return { test: (text: string) => matchesInTime(pattern, text), toString: () => String(pattern) };
  },
  { code: 'boundedRegExp' },
);

/**
 * Unknown keywords are refused before, by name; formats are held by the grammar. To find out what could be put in the
 * place of a reference, ajv looks through lists in lists twice at each level: sixty levels take longer than anybody lives.
 */
const options: Options = {
  strict: false,
  validateFormats: false,
  inlineRefs: false,
  code: { regExp: boundedRegExp },
  logger: false,
};

/** By what the schema says of itself; else by the array of `items`, which later drafts call `prefixItems`. */
function isOfDraft7({ $schema: draft }: JsonSchema, text: string): boolean {
  if (typeof draft === 'string') return /draft-0?[67]/.test(draft);
  return text.includes('"items":[');
}
