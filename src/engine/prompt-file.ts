import { z } from 'zod';
import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { readJson } from '../text/json.js';
import type { Message } from './chat.js';
import type { Form } from './form.js';
import { checkJsonSchema, parseJsonSchema } from './json-schema.js';
import { samplingLimits } from './sampling-limits.js';
import { firstIssue, parseYaml } from './yaml-text.js';
import { ownEntry } from '../text/table.js';

/** A question in GitHub's format of `.prompt.yml`, as far as it says something. */
export interface PromptFile {
  readonly messages: readonly Message[];
  readonly maxTokens: number | undefined;
  readonly temperature: number | undefined;
  readonly topP: number | undefined;
  readonly form: Form | undefined;
}

const message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });
const fileSchema = z.object({
  messages: z.array(message).min(1),
  modelParameters: z
    .object({
      maxTokens: samplingLimits.maxTokens.optional(),
      maxCompletionTokens: samplingLimits.maxTokens.optional(),
      temperature: samplingLimits.temperature.optional(),
      topP: samplingLimits.topP.optional(),
    })
    .optional(),
  responseFormat: z.enum(['text', 'json_schema']).optional(),
  jsonSchema: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
});

/**
 * Reads a `.prompt.yml` file and puts `variables` in the place of `{{name}}`. What it says of a provider's model and of
 * evaluations is passed over. Throws UsageError.
 */
export function parsePromptFile(text: string, variables: Readonly<Record<string, string>> = {}): PromptFile {
  const parsed = fileSchema.safeParse(parseYaml(text, 'not YAML'));
  if (!parsed.success) throw new UsageError(firstIssue(parsed.error, 'the file'));
  const { messages, modelParameters = {}, responseFormat, jsonSchema } = parsed.data;
  return {
    messages: messages.map(({ role, content }) => ({ role, content: substitute(content, variables) })),
    maxTokens: modelParameters.maxCompletionTokens ?? modelParameters.maxTokens,
    temperature: modelParameters.temperature,
    topP: modelParameters.topP,
    form: responseFormat === 'json_schema' ? { kind: 'json', schema: schemaOf(jsonSchema) } : undefined,
  };
}

/** The values of variables, by name, out of YAML. Throws UsageError. */
export function parseVariables(text: string): Record<string, string> {
  const parsed = z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .safeParse(parseYaml(text, 'not YAML'));
  if (!parsed.success) throw new UsageError('not a YAML mapping of names to texts, such as "title: Crash at start"');
  return Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, String(value)]));
}

/** GitHub's own format wraps the schema, with a name, as OpenAI's API does. */
function schemaOf(value: string | Record<string, unknown> | undefined): (Form & { kind: 'json' })['schema'] {
  if (value === undefined) throw new UsageError('responseFormat is json_schema, but there is no jsonSchema');
  const schema = typeof value === 'string' ? asObject(value) : value;
  return checkJsonSchema('schema' in schema && !('type' in schema) ? schema['schema'] : schema);
}

function asObject(text: string): Record<string, unknown> {
  try {
    const value = readJson(text);
    if (typeof value === 'object' && value !== null && 'schema' in value) return value;
  } catch {
    // said better below
  }
  return parseJsonSchema(text);
}

function substitute(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = ownEntry(variables, name);
    if (value === undefined)
      throw new UsageError(naming`the variable ${`{{${name}}}`} has no value; give one by {input} or {file-input}`);
    return value;
  });
}
