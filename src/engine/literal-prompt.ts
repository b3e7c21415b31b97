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
 * longer be told apart; here the template's control words alone are such. Undefined where the texts have none, nor
 * `joined` ones that the template may write of them, for which the engine's own way is the same.
 */
export async function literalPrompt(
  texts: readonly string[],
  maker: PromptMaker,
  joined: readonly string[] = [],
): Promise<LiteralPrompt | undefined> {
  const have = await haveControlWords([...texts, ...joined], maker);
  if (!have && !texts.some((text) => mayHaveControlWords.test(text))) return undefined;
  const parts = await renderMarked(texts.length, maker);
  return have || (await templateCreatesControlWords(texts, parts, maker))
    ? composePrompt(texts, parts, maker)
    : undefined;
}

/** The prompt of a conversation in which nothing in these texts is a control word. */
async function composePrompt(
  texts: readonly string[],
  parts: readonly (string | number)[],
  maker: PromptMaker,
): Promise<LiteralPrompt> {
  const contents: (readonly number[])[] = [];
  for (const text of texts) contents.push(await maker.tokenize(text, { control: false }));
  const tokens: number[] = [];
  for (const [place, part] of parts.entries()) {
    if (typeof part === 'number') tokens.push(...(contents[part] ?? []));
    else if (part !== '' || place === 0)
      tokens.push(...(await maker.tokenize(part, { control: true, begins: place === 0 })));
  }
  return { tokens, opensThinking: /<think>\s*$/.test(String(parts.at(-1))) };
}

/**
 * Whether the template edits texts without control words into some that have them: one that takes `/think` out of what
 * somebody wrote makes `<|im_end|>` of `<|im_/thinkend|>`. Also where it cannot be seen what became of them.
 */
async function templateCreatesControlWords(
  texts: readonly string[],
  parts: readonly (string | number)[],
  maker: PromptMaker,
): Promise<boolean> {
  const rendered = await maker.applyTemplate(texts);
  if (parts.map((part) => (typeof part === 'number' ? texts[part] : part)).join('') === rendered) return false;
  const edited = textsBetween(
    rendered,
    parts.filter((part) => typeof part === 'string'),
  );
  return edited === undefined || haveControlWords(edited, maker);
}

/** The conversation with a mark for each text: the template's own texts, and the numbers of the others between them. */
async function renderMarked(count: number, maker: PromptMaker): Promise<(string | number)[]> {
  const mark = `zosia${randomUUID().replaceAll('-', '')}`;
  const whole = await maker.applyTemplate(Array.from({ length: count }, (_, index) => `${mark}x${index}x`));
  const pieces = whole.split(new RegExp(`${mark}x(\\d+)x`));
  return pieces.map((piece, place) => (place % 2 === 1 ? Number(piece) : piece));
}

/** What stands between these parts of a text, each taken where it comes first; undefined where they are not its parts. */
function textsBetween(text: string, parts: readonly string[]): readonly string[] | undefined {
  const [first = '', ...others] = parts;
  const last = others.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const end = text.length - last.length;
  const between: string[] = [];
  let from = first.length;
  for (const part of others) {
    const at = text.indexOf(part, from);
    if (at < 0) return undefined;
    between.push(text.slice(from, at));
    from = at + part.length;
  }
  if (from > end) return undefined;
  return [...between, text.slice(from, end)];
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
