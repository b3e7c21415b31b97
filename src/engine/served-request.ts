import { randomInt, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseJson } from '../text/json.js';
import { withDefaultSampling, type ChatRequest } from './chat.js';
import { ownEntry } from '../text/table.js';

/** What the server does with a request, decided by its head alone. */
export type Route =
  | { readonly kind: 'forward'; readonly path: string }
  | { readonly kind: 'health' }
  | { readonly kind: 'models' }
  | { readonly kind: 'model'; readonly id: string }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

/** An answer that is an error, in the form that clients of OpenAI's API read. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly code: string;
  /** A header that goes with it. */
  readonly header?: readonly [name: string, value: string];
}

export interface RequestHead {
  readonly method: string;
  /** As it stands in the request's first line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** Where the engine is asked to go on with a conversation. */
export const chatPath = '/v1/chat/completions';

/** The engine's requests that pass, by the names that clients have for them: those that answer, and its tokenizer. */
const forwarded: Readonly<Record<string, string>> = {
  '/v1/chat/completions': chatPath,
  '/chat/completions': chatPath,
  '/v1/completions': '/v1/completions',
  '/completions': '/v1/completions',
  '/tokenize': '/tokenize',
  '/detokenize': '/detokenize',
  '/apply-template': '/apply-template',
};

const models = /^(?:\/v1)?\/models(?:\/(.+))?$/;
const health = /^(?:\/v1)?\/health$/;

/** `apiKey` undefined: whoever can reach the port may ask. */
export function routeOf({ method, target, headers }: RequestHead, apiKey: string | undefined): Route {
  if (!isOurs(headers)) return refuse(notOurs);
  const [path = ''] = target.split('?', 1);
  if (health.test(path)) return method === 'GET' ? { kind: 'health' } : wrongMethod(method, path, 'GET');
  if (apiKey !== undefined && !hasKey(headers.authorization, apiKey)) return refuse(wrongKey);
  const [isModels, id] = models.exec(path) ?? [];
  if (isModels !== undefined) {
    if (method !== 'GET') return wrongMethod(method, path, 'GET');
    return id === undefined ? { kind: 'models' } : { kind: 'model', id: decoded(id) };
  }
  const forward = ownEntry(forwarded, path);
  if (forward === undefined) return refuse(notFound(method, path));
  return method === 'POST' ? { kind: 'forward', path: forward } : wrongMethod(method, path, 'POST');
}

/**
 * A page in a browser of this machine could have its visitor's browser ask: by a name that it made lead to 127.0.0.1,
 * or from where another machine served it. Neither is anyone who was given the address.
 */
function isOurs({ host, origin }: IncomingHttpHeaders): boolean {
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === '127.0.0.1' || hostname === 'localhost';
}

function hasKey(authorization: string | undefined, apiKey: string): boolean {
  const [, given = ''] = /^Bearer\s+(.+)$/i.exec(authorization ?? '') ?? [];
  const [a, b] = [Buffer.from(given), Buffer.from(apiKey)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(refusal: Refusal): Route {
  return { kind: 'refuse', refusal };
}

const notOurs: Refusal = {
  status: 403,
  message:
    'This server answers only requests to 127.0.0.1 and localhost, and none from a web page that another machine served.',
  type: 'invalid_request_error',
  code: 'forbidden_host',
};

const wrongKey: Refusal = {
  status: 401,
  message: 'Incorrect API key: give the one that zosia printed, as Authorization: Bearer KEY.',
  type: 'invalid_request_error',
  code: 'invalid_api_key',
  header: ['WWW-Authenticate', 'Bearer'],
};

function notFound(method: string, path: string): Refusal {
  const known = Object.keys(forwarded).filter((name) => name !== '/completions' && name !== '/chat/completions');
  return {
    status: 404,
    message: `${method} ${path} is not served; available: GET /v1/models, GET /health and POST ${known.join(', ')}.`,
    type: 'invalid_request_error',
    code: 'not_found',
  };
}

function wrongMethod(method: string, path: string, allowed: string): Route {
  return refuse({
    status: 405,
    message: `${path} is asked by ${allowed}, not by ${method}.`,
    type: 'invalid_request_error',
    code: 'method_not_allowed',
    header: ['Allow', allowed],
  });
}

/**
 * The body to hand on. What a prompt shares with the last one is evaluated anew unless the request says otherwise: with
 * another split of the prompt llama.cpp's figures differ in their last bits, and an answer would depend on what others
 * asked before. Undefined for what is no JSON object.
 */
export function forwardedBody(text: string, { model, sampling }: ServedModel): ForwardedBody | undefined {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { maxTokens, seed, temperature } = withDefaultSampling(sampling);
  // Null leaves it to the engine, which may have been started for others.
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null),
  );
  const limit = limitNames.map((name) => said[name]).find((value) => value !== undefined) ?? maxTokens;
  return {
    ...{ model, cache_prompt: false, seed, temperature, max_tokens: limit },
    ...said,
    // The engine would draw one itself, which copies of one guest draw alike.
    ...(said['seed'] === -1 ? { seed: randomInt(2 ** 31) } : {}),
  };
}

/** What the engine is asked, as JSON has it. */
export type ForwardedBody = Readonly<Record<string, unknown>>;

/** What requests are answered by, where they do not say. */
export interface ServedModel {
  /** What the model is called. */
  readonly model: string;
  readonly sampling?: Pick<ChatRequest, 'maxTokens' | 'seed' | 'temperature'>;
}

/** How clients say the most tokens of an answer. */
const limitNames = ['n_predict', 'max_completion_tokens', 'max_tokens'] as const;
