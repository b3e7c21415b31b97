import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { CancelledError, EnvironmentError, messageOf, systemErrorCode } from './errors.js';
import { fileSizeBytes, requireFreeSpace, sha256File, withLock } from './files.js';
import {
  httpGet,
  HttpStatusError,
  isTransient,
  openHttpClient,
  publicAddress,
  signInHeaders,
  type HttpAnswer,
  type HttpHeaders,
} from './http.js';
import { PartialFile } from './partial-file.js';
import type { Progress, Reporter } from './reporter.js';

export interface DownloadRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly target: string;
  /** What the whole file must hash to, in hexadecimal. */
  readonly sha256?: string | undefined;
  readonly sizeBytes?: number;
  /** The most that a file may have whose size the caller does not know. */
  readonly mostBytes?: number | undefined;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** What the progress is called. */
  readonly title: string;
  /** The error to end with, before a byte is fetched, when neither the caller nor the server knows the sum. */
  readonly withoutSum?: () => Error;
  readonly patience?: Partial<Patience>;
}

/** How long to bear with a server. */
export interface Patience {
  /** Silence after which a connection is given up, in milliseconds. */
  readonly stallMs: number;
  /** Attempts in a row that brought nothing new. */
  readonly fruitlessAttempts: number;
  /** The wait before the second attempt, in milliseconds; it doubles with each further one. */
  readonly backoffMs: number;
  /** The longest wait that a server's Retry-After is granted, in milliseconds. */
  readonly maxRetryAfterMs: number;
}

const defaultPatience: Patience = {
  stallMs: 30_000,
  fruitlessAttempts: 5,
  backoffMs: 1000,
  maxRetryAfterMs: 120_000,
};

export interface Downloaded {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The sum was known beforehand: from the request, or stated by the server beside the file. */
  readonly verified: boolean;
}

/** What stays free on the disk while a file of unknown size comes in. */
const spareBytes = 2 ** 30;

/** The server ended the body before its end. */
class ShortBodyError extends EnvironmentError {}

/**
 * Fetches `url` into `target`: whole and checked, or not at all. A cut transfer goes on where it stopped, also in a
 * later process; `target` is left alone when it has the wanted sum already. A name and a password in the address sign
 * in, and are told nobody else.
 * Throws EnvironmentError (HttpStatusError for an answer that is an error) and CancelledError.
 */
export async function download(asked: DownloadRequest): Promise<Downloaded> {
  const headers = { ...signInHeaders(asked.url), ...asked.headers };
  const request = { ...asked, url: publicAddress(asked.url), headers };
  const { reporter, sha256, signal, target, title } = request;
  const work = async (): Promise<Downloaded> => {
    const sizeBytes = await fileSizeBytes(target);
    if (sizeBytes !== undefined && sha256 !== undefined && (await sha256File(target)) === sha256) {
      return { sha256, sizeBytes, verified: true };
    }
    const patience = { ...defaultPatience, ...request.patience };
    const client = await openHttpClient(patience.stallMs);
    const partial = await PartialFile.open(target, request.url);
    const transfer = new Transfer(request, patience, client, partial);
    try {
      return await transfer.run();
    } finally {
      transfer.finishProgress();
      await partial.close();
      await client.destroy();
    }
  };
  const onWait = (): void => {
    reporter.info(`${title}: waiting for another process that is fetching it`);
  };
  return await withLock(target, work, signal === undefined ? { onWait } : { signal, onWait });
}

/** One file on its way, over as many requests as it takes. */
class Transfer {
  #progress: Progress | undefined;
  /** The most bytes ever had: an attempt that passes it was not fruitless. */
  #furthestBytes: number;

  constructor(
    private readonly request: DownloadRequest,
    private readonly patience: Patience,
    private readonly client: Dispatcher,
    private readonly partial: PartialFile,
  ) {
    this.#furthestBytes = partial.sizeBytes;
  }

  async run(): Promise<Downloaded> {
    let fruitless = 0;
    for (;;) {
      const before = this.#furthestBytes;
      try {
        const finished = await this.#attempt();
        if (finished !== undefined) return finished;
      } catch (error) {
        if (this.request.signal?.aborted) throw new CancelledError();
        if (!isTransient(error) && !(error instanceof ShortBodyError)) throw named(this.request.url, error);
        fruitless = this.#furthestBytes > before ? 1 : fruitless + 1;
        await this.#waitAfter(error, fruitless);
      }
    }
  }

  finishProgress(): void {
    this.#progress?.finish();
  }

  async #waitAfter(error: unknown, fruitless: number): Promise<void> {
    const { fruitlessAttempts, backoffMs, maxRetryAfterMs } = this.patience;
    const message = messageOf(named(this.request.url, error));
    if (fruitless >= fruitlessAttempts) {
      throw new EnvironmentError(`${message}; gave up after ${fruitless} attempts, run it again to resume`);
    }
    const asked = error instanceof HttpStatusError ? error.retryAfterMs : undefined;
    if (asked !== undefined && asked > maxRetryAfterMs) {
      throw new EnvironmentError(`${message} and asks to wait ${Math.ceil(asked / 1000)} s: run it again after that`);
    }
    const waitMs = asked ?? backoffMs * 2 ** (fruitless - 1);
    this.request.reporter.info(`${message}; trying again in ${Math.ceil(waitMs / 1000)} s`);
    try {
      await sleep(waitMs, undefined, this.request.signal ? { signal: this.request.signal } : {});
    } catch {
      throw new CancelledError();
    }
  }

  /** One request. Undefined: the bytes we had were of no use and are gone, start again. */
  async #attempt(): Promise<Downloaded | undefined> {
    const { url, headers, signal, sizeBytes: expectedBytes } = this.request;
    const { partial } = this;
    const from = partial.etag === undefined ? 0 : partial.sizeBytes;
    const range =
      from > 0 && partial.etag !== undefined ? { range: `bytes=${from}-`, 'if-range': partial.etag } : undefined;
    const answer = await httpGet(this.client, url, { ...headers, 'accept-encoding': 'identity', ...range }, signal);
    try {
      const size = answer.status === 200 ? contentLength(answer.headers) : continuedSize(answer, from, partial.etag);
      if (size === 'unusable') {
        if (from === 0) throw new EnvironmentError(`${url}: the server answered ${answer.status} to a plain request`);
        await partial.restart();
        return undefined;
      }
      if (answer.status === 200) await partial.restart();
      if (expectedBytes !== undefined && size !== undefined && size !== expectedBytes) {
        throw new EnvironmentError(`${url}: the server has ${size} bytes, expected ${expectedBytes}`);
      }
      const totalBytes = expectedBytes ?? statedBytes([...answer.hops, answer.headers]) ?? size;
      const { mostBytes = Infinity } = this.request;
      if (totalBytes !== undefined && totalBytes > mostBytes) {
        throw new EnvironmentError(`${url}: the server has ${totalBytes} bytes, more than the ${mostBytes} allowed`);
      }
      const expectedSum = this.#expectedSum(answer);
      await partial.belongsTo(url, single(answer.headers['etag']));
      await this.#receive(answer, totalBytes);
      return await this.#finish(totalBytes, expectedSum);
    } finally {
      // Destroying an unread body raises an error on it that nobody else listens to.
      answer.body.on('error', () => undefined).destroy();
    }
  }

  /** The sum that the file must have: the caller's, else the one that the server states beside the file. */
  #expectedSum(answer: HttpAnswer): string | undefined {
    const expected = this.request.sha256 ?? statedSum([...answer.hops, answer.headers]);
    if (expected === undefined && this.request.withoutSum) throw this.request.withoutSum();
    return expected;
  }

  async #receive(answer: HttpAnswer, totalBytes: number | undefined): Promise<void> {
    const { reporter, title, url, target, mostBytes } = this.request;
    if (totalBytes !== undefined) {
      await requireFreeSpace(path.dirname(target), totalBytes - this.partial.sizeBytes, title);
    }
    this.#progress ??= reporter.progress(title, totalBytes);
    let roomFor = this.partial.sizeBytes;
    for await (const chunk of answer.body) {
      const doneBytes = this.partial.sizeBytes + (chunk as Buffer).length;
      const limitBytes = totalBytes ?? mostBytes;
      if (limitBytes !== undefined && doneBytes > limitBytes) {
        await this.partial.restart();
        const what = totalBytes === undefined ? 'allowed' : 'expected';
        throw new EnvironmentError(`${url}: the server sent more than the ${limitBytes} bytes ${what}`);
      }
      // A server that does not say how much there is must not fill the disk.
      if (totalBytes === undefined && doneBytes > roomFor) {
        await requireFreeSpace(path.dirname(target), spareBytes, title);
        roomFor = doneBytes + spareBytes / 4;
      }
      await this.partial.append(chunk as Buffer);
      this.#furthestBytes = Math.max(this.#furthestBytes, doneBytes);
      this.#progress.update(doneBytes);
    }
  }

  async #finish(totalBytes: number | undefined, expected: string | undefined): Promise<Downloaded | undefined> {
    const { url, target } = this.request;
    const { partial } = this;
    if (totalBytes !== undefined && partial.sizeBytes < totalBytes) {
      throw new ShortBodyError(`${url}: the server sent ${partial.sizeBytes} of ${totalBytes} bytes`);
    }
    const sha256 = partial.sha256();
    if (expected !== undefined && sha256 !== expected) {
      // Bytes of an earlier process may have been damaged since: they deserve a second try, fresh ones do not.
      const secondTry = partial.inherited;
      await partial.restart();
      if (secondTry) return undefined;
      throw new EnvironmentError(
        `${url}: sha256 is ${sha256}, expected ${expected}; the download has been deleted. ` +
          `It was damaged in transit, or it is not the intended file`,
      );
    }
    await partial.becomeTarget(target);
    return { sha256, sizeBytes: partial.sizeBytes, verified: expected !== undefined };
  }
}

function contentLength(headers: HttpHeaders): number | undefined {
  const length = single(headers['content-length']);
  return length === undefined ? undefined : Number(length);
}

/** The size of the whole file by an answer that should go on at `from` with a version; `unusable` when it does not. */
function continuedSize({ status, headers }: HttpAnswer, from: number, etag: string | undefined): number | 'unusable' {
  // Some servers pass over If-Range.
  if ((single(headers['etag']) ?? etag) !== etag) return 'unusable';
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(single(headers['content-range']) ?? '');
  return status === 206 && from > 0 && Number(range?.[1]) === from ? Number(range?.[2]) : 'unusable';
}

/** The sha256 that a model hub states of a large file, on the redirect to its store. */
function statedSum(answers: readonly HttpHeaders[]): string | undefined {
  const sums = answers.map((headers) => /^"?([0-9a-f]{64})"?$/.exec(single(headers['x-linked-etag']) ?? '')?.[1]);
  return sums.find((sum) => sum !== undefined);
}

/** The size that a model hub states of a large file, likewise. */
function statedBytes(answers: readonly HttpHeaders[]): number | undefined {
  const sizes = answers.map((headers) => /^\d{1,15}$/.exec(single(headers['x-linked-size']) ?? '')?.[0]);
  const stated = sizes.find((size) => size !== undefined);
  return stated === undefined ? undefined : Number(stated);
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** What a network's error codes mean to a person. */
const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of that name, or no network',
  EAI_AGAIN: 'its name cannot be looked up: there is no network, or no name server answers',
  ECONNREFUSED: 'nothing answers there (connection refused)',
  ENETUNREACH: 'there is no network',
  EHOSTUNREACH: 'the server cannot be reached',
  ETIMEDOUT: 'the server does not answer',
};

/** An error of the network or the disk with the address in front, so that a person sees which transfer it was. */
function named(url: string, error: unknown): unknown {
  if ((error as Error).name === 'HTTPParserError')
    return new EnvironmentError(`${url}: what answers there does not speak HTTP (${messageOf(error)})`);
  const code = systemErrorCode(error);
  if (error instanceof EnvironmentError || code === undefined) return error;
  return new EnvironmentError(`${url}: ${unreachable[code] ?? `${messageOf(error)} (${code})`}`);
}
