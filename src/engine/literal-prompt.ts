import { randomUUID } from 'node:crypto';

/** What is asked of the engine to make a prompt of a conversation by hand. */
export interface PromptMaker {
  /** The text that the model's chat template makes of the conversation with these texts in place of its own. */
  applyTemplate(texts: readonly string[]): Promise<string>;
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
 * The prompt of a conversation in whose texts somebody wrote the model's control words: `<|im_end|>` in a text is these
 * ten characters, and ends nobody's turn. The engine's own way makes one text of template and texts, in which they can no
 * longer be told apart; here the template's control words alone are such. Undefined where the texts have none, for which
 * the engine's own way is the same.
 */
export async function literalPrompt(texts: readonly string[], maker: PromptMaker): Promise<LiteralPrompt | undefined> {
  return (await haveControlWords(texts, maker)) ? composePrompt(texts, maker) : undefined;
}

/** The prompt of a conversation in which nothing in these texts is a control word. */
export async function composePrompt(texts: readonly string[], maker: PromptMaker): Promise<LiteralPrompt> {
  const contents: (readonly number[])[] = [];
  for (const text of texts) contents.push(await maker.tokenize(text, { control: false }));
  const mark = `zosia${randomUUID().replaceAll('-', '')}`;
  const whole = await maker.applyTemplate(texts.map((_, index) => `${mark}x${index}x`));
  const tokens: number[] = [];
  // Texts of the template stand at even places, the numbers of the conversation's between them.
  for (const [place, part] of whole.split(new RegExp(`${mark}x(\\d+)x`)).entries()) {
    if (place % 2 === 1) tokens.push(...(contents[Number(part)] ?? []));
    else if (part !== '' || place === 0)
      tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
  }
  return { tokens, opensThinking: /<think>\s*$/.test(whole) };
}

/** Whether the model would take a part of one of the texts for a control word. */
export async function haveControlWords(
  texts: readonly string[],
  { tokenize }: Pick<PromptMaker, 'tokenize'>,
): Promise<boolean> {
  for (const text of new Set(texts)) {
    if (!mayHaveControlWords.test(text)) continue;
    if (!areEqual(await tokenize(text, { control: false }), await tokenize(text, { control: true }))) return true;
  }
  return false;
}

function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((token, index) => token === others[index]);
}
