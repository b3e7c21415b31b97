import { z } from 'zod';
import { ThoughtSplitter, type Parts } from './answer-parts.js';
import { parseJson } from '../text/json.js';
import { haveControlWords, literalPrompt, type PromptMaker } from './literal-prompt.js';

/** The body of `POST /v1/chat/completions`, as far as it is read here. */
const chatSchema = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string() })),
  tools: z.array(z.unknown()).optional(),
});
type Chat = z.infer<typeof chatSchema>;

/** What becomes of a conversation that a client sent. */
export type ServedChat =
  /** The engine's own way is right. */
  | { readonly kind: 'as-it-is' }
  /** Control words of the model are in it, where they cannot be told from the template's. */
  | { readonly kind: 'refuse'; readonly why: string }
  /** The same question for `POST /v1/completions`, in which control words that somebody wrote are text. */
  | { readonly kind: 'literal'; readonly body: string; readonly opensThinking: boolean };

/** A place in a conversation where a text of somebody's stands. */
interface TextPlace {
  readonly text: string;
  readonly replace: (text: string) => void;
}

/** `makerFor`: makes prompts of a conversation, by the body that has other texts in it. */
export async function servedChat(
  text: string,
  makerFor: (templateBody: (texts: readonly string[]) => string) => PromptMaker,
): Promise<ServedChat> {
  const parsed = chatSchema.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'as-it-is' }; // what is wrong with it the engine says
  const chat = parsed.data;
  const marked = structuredClone(chat);
  const places = textPlaces(marked);
  const maker = makerFor((texts) => {
    for (const [index, { replace }] of places.entries()) replace(texts[index] ?? '');
    return JSON.stringify(marked);
  });
  const texts = places.map((place) => place.text);
  if (await haveControlWords(otherTexts(chat), maker)) {
    return { kind: 'refuse', why: 'in a part of a message that is not its text' };
  }
  const literal = await literalPrompt(texts, maker);
  if (!literal) return { kind: 'as-it-is' };
  if (chat.tools !== undefined && chat.tools.length > 0) return { kind: 'refuse', why: 'beside tools' };
  return { kind: 'literal', body: completionBody(chat, literal.tokens), opensThinking: literal.opensThinking };
}

/** The texts of messages: a string, or those parts of a list that are texts. */
function textPlaces({ messages }: Chat): TextPlace[] {
  return messages.flatMap((message) => {
    const { content } = message;
    if (typeof content === 'string') {
      return [{ text: content, replace: (text: string) => void (message['content'] = text) }];
    }
    if (!Array.isArray(content)) return [];
    return content.flatMap((part: unknown) => {
      if (!isTextPart(part)) return [];
      return [{ text: part.text, replace: (text: string) => void (part.text = text) }];
    });
  });
}

function isTextPart(part: unknown): part is { text: string } {
  return typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';
}

/** What else a template may put into the prompt: tool calls, names, thoughts of before. */
function otherTexts(chat: Chat): string[] {
  const rest = structuredClone(chat.messages);
  for (const { replace } of textPlaces({ messages: rest })) replace('');
  return stringsIn(rest);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What only a chat's body has: of a completion's, the names are others, or there is nothing of the kind. */
const chatOnly = [
  ...['messages', 'tools', 'tool_choice', 'parallel_tool_calls', 'response_format'],
  ...['logprobs', 'top_logprobs', 'chat_template_kwargs', 'reasoning_format'],
];

/** llama-server's own number where a chat asks for `logprobs` and does not say how many. */
const usualLogprobs = 20;

const responseFormatSchema = z.object({
  type: z.string(),
  schema: z.unknown().optional(),
  json_schema: z.object({ schema: z.unknown() }).optional(),
});

function completionBody(chat: Chat, prompt: readonly number[]): string {
  const rest = Object.fromEntries(Object.entries(chat).filter(([name]) => !chatOnly.includes(name)));
  const format = responseFormatSchema.safeParse(chat['response_format']).data;
  const schema = format?.json_schema?.schema ?? format?.schema ?? {};
  return JSON.stringify({
    ...rest,
    prompt,
    ...(format && format.type !== 'text' && { json_schema: schema }),
    ...(chat['logprobs'] === true && { n_probs: chat['top_logprobs'] ?? usualLogprobs }),
  });
}

const choiceSchema = z.looseObject({
  index: z.number().int().nonnegative(),
  text: z.string().nullish(),
  finish_reason: z.string().nullish(),
});
const completionSchema = z.looseObject({ choices: z.array(choiceSchema) });

/** Tells the answer to a completion as that to a chat: its pieces, or all of it. */
export class ChatOfCompletion {
  private readonly splitters = new Map<number, ThoughtSplitter>();

  constructor(private readonly opensThinking: boolean) {}

  /** The body of a chat's answer; undefined for what is no completion. */
  whole(body: string): string | undefined {
    const parsed = completionSchema.safeParse(parseJson(body));
    if (!parsed.success) return undefined;
    const choices = parsed.data.choices.map(({ text, ...choice }) => {
      const splitter = this.splitterOf(choice.index);
      const [begin, end] = [splitter.write(text ?? ''), splitter.end()];
      const parts = { thinking: begin.thinking + end.thinking, text: begin.text + end.text };
      return { ...choice, message: { role: 'assistant', content: parts.text, ...thoughts(parts) } };
    });
    return JSON.stringify({ ...parsed.data, object: 'chat.completion', choices });
  }

  /** The data of an event of a chat's stream for that of a completion's; what is none stays as it is. */
  piece(data: string): string {
    const parsed = completionSchema.safeParse(parseJson(data));
    if (!parsed.success) return data;
    const choices = parsed.data.choices.map(({ text, ...choice }) => {
      const isFirst = !this.splitters.has(choice.index);
      const splitter = this.splitterOf(choice.index);
      const begin = splitter.write(text ?? '');
      const end = choice.finish_reason == null ? { thinking: '', text: '' } : splitter.end();
      const parts = { thinking: begin.thinking + end.thinking, text: begin.text + end.text };
      const content = parts.text === '' ? {} : { content: parts.text };
      return { ...choice, delta: { ...(isFirst && { role: 'assistant' }), ...content, ...thoughts(parts) } };
    });
    return JSON.stringify({ ...parsed.data, object: 'chat.completion.chunk', choices });
  }

  private splitterOf(index: number): ThoughtSplitter {
    const known = this.splitters.get(index);
    if (known) return known;
    const splitter = new ThoughtSplitter();
    if (this.opensThinking) splitter.write('<think>');
    this.splitters.set(index, splitter);
    return splitter;
  }
}

function thoughts({ thinking }: Parts): object {
  return thinking === '' ? {} : { reasoning_content: thinking };
}
