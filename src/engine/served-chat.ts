import { z } from 'zod';
import { ThoughtSplitter, type Parts } from './answer-parts.js';
import { parseJson } from '../text/json.js';
import type { ForwardedBody } from './served-request.js';
import { haveControlWords, literalPrompt, type PromptMaker } from './literal-prompt.js';

/** The body of `POST /v1/chat/completions`, as far as it is read here. */
const chatSchema = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string() })),
  tools: z.array(z.unknown()).nullish(),
  chat_template_kwargs: z.record(z.string(), z.unknown()).nullish(),
});
type Chat = z.infer<typeof chatSchema>;

/** What becomes of a conversation that a client sent. */
export type ServedChat =
  /** The engine's own way is right. */
  | { readonly kind: 'as-it-is' }
  /** Control words of the model are in it, where they cannot be told from the template's. */
  | { readonly kind: 'refuse'; readonly why: string }
  /** The same question for `POST /v1/completions`, in which control words that somebody wrote are text. */
  | { readonly kind: 'literal'; readonly body: string; readonly thinking: Thinking };

/** How the thoughts in an answer are told: apart (from its first word on, where the template opens them), or not. */
export type Thinking = 'apart' | 'opened' | 'within';

/** A place in a conversation where a text of somebody's stands. */
interface TextPlace {
  /** Of which message: a template may write its texts right behind each other. */
  readonly message: number;
  readonly text: string;
  readonly replace: (text: string) => void;
}

/** `makerFor`: makes prompts of a conversation, by the body that has other texts in it. */
export async function servedChat(
  body: ForwardedBody,
  makerFor: (templateBody: (texts: readonly string[]) => string) => PromptMaker,
): Promise<ServedChat> {
  const parsed = chatSchema.safeParse(body);
  if (!parsed.success) return { kind: 'as-it-is' }; // what is wrong with it the engine says
  const chat = parsed.data;
  const isFormed = chat['response_format'] !== undefined;
  const places = textPlaces(chat);
  const maker = makerFor((texts) => {
    const marked = structuredClone(chat);
    // A form holds from the first token on: there is no room for thoughts.
    if (isFormed) marked.chat_template_kwargs = { ...marked.chat_template_kwargs, enable_thinking: false };
    for (const [index, { replace }] of textPlaces(marked).entries()) replace(texts[index] ?? '');
    return JSON.stringify(marked);
  });
  const texts = places.map((place) => place.text);
  if (await haveControlWords(otherTexts(chat), maker)) {
    return { kind: 'refuse', why: "outside of a message's text" };
  }
  const literal = await literalPrompt(texts, maker, joinedTexts(places));
  if (!literal) return { kind: 'as-it-is' };
  if ((chat.tools?.length ?? 0) > 0) return { kind: 'refuse', why: 'beside tools' };
  const { tokens, opensThinking } = literal;
  const apart = opensThinking && !isFormed ? 'opened' : 'apart';
  const thinking = chat['reasoning_format'] === 'none' ? 'within' : apart;
  return { kind: 'literal', body: completionBody(chat, tokens), thinking };
}

/** The texts of messages: a string, or those parts of a list that are texts. */
function textPlaces({ messages }: Chat): TextPlace[] {
  return messages.flatMap((message, place) => {
    const { content } = message;
    if (typeof content === 'string') {
      return [{ message: place, text: content, replace: (text: string) => void (message['content'] = text) }];
    }
    if (!Array.isArray(content)) return [];
    return content.flatMap((part: unknown) => {
      if (!isTextPart(part)) return [];
      return [{ message: place, text: part.text, replace: (text: string) => void (part.text = text) }];
    });
  });
}

function isTextPart(part: unknown): part is { text: string } {
  return typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';
}

/** The texts of each message that has several, as one: a word may begin in one of them and end in the next. */
function joinedTexts(places: readonly TextPlace[]): string[] {
  const joined = new Map<number, string>();
  for (const { message, text } of places) joined.set(message, (joined.get(message) ?? '') + text);
  return [...joined.values()];
}

/** What else a template may put into the prompt: tools and their calls, names, thoughts of before. */
function otherTexts({ messages, tools, chat_template_kwargs: more }: Chat): string[] {
  const rest = structuredClone(messages);
  for (const { replace } of textPlaces({ messages: rest })) replace('');
  return stringsIn([rest, tools, more]);
}

/** All texts in a value, names included; also those within a text that is JSON, as the arguments of a call are. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const within = parseJson(value);
    return [value, ...(typeof within === 'object' ? stringsIn(within) : [])];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [name, ...stringsIn(one)]);
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

  constructor(private readonly thinking: Thinking) {}

  /** The body of a chat's answer; undefined for what is no completion. */
  whole(body: string): string | undefined {
    const parsed = completionSchema.safeParse(parseJson(body));
    if (!parsed.success) return undefined;
    const choices = parsed.data.choices.map(({ text, ...choice }) => {
      const parts = this.partsOf(choice.index, text ?? '', true);
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
      const parts = this.partsOf(choice.index, text ?? '', choice.finish_reason != null);
      const content = parts.text === '' ? {} : { content: parts.text };
      return { ...choice, delta: { ...(isFirst && { role: 'assistant' }), ...content, ...thoughts(parts) } };
    });
    return JSON.stringify({ ...parsed.data, object: 'chat.completion.chunk', choices });
  }

  private partsOf(index: number, text: string, isLast: boolean): Parts {
    const splitter = this.splitterOf(index);
    if (this.thinking === 'within') return { thinking: '', text };
    const begin = splitter.write(text);
    const end = isLast ? splitter.end() : { thinking: '', text: '' };
    return { thinking: begin.thinking + end.thinking, text: begin.text + end.text };
  }

  private splitterOf(index: number): ThoughtSplitter {
    const known = this.splitters.get(index);
    if (known) return known;
    const splitter = new ThoughtSplitter();
    if (this.thinking === 'opened') splitter.write('<think>');
    this.splitters.set(index, splitter);
    return splitter;
  }
}

function thoughts({ thinking }: Parts): object {
  return thinking === '' ? {} : { reasoning_content: thinking };
}
