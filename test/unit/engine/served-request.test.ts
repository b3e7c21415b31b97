import { describe, expect, it } from '@jest/globals';
import { forwardedBody, routeOf, type RequestHead } from '../../../src/engine/served-request.js';

const key = 'zosia-key';
const head = (method: string, target: string, headers: RequestHead['headers'] = {}): RequestHead => ({
  method,
  target,
  headers: { host: '127.0.0.1:8080', authorization: `Bearer ${key}`, ...headers },
});

describe('a request', () => {
  it.each<[string, string, string]>([
    ['POST', '/v1/chat/completions', '/v1/chat/completions'],
    ['POST', '/chat/completions?x=1', '/v1/chat/completions'],
    ['POST', '/v1/completions', '/v1/completions'],
    ['POST', '/tokenize', '/tokenize'],
  ])('%s %s reaches the engine', (method, target, path) => {
    expect(routeOf(head(method, target), key)).toEqual({ kind: 'forward', path });
  });

  it.each<[string, string, string]>([
    ['GET', '/v1/models', 'models'],
    ['GET', '/models', 'models'],
    ['GET', '/v1/models/a%2Fb', 'model'],
    ['GET', '/health', 'health'],
    ['GET', '/v1/health', 'health'],
  ])('%s %s is answered without it', (method, target, kind) => {
    expect(routeOf(head(method, target), key)).toMatchObject({ kind, ...(kind === 'model' && { id: 'a/b' }) });
  });

  it.each<[string, RequestHead, number]>([
    ['without a key', head('POST', '/v1/chat/completions', { authorization: undefined }), 401],
    ['with another key', head('GET', '/v1/models', { authorization: 'Bearer zosia-kez' }), 401],
    ['with the key in another scheme', head('GET', '/v1/models', { authorization: `Basic ${key}` }), 401],
    ['by a name of elsewhere', head('GET', '/health', { host: 'rebound.example:8080' }), 403],
    ['without a host', head('GET', '/health', { host: undefined }), 403],
    ['of a page from elsewhere', head('POST', '/v1/chat/completions', { origin: 'https://example.com' }), 403],
    ['of a page from nowhere', head('POST', '/v1/chat/completions', { origin: 'null' }), 403],
    ["for the engine's own settings", head('POST', '/props'), 404],
    ["for the engine's files", head('POST', '/slots/0?action=save'), 404],
    ['that climbs', head('POST', '/v1/../props'), 404],
    ['by a name that every object has', head('POST', 'constructor'), 404],
    ['by another method', head('GET', '/v1/chat/completions'), 405],
    ['that asks what it may', head('OPTIONS', '/v1/chat/completions'), 405],
  ])('%s is refused', (_name, request, status) => {
    expect(routeOf(request, key)).toMatchObject({ kind: 'refuse', refusal: { status } });
  });

  it('needs no key where none is asked for, nor for its health', () => {
    const withoutKey = { authorization: undefined };
    expect(routeOf(head('GET', '/v1/models', withoutKey), undefined)).toEqual({ kind: 'models' });
    expect(routeOf(head('GET', '/health', withoutKey), key)).toEqual({ kind: 'health' });
  });

  it('may come from a page of this machine', () => {
    expect(routeOf(head('GET', '/models', { origin: 'http://localhost:3000', host: 'localhost:1' }), key)).toEqual({
      kind: 'models',
    });
  });
});

describe('what is handed on', () => {
  it('leaves nothing of the last prompt in this one, unless it is asked to', () => {
    expect(forwardedBody('{"prompt":"x"}', { model: 'm' })).toEqual({
      ...{ model: 'm', cache_prompt: false, seed: 1, temperature: 0, max_tokens: 256, prompt: 'x' },
    });
    expect(forwardedBody('{"cache_prompt":true,"model":"gpt"}', { model: 'm' })).toMatchObject({
      cache_prompt: true,
      model: 'gpt',
    });
  });

  it('says how to sample where the request does not: the engine may have been started for others', () => {
    const served = { model: 'm', sampling: { maxTokens: 7, seed: 2, temperature: 0.5 } };
    const handedOn = (body: object): unknown => forwardedBody(JSON.stringify(body), served);
    expect(handedOn({})).toMatchObject({ max_tokens: 7, seed: 2, temperature: 0.5 });
    expect(handedOn({ temperature: 0, seed: 9 })).toMatchObject({ max_tokens: 7, seed: 9, temperature: 0 });
    expect(handedOn({ max_completion_tokens: 3 })).toMatchObject({ max_tokens: 3 }); // llama.cpp reads this name
    expect(handedOn({ temperature: null, seed: null, max_tokens: null })).toMatchObject({
      ...{ max_tokens: 7, seed: 2, temperature: 0.5 },
    });
  });

  it('draws a seed where one is to be drawn: copies of one guest would draw the same', () => {
    const seed = (): unknown => forwardedBody('{"seed":-1}', { model: 'm' })?.['seed'];
    const seeds = Array.from({ length: 5 }, seed);
    expect(new Set(seeds).size).toBeGreaterThan(1);
    for (const each of seeds) expect(each).toBeGreaterThanOrEqual(0);
  });

  it.each(['', '[]', '"x"', 'null', '{"a":'])('is no %j', (text) => {
    expect(forwardedBody(text, { model: 'm' })).toBeUndefined();
  });
});
