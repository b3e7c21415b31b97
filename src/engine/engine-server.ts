import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limits } from '../contract/guest.js';
import { boundedText } from './bounded-text.js';
import { EngineError } from './engine-error.js';
import { bodyOf, promptMaker } from './engine-json.js';
import { EnginePort } from './engine-port.js';
import { eventData } from './event-stream.js';
import { ChatOfCompletion, servedChat } from './served-chat.js';
import {
  chatPath,
  forwardedBody,
  routeOf,
  type ForwardedBody,
  type Refusal,
  type ServedModel,
} from './served-request.js';
import { endWhereUnread, mostUnreadMs } from './unread-answer.js';

export interface ServerOptions extends ServedModel {
  /** The port of 127.0.0.1; 0: any that is free. */
  readonly port: number;
  /** What each request must bring; undefined: nothing. */
  readonly apiKey: string | undefined;
  /** For how long a client may leave its answer unread, in milliseconds; 120 000 where nobody says. */
  readonly unreadMs?: number;
}

/** Where a server's requests are answered. */
export interface EngineSource {
  /** Does `work` with an engine that is free for it, once there is one. Rejects where there is none any more. */
  use(work: (engine: EnginePort) => Promise<void>, signal: AbortSignal): Promise<void>;
}

/**
 * The one engine behind `port`, which carries what docs/guest-contract.md says of `org.zosia.http`. Each work has it
 * alone, in the order of their coming: one may ask it several things.
 */
export function oneEngine(port: Duplex): EngineSource {
  const engine = new EnginePort(port);
  let before: Promise<unknown> = Promise.resolve();
  return {
    use: (work) => {
      const done = before.then(() => work(engine));
      before = done.catch(() => undefined);
      return done;
    },
  };
}

/** More requests than this do not wait for their turn. */
const mostWaiting = 128;

/** The engine's own headers that are of no other's business stay behind. */
const passedHeaders = ['content-type', 'cache-control'] as const;

/**
 * OpenAI's API on 127.0.0.1, answered by the guest's engine. Requests have their turn one after another; who hangs up
 * loses it, and the engine stops.
 */
export class EngineServer {
  /** Requests that the engine was asked so far. */
  asked = 0;
  private waiting = 0;
  private source: EngineSource | undefined;
  private readonly server: Server;

  private constructor(private readonly options: ServerOptions) {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch(() => response.destroy());
    });
  }

  /** Listens; until `connect` it says that the model is loading. Rejects where it cannot listen (EADDRINUSE, EACCES). */
  static async listen(options: ServerOptions): Promise<EngineServer> {
    const engineServer = new EngineServer(options);
    await new Promise<void>((resolve, reject) => {
      engineServer.server.once('error', reject);
      engineServer.server.listen(options.port, '127.0.0.1', resolve);
    });
    return engineServer;
  }

  connect(source: EngineSource): void {
    this.source = source;
  }

  /** The base that clients of OpenAI's API are given. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** Ends listening and every connection. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', headers } = request;
    const route = routeOf({ method, target, headers }, this.options.apiKey);
    switch (route.kind) {
      case 'refuse':
        sendRefusal(response, route.refusal);
        return;
      case 'health':
        if (this.source) sendJson(response, 200, { status: 'ok' });
        else sendRefusal(response, loading);
        return;
      case 'models':
        sendJson(response, 200, { object: 'list', data: [this.model] });
        return;
      case 'model':
        if (route.id === this.options.model) sendJson(response, 200, this.model);
        else sendRefusal(response, unknownModel(route.id, this.options.model));
        return;
      case 'forward':
        await this.forward(route.path, request, response);
        return;
    }
  }

  private get model(): object {
    return { id: this.options.model, object: 'model', created: 0, owned_by: 'zosia' };
  }

  private async forward(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await boundedText(request, limits.requestBodyBytes, 16 * limits.requestBodyBytes);
    if (text === undefined) {
      sendRefusal(response, tooLarge);
      return;
    }
    const body = forwardedBody(text, this.options);
    if (body === undefined) {
      sendRefusal(response, noJson);
      return;
    }
    const { source } = this;
    if (!source) {
      sendRefusal(response, loading);
      return;
    }
    if (this.waiting >= mostWaiting) {
      sendRefusal(response, busy);
      return;
    }
    this.waiting += 1;
    this.asked += 1;
    const giveUp = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) giveUp.abort();
    });
    try {
      await source.use((engine) => this.relay(engine, { path, body }, response, giveUp.signal), giveUp.signal);
    } catch {
      sendRefusal(response, gone);
    } finally {
      this.waiting -= 1;
    }
  }

  private async relay(
    engine: EnginePort,
    question: Question,
    response: ServerResponse,
    givenUp: AbortSignal,
  ): Promise<void> {
    let answer: IncomingMessage;
    let told: ChatOfCompletion | undefined;
    try {
      const asked = await prepareRequest(question, engine, givenUp);
      if (asked.refusal) {
        sendRefusal(response, asked.refusal);
        return;
      }
      told = asked.told;
      answer = await engine.send({ method: 'POST', ...asked.question, signal: givenUp });
    } catch {
      if (givenUp.aborted) stopEngine(engine);
      else sendRefusal(response, gone);
      return;
    }
    const { statusCode = 502 } = answer;
    response.statusCode = statusCode >= 200 && statusCode <= 599 ? statusCode : 502;
    for (const name of passedHeaders) {
      const value = answer.headers[name];
      if (value !== undefined) response.setHeader(name, value);
    }
    const callOff = endWhereUnread(response, this.options.unreadMs ?? mostUnreadMs);
    try {
      const isStream = /^text\/event-stream\b/.test(answer.headers['content-type'] ?? '');
      if (told && statusCode === 200) await pipeline(answer, asChat(told, isStream), response);
      else await pipeline(answer, response);
    } catch {
      answer.destroy();
      // Who waits for the rest of a broken answer must not take it for a whole one.
      response.destroy();
      if (givenUp.aborted) stopEngine(engine);
    } finally {
      callOff();
    }
  }
}

interface Question {
  readonly path: string;
  readonly body: ForwardedBody;
}

/** What the engine is asked for a client's question, and how its answer is told. */
type PreparedRequest =
  | { readonly refusal: Refusal }
  | {
      readonly refusal?: undefined;
      readonly question: { readonly path: string; readonly body: string };
      readonly told?: ChatOfCompletion;
    };

async function prepareRequest(
  { path, body }: Question,
  engine: EnginePort,
  signal: AbortSignal,
): Promise<PreparedRequest> {
  const asItIs = (): PreparedRequest => ({ question: { path, body: JSON.stringify(body) } });
  if (path !== chatPath) return asItIs();
  try {
    const chat = await servedChat(body, (templateBody) => promptMaker(engine, templateBody, signal));
    switch (chat.kind) {
      case 'as-it-is':
        return asItIs();
      case 'refuse':
        return { refusal: controlWords(chat.why) };
      case 'literal':
        return {
          question: { path: '/v1/completions', body: chat.body },
          told: new ChatOfCompletion(chat.thinking),
        };
    }
  } catch (error) {
    // The model's template refuses the conversation, say.
    if (error instanceof EngineError) return { refusal: engineRefusal(error) };
    throw error;
  }
}

/** Tells a completion, a stream of events or whole, as a chat's. */
function asChat(told: ChatOfCompletion, isStream: boolean) {
  return async function* (answer: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    if (isStream) {
      for await (const data of eventData(answer)) yield `data: ${told.piece(data)}\n\n`;
      return;
    }
    const body = await bodyOf(answer);
    yield told.whole(body) ?? body;
  };
}

/** The guest stops working at an answer when the next request comes: any will do. */
function stopEngine(engine: EnginePort): void {
  engine
    .send({ method: 'GET', path: '/health' })
    .then((answer) => answer.resume())
    .catch(() => undefined);
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

function sendRefusal(response: ServerResponse, { status, message, type, code, header }: Refusal): void {
  if (header) response.setHeader(...header);
  sendJson(response, status, { error: { message, type, param: null, code } });
}

const tooLarge: Refusal = {
  status: 413,
  message: `The request is larger than ${limits.requestBodyBytes} bytes.`,
  type: 'invalid_request_error',
  code: 'request_too_large',
};

const noJson: Refusal = {
  status: 400,
  message: 'The body of the request is not a JSON object.',
  type: 'invalid_request_error',
  code: 'invalid_json',
};

const busy: Refusal = {
  status: 503,
  message: `${mostWaiting} requests are already waiting.`,
  type: 'server_error',
  code: 'busy',
  header: ['Retry-After', '5'],
};

const loading: Refusal = {
  status: 503,
  message: 'The VM is starting, or its model is loading.',
  type: 'unavailable_error',
  code: 'loading',
  header: ['Retry-After', '2'],
};

const gone: Refusal = {
  status: 503,
  message: 'The VM has ended, or its engine has.',
  type: 'server_error',
  code: 'vm_ended',
};

function engineRefusal({ status, message }: EngineError): Refusal {
  const isError = status >= 400 && status <= 599;
  return { status: isError ? status : 502, message, type: 'invalid_request_error', code: 'engine_refused' };
}

function controlWords(where: string): Refusal {
  return {
    status: 400,
    message: `A control word of the model ${where} cannot be told apart from its template's own; put it into a message's text.`,
    type: 'invalid_request_error',
    code: 'control_words',
  };
}

function unknownModel(id: string, known: string): Refusal {
  return {
    status: 404,
    message: `The model ${JSON.stringify(id)} does not exist; there is ${known}.`,
    type: 'invalid_request_error',
    code: 'model_not_found',
  };
}
