import { z } from 'zod';
import { quoted } from '../text/log-text.js';
import { ForeignText } from '../text/foreign-text.js';
import { parseJson } from '../text/json.js';

/** The engine refused a request, or failed at it. The message is a sentence for a person. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    message: string,
    /** The status of HTTP. */
    readonly status: number,
    /** What to do about it, where that is known: a sentence. */
    readonly remedy?: string,
  ) {
    super(message);
  }
}

const errorSchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string().optional(),
    n_prompt_tokens: z.number().optional(),
    n_ctx: z.number().optional(),
  }),
});

/** What an answer of another status than 200, or an error within a stream, means. */
export function engineError(status: number, body: string): EngineError {
  const parsed = errorSchema.safeParse(parseJson(body));
  if (!parsed.success) return new EngineError(`the engine answered with status ${status}`, status);
  const { message, type, n_prompt_tokens: prompt, n_ctx: context } = parsed.data.error;
  if (type === 'exceed_context_size_error' && prompt !== undefined && context !== undefined) {
    return new EngineError(
      `the prompt has ${prompt} tokens and the context holds ${context}`,
      status,
      'Shorten the prompt, or raise {context-length}.',
    );
  }
  if (/does not support (?:completions|chat|logits|generation)|--embeddings?\b/i.test(message)) {
    return new EngineError('the model only embeds text and cannot answer', status, 'Take a model that generates text.');
  }
  if (/does not match the expected \S+ format/.test(message)) {
    return new EngineError(
      "the answer does not have the form that the model's chat template prescribes",
      status,
      "The template may be another model's: give one of llama.cpp's own by append, zosia.llama_args=--chat-template,NAME.",
    );
  }
  return new EngineError(`the engine refused: ${quoted(ForeignText.of(message))}`, status);
}
