import { z } from 'zod';
import { guestDefaults } from '../contract/guest.js';
import { completionFormFields, formFields, type Form } from './form.js';
import { parseJson } from '../text/json.js';
import { engineError, EngineError } from './engine-error.js';

/** One turn of a conversation. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A question; what is left out is as the engine was started. `withDefaultSampling` leaves nothing to that but `topP`. */
export interface ChatRequest {
  readonly messages: readonly Message[];
  readonly maxTokens?: number | undefined;
  readonly seed?: number | undefined;
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  /** Texts that end the answer, of which they are no part. */
  readonly stop?: readonly string[] | undefined;
  /** What the answer must be; a thinking model answers at once then. */
  readonly form?: Form | undefined;
}

/** All said: the engine may have been started for other requests than these. */
export function withDefaultSampling({
  maxTokens = guestDefaults.maxTokens,
  seed = guestDefaults.seed,
  temperature = guestDefaults.temperature,
}: Pick<ChatRequest, 'maxTokens' | 'seed' | 'temperature'> = {}): Readonly<
  Record<'maxTokens' | 'seed' | 'temperature', number>
> {
  return { maxTokens, seed, temperature };
}

/** `length`: cut by the most tokens that were asked for, or by a full context. */
export type FinishReason = 'stop' | 'length';

export interface ChatAnswer {
  readonly text: string;
  /** What a model thought before it answered, where it says so. */
  readonly thinking: string;
  readonly finishReason: FinishReason;
  /** Undefined where the engine does not count. */
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
  /** Tokens per second, by the engine's own clock; undefined where it tells none. */
  readonly promptSpeed: number | undefined;
  readonly completionSpeed: number | undefined;
}

/**
 * The body of `POST /v1/chat/completions`, streamed. A prompt is evaluated whole: where llama.cpp takes its beginning
 * from the last one's, the figures differ in their last bits, and an answer would depend on what was asked before.
 */
export function chatBody({ messages, form, ...sampling }: ChatRequest): string {
  return JSON.stringify({
    messages,
    ...samplingFields(sampling),
    ...(form && { ...formFields(form), ...withoutThinking }),
  });
}

/** The body of `POST /v1/completions`, streamed, for a prompt that is made already. */
export function completionBody(
  prompt: readonly number[],
  { form, ...sampling }: Omit<ChatRequest, 'messages'>,
): string {
  return JSON.stringify({ prompt, ...samplingFields(sampling), ...(form && completionFormFields(form)) });
}

/** The body of `POST /apply-template`. */
export function templateBody(messages: readonly Message[], form: Form | undefined): string {
  return JSON.stringify({ messages, ...(form && withoutThinking) });
}

const withoutThinking = { chat_template_kwargs: { enable_thinking: false } } as const;

function samplingFields({ maxTokens, seed, temperature, topP, stop }: Omit<ChatRequest, 'messages' | 'form'>): object {
  return {
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: maxTokens,
    seed,
    temperature,
    top_p: topP,
    stop,
    cache_prompt: false,
  };
}

/** Of an engine that may say anything: a figure that cannot be is not known. */
const count = z.number().int().min(0).max(1e9).nullish().catch(undefined);
const speed = z.number().min(0).max(1e9).nullish().catch(undefined);

const chunkSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      text: z.string().nullish(), // of a completion
      delta: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish() }).nullish(),
    }),
  ),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
  timings: z.object({ prompt_per_second: speed, predicted_per_second: speed }).nullish(),
});
export type ChatChunk = z.infer<typeof chunkSchema>;

/** One event's data; undefined for the last. Throws EngineError for an error within the stream. */
export function parseChunk(data: string): ChatChunk | undefined {
  if (data === '[DONE]') return undefined;
  const value = parseJson(data);
  if (typeof value === 'object' && value !== null && 'error' in value) throw engineError(500, data);
  const parsed = chunkSchema.safeParse(value);
  if (!parsed.success) throw new EngineError('the engine sent what is no part of an answer', 200);
  return parsed.data;
}
