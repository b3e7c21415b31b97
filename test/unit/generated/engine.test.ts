import { Duplex } from 'node:stream';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AnswerReader } from '../../../src/engine/answer-reader.js';
import { parseChunk, type ChatAnswer } from '../../../src/engine/chat.js';
import { Engine } from '../../../src/engine/engine.js';
import { engineError, EngineError } from '../../../src/engine/engine-error.js';
import { eventData } from '../../../src/engine/event-stream.js';
import { Exchange } from '../../../src/engine/exchange.js';
import { checkAnswer, checkJsonSchema, parseJsonSchema } from '../../../src/engine/json-schema.js';
import { parseChoices } from '../../../src/engine/form.js';
import { parsePromptFile, parseVariables } from '../../../src/engine/prompt-file.js';
import { parsePromptsFile } from '../../../src/engine/prompts-file.js';
import { forwardedBody, routeOf } from '../../../src/engine/served-request.js';
import { parseShard } from '../../../src/engine/shard.js';
import { UsageError } from '../../../src/host/errors.js';
import { mergeAnswers } from '../../../src/job/merge-answers.js';
import { casesOf } from '../../support/cases.js';
import { hostileText, neverShown } from '../text/support/hostile-text.js';
import { inPieces, spoiltBytes, spoiltJson } from './support/hostile.js';
import { parsedOrRefused, readOrRefused } from './support/parsing.js';

/** A port on which nothing is ever heard. */
class SilentPort extends Duplex {
  override _read(): void {
    // nothing comes
  }
  override _write(_chunk: Buffer, _encoding: BufferEncoding, callback: () => void): void {
    callback();
  }
}

/** A port whose guest answers each request's mark, then whatever bytes, then hangs up. */
class GuestPort extends Duplex {
  constructor(private readonly pieces: readonly Uint8Array[]) {
    super();
  }
  override _read(): void {
    // all is pushed at once
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: () => void): void {
    const [, mark] = /zosia-mark: (.*)\r\n/i.exec(chunk.toString('latin1')) ?? [];
    if (mark !== undefined) {
      this.push(`${mark}\r\n`);
      for (const piece of this.pieces) this.push(piece);
      this.push(null);
      this.destroy();
    }
    callback();
  }
}

async function* stream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function collect(pieces: readonly Uint8Array[]): Promise<string[]> {
  const all: string[] = [];
  for await (const data of eventData(stream(pieces))) all.push(data);
  return all;
}

const chunk = (content: string, more: object = {}): object => ({ choices: [{ delta: { content }, ...more }] });
const whole = [
  chunk('<think>Hm.</think>'),
  chunk('Zażółć 😀'),
  { ...chunk('', { finish_reason: 'stop' }), usage: { prompt_tokens: 3, completion_tokens: 4 } },
  { choices: [], timings: { prompt_per_second: 5, predicted_per_second: 6 } },
];

describe('what comes through the port', () => {
  it('begins behind the mark, whatever the pieces', () => {
    const mark = '01234567-89ab';
    const before = fc.oneof(hostileText, fc.constantFrom(mark, `${mark}\r`, `${mark}\n`, mark.slice(0, 5)));
    const cases = fc.record({ before, after: hostileText }).chain(({ before: first, after }) => {
      const bytes = Buffer.from(`${first}${mark}\r\n${after}`);
      return inPieces(bytes).map((pieces) => ({ pieces, bytes }));
    });
    fc.assert(
      fc.property(cases, ({ pieces, bytes }) => {
        const exchange = new Exchange(new SilentPort(), mark);
        for (const piece of pieces) exchange.receive(Buffer.from(piece));
        const expected = bytes.subarray(bytes.indexOf(`${mark}\r\n`) + mark.length + 2);
        expect((exchange.read() as Buffer | null) ?? Buffer.alloc(0)).toEqual(expected);
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('is an answer or an error when the guest hangs up, whatever it said', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n';
    const events = whole.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    const good = `${head}${events.length.toString(16)}\r\n${events}\r\n0\r\n\r\n`;
    const bytes = fc.oneof(
      spoiltBytes(Buffer.from(good)),
      fc
        .constantFrom(
          'HTTP/1.1 100 Continue\r\n\r\n'.repeat(500),
          'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\nHello',
          'HTTP/1.1 204 No Content\r\n\r\n',
          'HTTP/1.1 999 x\r\n\r\n{}',
          'HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n',
          'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
          'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n',
          `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
          `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(5000)}\r\n`,
          'HTTP/0.9\r\n\r\n',
          '\u0000',
        )
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes.chain((all) => inPieces(all)),
        async (pieces) => {
          const engine = new Engine(new GuestPort(pieces));
          const question = { messages: [{ role: 'user', content: 'x' }] } as const;
          const answer = await readOrRefused(() => engine.chat(question), Error);
          if (answer) expect(['stop', 'length']).toContain(answer.finishReason);
        },
      ),
      { numRuns: casesOf(300) },
    );
  });
});

describe('a stream of events', () => {
  it('gives the same data, whatever the pieces that it comes in', async () => {
    const line = fc.oneof(
      hostileText.map((text) => `data: ${text}`),
      fc.constantFrom(
        'data:',
        'data: [DONE]',
        ': comment',
        'event: x',
        '',
        '\r',
        'data: 😀',
        'data: x\r',
        'data: "\u2028"',
      ),
    );
    const cases = fc.array(line, { maxLength: 6 }).chain((lines) => {
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      return inPieces(bytes).map((pieces) => ({ pieces, bytes }));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ pieces, bytes }) => {
        const expected = bytes
          .toString()
          .split('\n')
          .flatMap((each) => /^data: ?([^]*?)\r?$/.exec(each)?.[1] ?? []);
        expect(await collect(pieces)).toEqual(expected);
      }),
      { numRuns: casesOf(400) },
    );
  });

  it('is read once, however small the pieces of a long line', async () => {
    const pieces = Array.from({ length: 20_000 }, () => Buffer.from('x'));
    const split = jest.spyOn(String.prototype, 'split');
    const search = jest.spyOn(String.prototype, 'indexOf');
    try {
      await collect(pieces);
      const lengthOf = (text: unknown): number => (typeof text === 'string' ? text.length : 0);
      const read = [...split.mock.contexts, ...search.mock.contexts].reduce<number>(
        (sum, text) => sum + lengthOf(text),
        0,
      );
      expect(read).toBeLessThan(10 * pieces.length);
    } finally {
      split.mockRestore();
      search.mockRestore();
    }
  });
});

describe('an answer', () => {
  function read(contents: readonly string[]): ChatAnswer & { readonly shown: string } {
    let shown = '';
    const reader = new AnswerReader({ onText: (text) => (shown += text) });
    for (const content of contents) reader.take({ choices: [{ delta: { content } }] });
    reader.take({ choices: [{ finish_reason: 'stop' }] });
    return { ...reader.end(), shown };
  }

  it('is the same text and the same thoughts, whatever the pieces that it comes in', () => {
    const piece = fc.oneof(
      fc.constantFrom('<think>', '</think>', '<', '</', 'think>', ' ', '\n', '<thin', 'x', '</th', '<think'),
      hostileText,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const all = pieces.join('');
        const inOne = read([all]);
        expect(read(pieces)).toEqual(inOne);
        expect(read(all.split(/(?=[^])/))).toEqual(inOne);
        expect(inOne.shown).toBe(inOne.text);
        const [, thinking, text = all] = /^\s*<think>(.*?)(?:<\/think>\s*(.*))?$/s.exec(all) ?? [];
        expect(inOne.thinking).toBe(thinking?.trim() ?? '');
        expect(inOne.text).toBe(thinking === undefined ? all : text === all ? '' : text);
      }),
      { numRuns: casesOf(500) },
    );
  });

  it('is looked through once, however small the pieces of the white space before it', () => {
    const trim = jest.spyOn(String.prototype, 'trimStart');
    try {
      const pieces = [...Array.from({ length: 20_000 }, () => ' '), 'x'];
      expect(read(pieces).text).toBe(pieces.join(''));
      const looked = trim.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
      expect(looked).toBeLessThan(10 * pieces.length);
    } finally {
      trim.mockRestore();
    }
  });

  it('is made of whatever is JSON of an answer; everything else is refused', () => {
    const events = fc.tuple(...whole.map((event) => spoiltJson(event)));
    fc.assert(
      fc.property(events, (all) => {
        const answer = parsedOrRefused(() => {
          const reader = new AnswerReader({});
          for (const data of all) {
            const part = parseChunk(data);
            if (part) reader.take(part);
          }
          return reader.end();
        }, EngineError);
        for (const figure of [answer?.promptTokens, answer?.completionTokens, answer?.promptSpeed]) {
          expect(figure ?? 0).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(figure ?? 0)).toBe(true);
        }
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('of another status is a sentence', () => {
    const body = { error: { message: 'x', type: 'exceed_context_size_error', n_prompt_tokens: 9, n_ctx: 8 } };
    fc.assert(
      fc.property(spoiltJson(body), fc.integer({ min: 100, max: 999 }), (text, status) => {
        const { message } = engineError(status, text);
        expect(message.length).toBeLessThan(1000);
        expect(message).not.toMatch(neverShown);
      }),
      { numRuns: casesOf(200) },
    );
  });
});

describe("a client's request", () => {
  it('is forwarded to a path that is known, or refused', () => {
    const target = fc.oneof(
      fc.constantFrom(
        '/v1/chat/completions',
        '/v1/models/%',
        '/v1/models/a%00b',
        '//health',
        '/health?x',
        '/slots',
        '/props',
      ),
      hostileText,
    );
    const header = fc.option(
      fc.oneof(
        fc.constantFrom(
          '127.0.0.1',
          'localhost:1',
          'evil.test',
          '127.0.0.1.evil.test',
          'http://localhost',
          'null',
          '[::1]',
        ),
        hostileText,
      ),
      { nil: undefined },
    );
    const method = fc.constantFrom('GET', 'POST', 'PUT', '');
    fc.assert(
      fc.property(method, target, header, header, header, (asked, path, host, origin, authorization) => {
        const route = routeOf({ method: asked, target: path, headers: { host, origin, authorization } }, 'secret');
        if (route.kind === 'forward')
          expect(route.path).toMatch(/^\/(?:v1\/(?:chat\/)?completions|tokenize|detokenize|apply-template)$/);
        if (route.kind !== 'refuse' && route.kind !== 'health') expect(authorization).toMatch(/^Bearer\s+secret$/i);
        if (host === 'evil.test' || host === '127.0.0.1.evil.test') expect(route.kind).toBe('refuse');
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('is handed on with all that it says, or is no JSON object', () => {
    const body = { model: 'm', messages: [{ role: 'user', content: 'x' }], seed: -1, max_tokens: 5, stream: true };
    fc.assert(
      fc.property(spoiltJson(body), (text) => {
        const forwarded = forwardedBody(text, { model: 'zosia' });
        if (forwarded === undefined) return;
        const said = JSON.parse(text) as Record<string, unknown>;
        const handed = JSON.parse(JSON.stringify(forwarded)) as Record<string, unknown>;
        for (const [name, value] of Object.entries(said)) {
          if (value !== null && name !== 'seed') expect(handed[name]).toEqual(value);
        }
        expect(handed['seed']).not.toBe(-1);
      }),
      { numRuns: casesOf(300) },
    );
  });
});

describe('files of questions', () => {
  const promptFile = {
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Why {{x}}?' },
    ],
    modelParameters: { maxTokens: 5, temperature: 0, topP: 0.5 },
    responseFormat: 'json_schema',
    jsonSchema: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
  };
  const yaml = fc.oneof(
    spoiltJson(promptFile),
    hostileText,
    fc.constantFrom(
      `a: &a [x, x]\nb: &b [${'*a, '.repeat(50)}]\nc: [${'*b, '.repeat(50)}]`,
      'a: &a [*a]',
      '- '.repeat(5000),
      '? '.repeat(2000),
      '!!binary x',
      '!!js/function x',
      'a: !<tag:yaml.org,2002:set> {x}',
      '%YAML 9.9\n---\nx',
      '<<: [*x]',
    ),
  );

  it('(.prompt.yml) are read or refused with a sentence', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const file = parsedOrRefused(() => parsePromptFile(text, { x: 'y' }), UsageError);
        if (file) expect(file.messages.length).toBeGreaterThan(0);
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('(values of variables) are read or refused with a sentence', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        for (const value of Object.values(parsedOrRefused(() => parseVariables(text), UsageError) ?? {})) {
          expect(typeof value).toBe('string');
        }
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('(prompts-files) are read or refused with a sentence', () => {
    const question = {
      id: 'a',
      prompt: 'x',
      choices: ['a', 'b'],
      'max-tokens': 4,
      temperature: 0,
      seed: 3,
      stop: ['x'],
      expect: 'x',
    };
    const content = fc.oneof(
      spoiltJson([question, { messages: [{ role: 'user', content: 'x' }], 'json-schema': { type: 'string' } }]),
      fc.array(spoiltJson(question), { maxLength: 4 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(content, (text) => {
        const questions = parsedOrRefused(() => parsePromptsFile(text), UsageError) ?? [];
        questions.forEach(({ index, messages }, place) => {
          expect(index).toBe(place);
          expect(messages.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: casesOf(250) },
    );
  });

  it('(schemas) are held to, or refused with a sentence', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: ['string', 'null'] },
        b: { type: 'array', items: { $ref: '#/$defs/d' } },
        c: { type: 'string', pattern: '^(a|b)+$' },
      },
      $defs: { d: { anyOf: [{ const: 1 }, { enum: ['x'] }, { type: 'integer', minimum: 1 }] } },
      required: ['a'],
    };
    fc.assert(
      fc.property(spoiltJson(schema), fc.oneof(fc.json(), hostileText), (text, answer) => {
        const held = parsedOrRefused(() => parseJsonSchema(text), UsageError);
        if (held) expect(typeof (checkAnswer(held, answer) ?? '')).toBe('string');
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('(a schema whose types are named again and again) is looked through once', () => {
    let schema: object = { type: 'object' };
    for (let level = 0; level < 30; level++) schema = { type: ['object', 'object'], properties: { a: schema } };
    expect(() => checkJsonSchema(schema)).toThrow(UsageError);
    let lists: unknown = 'object';
    for (let level = 0; level < 40; level++) lists = [lists, lists];
    expect(() => checkJsonSchema({ type: lists })).toThrow(UsageError);
  });

  it('(a schema with lists in lists beside a reference) is looked through once', () => {
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
    const text = `{"type":"array","items":{"$ref":"#/$defs/d"},"$defs":{"d":{"const":${deep}}}}`;
    expect(checkAnswer(parseJsonSchema(text), `[${deep}]`)).toBeUndefined();
  });

  it('(choices and shards) are read or refused with a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          fc.array(hostileText).map((all) => all.join(',')),
        ),
        (text) => {
          const choices = parsedOrRefused(() => parseChoices(text), UsageError);
          if (choices) expect(parseChoices(choices.join('\n'))).toEqual(choices);
          const shard = parsedOrRefused(() => parseShard(text), UsageError);
          if (shard) expect(shard.part).toBeLessThanOrEqual(shard.of);
        },
      ),
      { numRuns: casesOf(300) },
    );
  });

  it('(parts of a responses-file) are merged, or refused with a sentence', () => {
    const answer = { index: 0, id: 'a', outcome: 'ok', response: 'x' };
    fc.assert(
      fc.property(fc.array(spoiltJson(answer), { maxLength: 3 }), (lines) => {
        const questions = [
          { index: 0, id: 'a' },
          { index: 1, id: undefined },
        ];
        const merged = parsedOrRefused(
          () => mergeAnswers(questions, [{ file: 'f', text: lines.join('\n') }]),
          UsageError,
        );
        for (const line of merged?.lines.split('\n') ?? []) if (line !== '') JSON.parse(line);
      }),
      { numRuns: casesOf(300) },
    );
  });
});
