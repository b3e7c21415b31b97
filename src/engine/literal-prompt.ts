import { randomUUID } from 'node:crypto';
import type { Message } from './chat.js';

/** What is asked of the engine to make a prompt by hand. */
export interface PromptMaker {
  /** The text that the model's chat template makes of the messages. */
  applyTemplate(messages: readonly Message[]): Promise<string>;
  /** A text's tokens; `control`: whether the model's control words in it are taken for such. */
  tokenize(text: string, options: { readonly control: boolean; readonly begins?: boolean }): Promise<readonly number[]>;
}

export interface LiteralPrompt {
  readonly tokens: readonly number[];
  /** Whether the template has the answer begin within the model's thoughts. */
  readonly opensThinking: boolean;
}

/** Every model's control words have one of these: `<|im_end|>`, `<start_of_turn>`, `<｜User｜>`, `</s>`, `[INST]`. */
const mayHaveControlWords = /[<[]/;

/**
 * The prompt of messages in which a person wrote the model's control words: `<|im_end|>` in a text is these ten
 * characters, and ends nobody's turn. The engine's own way makes one text of template and messages, in which they can no
 * longer be told apart; here the template's control words alone are such. Undefined where the messages have none, for
 * which the engine's own way is the same.
 */
export async function literalPrompt(
  messages: readonly Message[],
  maker: PromptMaker,
): Promise<LiteralPrompt | undefined> {
  const asText = new Map<string, readonly number[]>();
  const textTokens = async (content: string): Promise<readonly number[]> => {
    const tokens = asText.get(content) ?? (await maker.tokenize(content, { control: false }));
    asText.set(content, tokens);
    return tokens;
  };
  if (!(await haveControlWords(messages, maker, textTokens))) return undefined;
  const contents: (readonly number[])[] = [];
  for (const { content } of messages) contents.push(await textTokens(content));
  const mark = `zosia${randomUUID().replaceAll('-', '')}`;
  const text = await maker.applyTemplate(messages.map(({ role }, index) => ({ role, content: `${mark}x${index}x` })));
  const tokens: number[] = [];
  // Texts of the template stand at even places, the messages' numbers between them.
  for (const [place, part] of text.split(new RegExp(`${mark}x(\\d+)x`)).entries()) {
    if (place % 2 === 1) tokens.push(...(contents[Number(part)] ?? []));
    else if (part !== '' || place === 0)
      tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
  }
  return { tokens, opensThinking: /<think>\s*$/.test(text) };
}

async function haveControlWords(
  messages: readonly Message[],
  maker: PromptMaker,
  textTokens: (content: string) => Promise<readonly number[]>,
): Promise<boolean> {
  for (const { content } of messages) {
    if (!mayHaveControlWords.test(content)) continue;
    if (!areEqual(await textTokens(content), await maker.tokenize(content, { control: true }))) return true;
  }
  return false;
}

function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((token, index) => token === others[index]);
}
