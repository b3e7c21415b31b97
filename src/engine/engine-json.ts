import { z } from 'zod';
import { parseJson } from '../text/json.js';
import { boundedText } from './bounded-text.js';
import { engineError, EngineError } from './engine-error.js';
import type { EnginePort, PortRequest } from './engine-port.js';
import type { PromptMaker } from './literal-prompt.js';

/** As much as is read of an answer that is no stream. */
const bodyLimitBytes = 4 * 1024 * 1024;

/** The answer to a request, as `schema` has it. Rejects with EngineError for a refusal, and for any other answer. */
export async function askJson<T>(port: EnginePort, request: PortRequest, schema: z.ZodType<T>): Promise<T> {
  const response = await port.send(request);
  const body = await bodyOf(response);
  if (response.statusCode !== 200) throw engineError(response.statusCode ?? 0, body);
  const parsed = schema.safeParse(parseJson(body));
  if (!parsed.success) throw new EngineError(`the engine's answer to ${request.path} is not understood`, 200);
  return parsed.data;
}

/** The text of an answer. Rejects with EngineError for one without end. */
export async function bodyOf(response: AsyncIterable<Uint8Array>): Promise<string> {
  const text = await boundedText(response, bodyLimitBytes);
  if (text === undefined) throw new EngineError(`the engine's answer is larger than ${bodyLimitBytes} bytes`, 200);
  return text;
}

/** Makes prompts by the engine behind `port`; `templateBody`: of `POST /apply-template`, with these texts. */
export function promptMaker(
  port: EnginePort,
  templateBody: (texts: readonly string[]) => string,
  signal?: AbortSignal,
): PromptMaker {
  const post = <T>(path: string, body: string, schema: z.ZodType<T>): Promise<T> =>
    askJson(port, { method: 'POST', path, body, ...(signal && { signal }) }, schema);
  // Whether a text has control words is told by its tokens, which the prompt is then made of.
  const known = new Map<string, Promise<readonly number[]>>();
  const tokensOf = async (body: string): Promise<readonly number[]> =>
    (await post('/tokenize', body, z.object({ tokens: z.array(z.number().int()) }))).tokens;
  return {
    applyTemplate: async (texts) =>
      (await post('/apply-template', templateBody(texts), z.object({ prompt: z.string() }))).prompt,
    tokenize: (content, { control, begins = false }) => {
      const body = JSON.stringify({ content, parse_special: control, add_special: begins });
      const tokens = known.get(body) ?? tokensOf(body);
      known.set(body, tokens);
      return tokens;
    },
  };
}
