import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

interface Message {
  role: 'user' | 'assistant';
  content: string;
}

export interface EngineOptions {
  /** How often it says that it still loads its model. */
  readonly busy?: number;
  /** Tokens of its context; a word is a token. */
  readonly context?: number;
  /** Takes connections, and says nothing. */
  readonly mute?: boolean;
  /** Its template has the answer begin within the model's thoughts. */
  readonly opensThinking?: boolean;
  /** Its template obeys `/think` in what is said, and takes it out; or also says of itself that it does. */
  readonly obeysThink?: 'silently' | 'and says so';
}

/** The model's one control word, and the token that it is; any other token is a character. */
const controlWord = '<|end|>';
const controlToken = 1;
/** How the token is told from the word in what was asked. */
export const controlMark = '⟦end⟧';

/**
 * llama-server's side of a conversation: real HTTP on loopback, with answers that are made from the questions.
 * By default the answer to the third question of a conversation is `3: <the question>`.
 */
export class FakeEngine {
  /** The conversations that it was asked to go on with. */
  readonly asked: Message[][] = [];
  /** The prompts made of tokens that it was asked to complete. */
  readonly completed: string[] = [];
  /** Answers of which nobody read the end. */
  cut = 0;
  private busy: number;
  private readonly context: number;
  private readonly server: Server;

  private constructor(private readonly options: EngineOptions) {
    this.busy = options.busy ?? 0;
    this.context = options.context ?? 4096;
    this.server = createServer((request, response) => {
      void this.serve(request, response);
    });
  }

  static async start(options: EngineOptions = {}): Promise<FakeEngine> {
    const engine = new FakeEngine(options);
    await new Promise<void>((resolve) => engine.server.listen(0, '127.0.0.1', resolve));
    return engine;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.options.mute === true) return;
    switch (`${request.method ?? ''} ${request.url ?? ''}`) {
      case 'GET /health':
        response.writeHead(this.busy-- > 0 ? 503 : 200).end('{"status":"ok"}');
        return;
      case 'GET /props':
        response.end(JSON.stringify({ default_generation_settings: { n_ctx: this.context } }));
        return;
      case 'POST /v1/chat/completions':
        await this.complete(await json<{ messages: Message[] }>(request), response);
        return;
      case 'POST /apply-template':
        response.end(JSON.stringify({ prompt: this.template(await json<{ messages: Message[] }>(request)) }));
        return;
      case 'POST /tokenize':
        response.end(JSON.stringify({ tokens: tokensOf(await json(request)) }));
        return;
      case 'POST /v1/completions':
        this.completeRaw(await json<{ prompt: number[] }>(request), response);
        return;
      default:
        response.writeHead(404).end();
    }
  }

  private template({ messages }: { messages: Message[] }): string {
    const { obeysThink } = this.options;
    const taken = obeysThink === undefined ? '' : '/think';
    const turns = messages.map(({ role, content }) => `${role}: ${content.replaceAll(taken, '')}${controlWord}\n`);
    const thinks = obeysThink === 'and says so' && messages.some(({ content }) => content.includes(taken));
    return `${thinks ? 'thinking: ' : ''}${turns.join('')}assistant:${this.options.opensThinking === true ? '<think>\n' : ''}`;
  }

  /** Answers with the last turn, and with thoughts where its text asks for them. */
  private completeRaw({ prompt }: { prompt: number[] }, response: ServerResponse): void {
    const text = prompt.map((token) => (token === controlToken ? controlMark : String.fromCodePoint(token))).join('');
    this.completed.push(text);
    const question = /([^\n]*)\n[^\n]*\n?$/.exec(text)?.[1] ?? '';
    const thoughts = this.options.opensThinking === true ? 'so it is</think>\n\n' : '<think>\nhm, no</think>\n\n';
    const answer = `${/think|Think/.test(question) || this.options.opensThinking === true ? thoughts : ''}Asked: ${question}`;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of answer.match(/.{1,3}/gsu) ?? []) event(response, { choices: [{ text: piece }] });
    event(response, { choices: [{ finish_reason: 'stop', text: '' }] });
    event(response, { choices: [], usage: { prompt_tokens: prompt.length, completion_tokens: 2 } });
    response.end('data: [DONE]\n\n');
  }

  private async complete({ messages }: { messages: Message[] }, response: ServerResponse): Promise<void> {
    this.asked.push(messages);
    const tokens = messages.reduce((count, { content }) => count + content.split(/\s+/).length, 0);
    if (tokens >= this.context) {
      fail(response, 400, { type: 'exceed_context_size_error', message: 'too long', n_prompt_tokens: tokens });
      return;
    }
    const question = messages.at(-1)?.content ?? '';
    const [word = '', argument = ''] = question.split(' ');
    if (word === 'template') {
      fail(response, 500, { type: 'server_error', message: 'the template\nfails' });
      return;
    }
    if (word === 'wait') await sleep(Number(argument), undefined, { ref: false });
    if (word === 'crash') {
      response.destroy();
      this.stop();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let finish = 'stop';
    let answered = 2;
    const count = messages.filter(({ role }) => role === 'user').length;
    switch (word) {
      case 'story':
        await this.tell(response);
        return;
      case 'pause':
        content(response, `${count}: `);
        await sleep(Number(argument), undefined, { ref: false });
        content(response, `<${question}>`);
        break;
      case 'think':
        event(response, { choices: [{ delta: { reasoning_content: 'Let me see.' } }] });
        content(response, '\n\nIt is so.');
        break;
      case 'say':
        for (const part of (JSON.parse(question.slice(4)) as string).match(/.{1,3}/gsu) ?? []) content(response, part);
        break;
      case 'split': {
        // One event in chunks that end within its line, the last of them before its end.
        const line = `data: ${JSON.stringify({ choices: [{ delta: { content: 'zażółć' } }] })}\n\n`;
        const bytes = Buffer.from(line);
        for (const [from, to] of [
          [0, 3],
          [3, 50],
          [50, bytes.length - 1],
          [bytes.length - 1, bytes.length],
        ] as const) {
          response.write(bytes.subarray(from, to));
        }
        break;
      }
      case 'fill':
        content(response, 'to the brim');
        finish = 'length';
        answered = this.context - tokens - 1;
        break;
      case 'limit':
        content(response, 'no more');
        finish = 'length';
        break;
      case 'break':
        content(response, 'half of it');
        await sleep(100);
        response.destroy();
        return;
      default:
        content(response, `${count}: <${question.replaceAll('\n', '|')}>`);
    }
    event(response, { choices: [{ finish_reason: finish, delta: {} }] });
    event(response, {
      choices: [],
      usage: { prompt_tokens: tokens, completion_tokens: answered },
      timings: { prompt_per_second: 12.54, predicted_per_second: 3.5 },
    });
    response.end('data: [DONE]\n\n');
  }

  /** A story without an end, until nobody listens. */
  private async tell(response: ServerResponse): Promise<void> {
    for (let word = 1; !response.destroyed; word++) {
      content(response, `word${word} `);
      await sleep(10);
    }
    this.cut++;
  }
}

async function json<T>(request: IncomingMessage): Promise<T> {
  return JSON.parse(await text(request)) as T;
}

function tokensOf({ content, parse_special }: { content: string; parse_special: boolean }): number[] {
  const parts = parse_special ? content.split(controlWord) : [content];
  return parts.flatMap((part, index) => [
    ...(index > 0 ? [controlToken] : []),
    ...Array.from(part, (character) => character.codePointAt(0) ?? 0),
  ]);
}

function content(response: ServerResponse, text: string): void {
  event(response, { choices: [{ finish_reason: null, delta: { content: text } }] });
}

function event(response: ServerResponse, data: object): void {
  response.write(`data: ${JSON.stringify(data)}\n\n`);
}

function fail(response: ServerResponse, status: number, error: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}
