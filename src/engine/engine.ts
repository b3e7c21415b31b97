import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { AnswerReader, type AnswerListener } from './answer-reader.js';
import { chatBody, completionBody, templateBody, parseChunk, type ChatAnswer, type ChatRequest } from './chat.js';
import { engineError } from './engine-error.js';
import { askJson, bodyOf, promptMaker } from './engine-json.js';
import { literalPrompt } from './literal-prompt.js';
import { EnginePort } from './engine-port.js';
import { eventData } from './event-stream.js';

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
    const { default_generation_settings: settings } = await askJson(
      this.port,
      { method: 'GET', path: '/props' },
      propsSchema,
    );
    return { contextLength: settings.n_ctx };
  }

  /** Asks, and tells the answer as it comes. */
  async chat(request: ChatRequest, listener: AnswerListener = {}, signal?: AbortSignal): Promise<ChatAnswer> {
    const { messages, form } = request;
    const literal = await literalPrompt(
      messages.map(({ content }) => content),
      promptMaker(this.port, (texts) =>
        templateBody(
          messages.map(({ role }, index) => ({ role, content: texts[index] ?? '' })),
          form,
        ),
      ),
    );
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
}
