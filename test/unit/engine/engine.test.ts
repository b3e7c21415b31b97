import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Engine } from '../../../src/engine/engine.js';
import { EngineError } from '../../../src/engine/engine-error.js';
import { Guest } from './support/guest.js';

let server: Server | undefined;
let guest: Guest;

async function engineOf(listener: RequestListener): Promise<Engine> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  guest = new Guest((server.address() as AddressInfo).port);
  return new Engine(guest);
}

afterEach(() => {
  guest.destroy();
  server?.closeAllConnections();
  server?.close();
});

const question = { messages: [{ role: 'user', content: 'Where is żółw?' }] } as const;
const events = (...data: unknown[]): string => data.map((each) => `data: ${JSON.stringify(each)}\n\n`).join('');
const piece = (delta: object, finish_reason: string | null = null): object => ({ choices: [{ delta, finish_reason }] });
const usage = {
  choices: [],
  usage: { prompt_tokens: 16, completion_tokens: 8 },
  timings: { predicted_per_second: 20 },
};

/** Answers each request with an event stream. */
const streaming =
  (text: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.end(text);
  };

describe('an answer', () => {
  it('comes in pieces, with its end and its figures', async () => {
    const engine = await engineOf(
      streaming(
        events(
          piece({ role: 'assistant', content: null }),
          piece({ content: 'Zażółć' }),
          piece({ content: ' gęślą' }),
        ) + `${events(piece({}, 'stop'), usage)}data: [DONE]\n\n`,
      ),
    );
    const pieces: string[] = [];
    const answer = await engine.chat(question, { onText: (text) => pieces.push(text) });
    expect(pieces).toEqual(['Zażółć', ' gęślą']);
    expect(answer).toEqual({
      text: 'Zażółć gęślą',
      thinking: '',
      finishReason: 'stop',
      promptTokens: 16,
      completionTokens: 8,
      promptSpeed: undefined,
      completionSpeed: 20,
    });
  });

  it('is asked for with what is known, and nothing else', async () => {
    let body: unknown;
    const engine = await engineOf((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        body = JSON.parse(text);
        response.end(events(piece({ content: 'x' }, 'length')));
      });
    });
    expect(await engine.chat({ ...question, maxTokens: 1, temperature: 0 })).toMatchObject({ finishReason: 'length' });
    expect(body).toEqual({
      messages: question.messages,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 1,
      temperature: 0,
      cache_prompt: false,
    });
  });

  it.each<[string, object[], { thinking: string; text: string }]>([
    [
      'by the engine',
      [piece({ reasoning_content: 'Hm.' }), piece({ content: 'Yes' })],
      { thinking: 'Hm.', text: 'Yes' },
    ],
    [
      'by their marks',
      ['<th', 'ink>\nHm. </', 'b> </thi', 'nk>\n\n', 'Yes <think>'].map((content) => piece({ content })),
      { thinking: 'Hm. </b>', text: 'Yes <think>' },
    ],
    ['by a first mark alone', [piece({ content: ' <think>Hm' })], { thinking: 'Hm', text: '' }],
    [
      'not, where it looks like a mark',
      [piece({ content: '<thin' }), piece({ content: ' ice' })],
      { thinking: '', text: '<thin ice' },
    ],
    [
      'not, of white space',
      [piece({ content: '    x' }), piece({ content: ' \n' })],
      { thinking: '', text: '    x \n' },
    ],
  ])('is parted from thoughts %s', async (_, pieces, expected) => {
    const engine = await engineOf(streaming(events(...pieces, piece({}, 'stop'))));
    expect(await engine.chat(question)).toMatchObject(expected);
  });
});

describe('requests', () => {
  it('go out one after the other, whatever their answers look like', async () => {
    const engine = await engineOf((request, response) => {
      if (request.url === '/health') response.end('{"status":"ok"}');
      else response.end('{"default_generation_settings":{"n_ctx":4096},"total_slots":1}');
    });
    const answers = await Promise.all([engine.isHealthy(), engine.properties(), engine.isHealthy()]);
    expect(answers).toEqual([true, { contextLength: 4096 }, true]);
    expect(guest.requests).toBe(3);
  });

  it('that are given up leave nothing in the next answer', async () => {
    let gone: () => void;
    const closed = new Promise<void>((resolve) => (gone = resolve));
    const engine = await engineOf((request, response) => {
      if (request.url === '/health') {
        response.end('{"status":"ok"}');
        return;
      }
      response.writeHead(200);
      const timer = setInterval(() => response.write(events(piece({ content: 'HTTP/1.1 500 no\r\n\r\n' }))), 1);
      response.on('close', () => {
        clearInterval(timer);
        gone();
      });
    });
    const abort = new AbortController();
    const asked = engine.chat(
      question,
      {
        onText: () => {
          abort.abort();
        },
      },
      abort.signal,
    );
    await expect(asked).rejects.toThrow();
    expect(await engine.isHealthy()).toBe(true);
    await closed;
  });
});

describe('what goes wrong', () => {
  const refusing =
    (status: number, error: object): RequestListener =>
    (_request, response) => {
      response.writeHead(status).end(JSON.stringify({ error }));
    };
  it.each<[string, RequestListener, RegExp]>([
    [
      'a prompt that is too long',
      refusing(400, { message: 'x', type: 'exceed_context_size_error', n_prompt_tokens: 4310, n_ctx: 4096 }),
      /^the prompt has 4310 tokens and the context holds 4096$/,
    ],
    ['a model that only embeds', refusing(501, { message: 'This model does not support completions' }), /only embeds/],
    [
      'an answer that the template does not let pass',
      refusing(500, { message: 'The model produced output that does not match the expected peg-native format' }),
      /^the answer does not have the form that the model's chat template prescribes$/,
    ],
    ['another refusal', refusing(500, { message: 'boom\u001b[2J\nx' }), /^the engine refused: "boom x"$/],
    ['a status without words', (_request, response) => response.writeHead(502).end(), /status 502/],
    ['an error within the stream', streaming(events({ error: { message: 'slot lost' } })), /refused: "slot lost"/],
    ['an answer that breaks off', streaming(events(piece({ content: 'x' }))), /broke off/],
    ['what is no JSON', streaming('data: {\n\n'), /no part of an answer/],
    ['a line without an end', streaming(`data: ${'x'.repeat(2 * 1024 * 1024)}`), /a million characters/],
    [
      'an answer without an end',
      streaming(events(...Array<object>(20).fill(piece({ content: 'x'.repeat(64 * 1024) })))),
      /longer than/,
    ],
  ])('is told: %s', async (_, listener, message) => {
    const engine = await engineOf(listener);
    await expect(engine.chat(question)).rejects.toThrow(message);
    await expect(engine.chat(question)).rejects.toBeInstanceOf(EngineError);
  });

  it('is told: a guest that hangs up, to all who wait', async () => {
    const engine = await engineOf(() => guest.destroy());
    const asked = [engine.chat(question), engine.properties()];
    const ended = await Promise.allSettled(asked);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(engine.isHealthy()).rejects.toThrow('the guest disconnected');
  });

  it('is told: an answer that is not HTTP', async () => {
    const engine = await engineOf((request) => request.socket.end('hello\r\n\r\n'));
    await expect(engine.chat(question)).rejects.toThrow(/Parse Error/);
  });
});

describe('an engine that misbehaves', () => {
  const begin = { 'Content-Type': 'text/event-stream' };

  it('and keeps the connection open behind the end of its answer is not waited for', async () => {
    const engine = await engineOf((_request, response) => {
      response.writeHead(200, begin);
      response.write(`${events(piece({ content: 'x' }, 'stop'), usage)}data: [DONE]\n\n`);
    });
    expect(await engine.chat(question)).toMatchObject({ text: 'x', finishReason: 'stop' });
    expect(await engine.chat(question)).toMatchObject({ text: 'x' });
  });

  it('and changes the protocol has no answer', async () => {
    const engine = await engineOf((request) => {
      request.socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    });
    await expect(engine.chat(question)).rejects.toThrow('the engine answered in another protocol');
    await expect(engine.isHealthy()).rejects.toThrow('another protocol');
  });

  it('and sends white space without end is given up', async () => {
    const engine = await engineOf((_request, response) => {
      response.writeHead(200, begin);
      const more = (): void => {
        while (!response.destroyed && response.write(events(piece({ content: ' '.repeat(64 * 1024) }))));
      };
      response.on('drain', more);
      more();
    });
    await expect(engine.chat(question)).rejects.toThrow('the answer is longer than a million characters');
  });

  it.each([-1, 0.5, 1e300, 'many'])('and counts %p tokens is not believed', async (tokens) => {
    const wrong = {
      choices: [],
      usage: { prompt_tokens: tokens, completion_tokens: 8 },
      timings: { predicted_per_second: typeof tokens === 'number' ? -1 : 'fast' },
    };
    const engine = await engineOf(streaming(events(piece({ content: 'x' }, 'stop'), wrong)));
    expect(await engine.chat(question)).toMatchObject({
      text: 'x',
      promptTokens: undefined,
      completionTokens: 8,
      completionSpeed: undefined,
    });
  });
});

describe('a request that is abandoned before its turn', () => {
  it('leaves the turn to the next', async () => {
    const engine = await engineOf(streaming(`${events(piece({ content: 'x' }, 'stop'))}data: [DONE]\n\n`));
    await expect(engine.chat(question, {}, AbortSignal.abort())).rejects.toThrow('abandoned before its turn');
    const abort = new AbortController();
    const all = Promise.allSettled([
      engine.chat(question),
      engine.chat(question, {}, abort.signal),
      engine.chat(question),
    ]);
    abort.abort();
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
