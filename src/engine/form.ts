import { UsageError } from '../host/errors.js';
import type { JsonSchema } from './json-schema.js';

/** What an answer is held to while it is generated. */
export type Form =
  /** Exactly one of these. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** JSON that conforms to the schema. */
  | { readonly kind: 'json'; readonly schema: JsonSchema };

const mostChoices = 1000;
const mostCharacters = 1000;

/**
 * Choices out of a text: one on a line, or, on a single line, separated by commas.
 * Throws UsageError for what leaves nothing to choose.
 */
export function parseChoices(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return checkChoices((lines.length > 1 ? lines : text.split(',')).map((choice) => choice.trim()));
}

/** The same choices, where one can be chosen of them. Throws UsageError. */
export function checkChoices(choices: readonly string[]): readonly string[] {
  if (choices.includes('')) throw new UsageError('one of the choices is empty');
  if (choices.length < 2)
    throw new UsageError(`${choices.length} choice leaves nothing to choose from; give at least 2`);
  if (choices.length > mostChoices)
    throw new UsageError(`${choices.length} choices; at most ${mostChoices} are allowed`);
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  if (twice !== undefined) throw new UsageError(`${JSON.stringify(twice)} is listed twice`);
  for (const choice of choices) {
    if (choice.length > mostCharacters) {
      throw new UsageError(`a choice of ${choice.length} characters; at most ${mostCharacters} are allowed`);
    }
    if (/\p{Cc}|\p{Cs}/u.test(choice)) throw new UsageError(`${JSON.stringify(choice)} has control characters`);
  }
  return choices;
}

/** The one of the choices that an answer is; undefined for any other text. White space around it does not count. */
export function choiceOf(choices: readonly string[], answer: string): string | undefined {
  return choices.find((choice) => choice === answer.trim());
}

/** The fields of a body of `/v1/chat/completions` by which llama-server's sampler lets nothing but the form through. */
export function formFields(form: Form): object {
  switch (form.kind) {
    case 'choices':
      return { grammar: `root ::= ${form.choices.map(grammarLiteral).join(' | ')}` };
    case 'json':
      return { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: form.schema } } };
  }
}

/** The same for `/v1/completions`, which takes a schema under a name of its own. */
export function completionFormFields(form: Form): object {
  return form.kind === 'json' ? { json_schema: form.schema } : formFields(form);
}

/** A literal of llama.cpp's grammars (grammars/README.md): in quotation marks, where a backslash escapes. */
function grammarLiteral(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
