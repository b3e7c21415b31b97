import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { ForeignText } from '../text/foreign-text.js';
import { quoted } from '../text/log-text.js';
import { EnvironmentError, systemErrorCode } from './errors.js';

export type HttpHeaders = Record<string, string | string[] | undefined>;

/** An answer whose body has not been read yet: read it to its end or destroy it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Readable;
  /** The headers of every redirect on the way here, the first one first. */
  readonly hops: readonly HttpHeaders[];
}

/** A server answered, but not with what was asked for. */
export class HttpStatusError extends EnvironmentError {
  constructor(
    readonly url: string,
    readonly status: number,
    /** How long the server asked us to wait, in milliseconds. */
    readonly retryAfterMs: number | undefined,
    readonly headers: HttpHeaders = {},
  ) {
    super(`${url}: the server answered ${status}${statusMeanings[status] ?? ''}`);
  }
}

const statusMeanings: Record<number, string> = {
  401: ' (not authorised)',
  403: ' (forbidden)',
  404: ' (not found)',
  410: ' (gone)',
  429: ' (too many requests)',
};

const maxRedirects = 10;

/**
 * Sends GET requests that share connections; they go through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * name. `stallMs` is how long a server may stay silent, before its headers and between two pieces of a body.
 */
export async function openHttpClient(stallMs: number, env: NodeJS.ProcessEnv = process.env): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await loadUndici();
  const timeouts = { connect: { timeout: stallMs }, headersTimeout: stallMs, bodyTimeout: stallMs };
  const proxied = ['HTTP_PROXY', 'HTTPS_PROXY'].some((name) => env[name] ?? env[name.toLowerCase()]);
  return proxied ? new EnvHttpProxyAgent(timeouts) : new Agent(timeouts);
}

/** act runs actions on the Node of PATH: Debian 12's, which is 18, has `File` in a module only, and undici asks for more. */
async function loadUndici() {
  if (!('File' in globalThis)) Object.assign(globalThis, { File: (await import('node:buffer')).File });
  return import('undici');
}

/**
 * GETs `url`, following redirects; credentials stay with the origin they were meant for. An answer other than 200,
 * 206 and 416 throws HttpStatusError.
 */
export async function httpGet(
  client: Dispatcher,
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const { request } = await loadUndici();
  const hops: HttpHeaders[] = [];
  let here = new URL(url);
  let sent = headers;
  for (;;) {
    const answer = await request(here, { dispatcher: client, headers: sent, signal: signal ?? null });
    const { statusCode: status } = answer;
    if ([200, 206, 416].includes(status)) return { status, headers: answer.headers, body: answer.body, hops };
    await answer.body.dump();
    const location = answer.headers['location'];
    if (![301, 302, 303, 307, 308].includes(status) || typeof location !== 'string') {
      const wait = retryAfterMs(answer.headers['retry-after'], Date.now());
      throw new HttpStatusError(url, status, wait, answer.headers);
    }
    hops.push(answer.headers);
    if (hops.length > maxRedirects) throw new EnvironmentError(`${url}: more than ${maxRedirects} redirects`);
    const next = redirectTarget(location, here);
    if (next.origin !== here.origin) sent = withoutCredentials(sent);
    here = next;
  }
}

/** The status of the answer to one request, a POST where there is a body; redirects are not followed. */
export async function httpStatus(
  client: Dispatcher,
  url: string,
  {
    headers,
    body,
    signal,
  }: { readonly headers: Record<string, string>; readonly body?: string; readonly signal: AbortSignal },
): Promise<number> {
  const { request } = await loadUndici();
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await request(url, { dispatcher: client, method, headers, body: body ?? null, signal });
  await answer.body.dump();
  return answer.statusCode;
}

/** An answer's body as text. Throws EnvironmentError, and leaves, when it has more than `mostBytes`. */
export async function bodyText({ body }: HttpAnswer, url: string, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > mostBytes) throw new EnvironmentError(`${url}: the server sent more than ${mostBytes} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function redirectTarget(location: string, from: URL): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const safe = next?.protocol === 'https:' || (next?.protocol === 'http:' && from.protocol === 'http:');
  if (!next || !safe)
    throw new EnvironmentError(`${from.href}: refused to follow a redirect to ${quoted(ForeignText.of(location))}`);
  return next;
}

/** An address as others may see it: without the name and the password that it may hold. */
export function publicAddress(url: string): string {
  const { username, password } = URL.canParse(url) ? new URL(url) : {};
  if (!username && !password) return url;
  return Object.assign(new URL(url), { username: '', password: '' }).href;
}

/** The header that signs in with the name and the password of an address. */
export function signInHeaders(url: string): Record<string, string> {
  const { username, password } = new URL(url);
  if (username === '' && password === '') return {};
  const words = [username, password].map(unescaped).join(':');
  return { authorization: `Basic ${Buffer.from(words).toString('base64')}` };
}

/** A bare percent sign stays what it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['authorization', 'cookie'].includes(name.toLowerCase())),
  );
}

/** The wait that a Retry-After header asks for: seconds or a date. */
export function retryAfterMs(header: string | string[] | undefined, nowMs: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

const transientCodes = ['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN', 'ENETUNREACH'];

/** Whether the same request may well succeed a little later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof HttpStatusError) return error.status >= 500 || [408, 425, 429].includes(error.status);
  const code = systemErrorCode(error) ?? '';
  return transientCodes.includes(code) || (code.startsWith('UND_ERR_') && !code.startsWith('UND_ERR_INVALID'));
}
