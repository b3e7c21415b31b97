import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import OpenAI, { APIError } from 'openai';
import { EngineServer, oneEngine } from '../../../src/engine/engine-server.js';
import { until } from '../../support/until.js';
import { Guest } from './support/guest.js';

const apiKey = 'zosia-test-key';
let engine: Server;
let served: EngineServer;
let guest: Guest;
let listener: RequestListener;
/** What the engine was asked, and which of it was given up. */
let asked: { path: string; body: Record<string, unknown> }[];
let givenUp: number;

beforeEach(async () => {
  asked = [];
  givenUp = 0;
  listener = answering('Paris');
  engine = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      if (request.url === '/health') {
        response.end('{}');
        return;
      }
      asked.push({ path: request.url ?? '', body: JSON.parse(text) as Record<string, unknown> });
      response.once('close', () => {
        if (!response.writableFinished) givenUp += 1;
      });
      listener(request, response);
    });
  });
  await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
  guest = new Guest((engine.address() as AddressInfo).port);
  served = await EngineServer.listen({ port: 0, apiKey, model: 'small' });
  served.connect(oneEngine(guest));
});
afterEach(async () => {
  await served.close();
  guest.destroy();
  engine.closeAllConnections();
  engine.close();
});

function answering(content: string): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    response.end(JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message: { content } }] }));
  };
}

const client = (options: { apiKey?: string } = {}): OpenAI =>
  new OpenAI({ baseURL: served.baseUrl, apiKey, maxRetries: 0, ...options });
const question = { model: 'gpt-any', messages: [{ role: 'user', content: 'Where is żółw?' }] } as const;
const body = { ...question, messages: [...question.messages] };
const post = (text: string, path = '/chat/completions'): Promise<Response> =>
  fetch(`${served.baseUrl}${path}`, { method: 'POST', headers: { Authorization: `Bearer ${apiKey}` }, body: text });

describe('a client that does not read its answer', () => {
  it('loses it, and the engine is free for others', async () => {
    await served.close();
    served = await EngineServer.listen({ port: 0, apiKey, model: 'small', unreadMs: 200 });
    served.connect(oneEngine(guest));
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const write = (): void => {
        while (response.write(`data: ${'x'.repeat(65_536)}\n\n`));
        response.once('drain', write);
      };
      write();
    };
    const text = JSON.stringify({ ...body, stream: true });
    const deaf = connect(Number(new URL(served.baseUrl).port), '127.0.0.1').pause();
    const head = ['POST /v1/chat/completions HTTP/1.1', 'Host: 127.0.0.1', `Authorization: Bearer ${apiKey}`];
    deaf.write([...head, `Content-Length: ${Buffer.byteLength(text)}`, '', text].join('\r\n'));
    await until(() => asked.length === 1);
    listener = answering('Paris');
    const { choices } = await client().chat.completions.create(body);
    expect(choices[0]?.message.content).toBe('Paris');
    expect(givenUp).toBe(1);
    deaf.destroy();
  });
});

describe("OpenAI's own client", () => {
  it('is answered, by the engine alone', async () => {
    const { choices } = await client().chat.completions.create(body);
    expect(choices[0]?.message.content).toBe('Paris');
    const sampling = { max_tokens: 256, seed: 1, temperature: 0 };
    expect(asked).toEqual([{ path: '/v1/chat/completions', body: { ...question, ...sampling, cache_prompt: false } }]);
    expect(served.asked).toBe(1);
  });

  it('reads an answer as it comes', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      for (const content of ['Pa', 'ris']) {
        response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
      }
      response.end('data: [DONE]\n\n');
    };
    const pieces: string[] = [];
    for await (const { choices } of await client().chat.completions.create({ ...body, stream: true })) {
      pieces.push(choices[0]?.delta.content ?? '');
    }
    expect(pieces).toEqual(['Pa', 'ris']);
  });

  it("is told the engine's errors, and ours, as its own", async () => {
    listener = (_request, response) => {
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ error: { code: 400, message: 'too long', type: 'exceed_context_size_error' } }));
    };
    await expect(client().chat.completions.create(body)).rejects.toMatchObject({
      status: 400,
      type: 'exceed_context_size_error',
    });
    await expect(client({ apiKey: 'zosia-other' }).models.list()).rejects.toMatchObject({ status: 401 });
    await expect(client().embeddings.create({ model: 'small', input: 'x' })).rejects.toMatchObject({ status: 404 });
    await expect(client().models.retrieve('none')).rejects.toBeInstanceOf(APIError);
  });

  it('finds the model', async () => {
    expect((await client().models.list()).data.map(({ id }) => id)).toEqual(['small']);
    expect(await client().models.retrieve('small')).toMatchObject({ id: 'small' });
  });

  it('may ask twice at once: each has its own answer', async () => {
    let atOnce = 0;
    let most = 0;
    listener = (request, response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce -= 1;
        answering(`answer ${asked.length}`)(request, response);
      }, 20);
    };
    const answers = await Promise.all([1, 2, 3].map(() => client().chat.completions.create(body)));
    expect(answers.map(({ choices }) => choices[0]?.message.content)).toEqual(['answer 1', 'answer 2', 'answer 3']);
    expect(most).toBe(1);
  });

  it('that gives up stops the engine, and the next one is answered', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'on ' } }] })}\n\n`);
    };
    const stream = await client().chat.completions.create({ ...body, stream: true });
    for await (const piece of stream) if (piece.choices.length > 0) break; // closes the connection
    await until(() => givenUp === 1);
    listener = answering('next');
    expect((await client().chat.completions.create(body)).choices[0]?.message.content).toBe('next');
  });
});

describe('a request', () => {
  it('is refused where it is no JSON, or larger than the guest takes', async () => {
    expect((await post('x')).status).toBe(400);
    const large = await post(JSON.stringify({ prompt: 'x'.repeat(5 * 1024 * 1024) }));
    expect([large.status, await large.json()]).toEqual([
      413,
      expect.objectContaining({ error: expect.objectContaining({ code: 'request_too_large' }) }),
    ]);
    expect(asked).toEqual([]);
  });

  it('brings nothing of the engine but the answer', async () => {
    const { headers } = await post('{}');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('whose answer breaks off is broken off', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"half":');
      setTimeout(() => response.destroy(), 20);
    };
    // A guest does not tell that the engine hung up; the end of the VM does.
    const answer = await post('{}'); // its head: the half is on its way
    guest.destroy();
    await expect(answer.text()).rejects.toThrow();
  });

  it('finds out that the model is loading, and that the VM has ended', async () => {
    const loading = await EngineServer.listen({ port: 0, apiKey: undefined, model: 'small' });
    const ask = (): Promise<Response> => fetch(`${loading.baseUrl}/completions`, { method: 'POST', body: '{}' });
    try {
      expect((await fetch(`${loading.baseUrl}/health`)).status).toBe(503);
      expect([(await ask()).status, (await ask()).headers.get('retry-after')]).toEqual([503, '2']);
      guest.destroy();
      loading.connect(oneEngine(guest));
      const ended = await ask();
      expect([ended.status, await ended.json()]).toEqual([
        503,
        expect.objectContaining({ error: expect.objectContaining({ code: 'vm_ended' }) }),
      ]);
    } finally {
      await loading.close();
    }
  });
});
