import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { AnswerReader, type AnswerListener } from './answer-reader.js';
import { chatBody, completionBody, templateBody, parseChunk, type ChatAnswer, type ChatRequest } from './chat.js';
import { engineError, EngineError, parseJson } from './engine-error.js';
import type { Form } from './form.js';
import { literalPrompt, type PromptMaker } from './literal-prompt.js';
import { EnginePort, type PortRequest } from './engine-port.js';
import { eventData } from './event-stream.js';

/** As much as is read of an answer that is no stream. */
const bodyLimitBytes = 4 * 1024 * 1024;

const propsSchema = z.object({
  default_generation_settings: z.object({ n_ctx: z.number() }),
  chat_template: z.string().optional(),
});

export interface EngineProperties {
  /** Tokens of context that a conversation may fill. */
  readonly contextLength: number;
}

/**
 * llama.cpp's llama-server in the guest, asked by its HTTP API. Every method rejects with EngineError for what the
 * engine refuses, and with another Error when the guest hangs up or `signal` fires.
 */
export class Engine {
  private readonly port: EnginePort;

  /** `port` carries what docs/guest-contract.md says of `org.zosia.http`. */
  constructor(port: Duplex) {
    this.port = new EnginePort(port);
  }

  async isHealthy(): Promise<boolean> {
    const response = await this.port.send({ method: 'GET', path: '/health' });
    await bodyOf(response);
    return response.statusCode === 200;
  }

  async properties(): Promise<EngineProperties> {
    const { default_generation_settings: settings } = await this.json({ method: 'GET', path: '/props' }, propsSchema);
    return { contextLength: settings.n_ctx };
  }

  private promptMaker(form: Form | undefined): PromptMaker {
    const post = <T>(path: string, body: string, schema: z.ZodType<T>): Promise<T> =>
      this.json({ method: 'POST', path, body }, schema);
    return {
      applyTemplate: async (messages) =>
        (await post('/apply-template', templateBody(messages, form), z.object({ prompt: z.string() }))).prompt,
      tokenize: async (content, { control, begins = false }) => {
        const body = JSON.stringify({ content, parse_special: control, add_special: begins });
        return (await post('/tokenize', body, z.object({ tokens: z.array(z.number().int()) }))).tokens;
      },
    };
  }

  /** Asks, and tells the answer as it comes. */
  async chat(request: ChatRequest, listener: AnswerListener = {}, signal?: AbortSignal): Promise<ChatAnswer> {
    const literal = await literalPrompt(request.messages, this.promptMaker(request.form));
    const response = await this.port.send({
      method: 'POST',
      ...(literal
        ? { path: '/v1/completions', body: completionBody(literal.tokens, request) }
        : { path: '/v1/chat/completions', body: chatBody(request) }),
      ...(signal && { signal }),
    });
    if (response.statusCode !== 200) throw engineError(response.statusCode ?? 0, await bodyOf(response));
    const reader = new AnswerReader(listener, literal?.opensThinking);
    try {
      for await (const data of eventData(response)) {
        const chunk = parseChunk(data);
        if (!chunk) break; // over, whether the connection is or not
        reader.take(chunk);
      }
    } finally {
      response.destroy();
    }
    return reader.end();
  }

  private async json<T>(request: PortRequest, schema: z.ZodType<T>): Promise<T> {
    const response = await this.port.send(request);
    const body = await bodyOf(response);
    if (response.statusCode !== 200) throw engineError(response.statusCode ?? 0, body);
    const parsed = schema.safeParse(parseJson(body));
    if (!parsed.success) throw new EngineError(`the engine's answer to ${request.path} is not understood`, 200);
    return parsed.data;
  }
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimitBytes)
      throw new EngineError(`the engine's answer is larger than ${bodyLimitBytes} bytes`, 200);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
