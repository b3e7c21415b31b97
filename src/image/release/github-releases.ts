import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { CancelledError, EnvironmentError, messageOf } from '../../host/errors.js';
import { bodyText, httpGet, HttpStatusError, isTransient, openHttpClient } from '../../host/http.js';
import type { Reporter } from '../../host/reporter.js';
import type { ReleaseServer } from './server.js';

/** One file of a release. */
export interface Asset {
  readonly name: string;
  /** Its address in the API, which serves it to whoever may read the release. */
  readonly url: string;
  readonly sizeBytes: number;
  /** The sum that GitHub took when the file was uploaded, where it says so. */
  readonly sha256: string | undefined;
}

export interface GithubRelease {
  readonly tag: string;
  readonly assets: readonly Asset[];
}

/** The server refused because we have asked too often. */
export class RateLimitError extends EnvironmentError {}

/** GitHub could not be reached at all. */
export class UnreachableError extends EnvironmentError {}

const assetSchema = z
  .object({ name: z.string(), url: z.url(), size: z.int().nonnegative(), digest: z.string().nullish() })
  .transform(({ name, url, size, digest }): Asset => {
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return { name, url, sizeBytes: size, sha256 };
  });

const releaseSchema = z.object({
  tag_name: z.string(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  assets: z.array(assetSchema),
});

/** A reference, or an annotated tag, which is an object of its own. */
const refSchema = z.object({ object: z.object({ type: z.string(), sha: z.string().regex(/^[0-9a-f]{40}$/) }) });

const perPage = 100;
/** A page of a hundred releases with notes and many assets is some megabytes. */
const mostAnswerBytes = 32 * 2 ** 20;
/** More releases than that are not looked through for the newest of a line. */
const mostPages = 10;

/** What of GitHub's API a download needs; https://docs.github.com/rest/releases/releases. */
export class GithubReleases {
  constructor(
    private readonly server: ReleaseServer,
    private readonly repository: string,
    private readonly reporter: Reporter,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Undefined where there is no such release, or none that we may see. */
  async byTag(tag: string): Promise<GithubRelease | undefined> {
    return this.#one(`/releases/tags/${encodeURIComponent(tag)}`);
  }

  /** What GitHub marks as latest. */
  async latest(): Promise<GithubRelease | undefined> {
    return this.#one('/releases/latest');
  }

  /** Tags of all published releases that are no pre-releases; undefined without such a repository. */
  async tags(): Promise<string[] | undefined> {
    const tags: string[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const found = await this.#get(`/releases?per_page=${perPage}&page=${page}`, z.array(releaseSchema));
      if (found === undefined) return undefined;
      tags.push(...found.filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag_name: tag }) => tag));
      if (found.length < perPage) break;
    }
    return tags;
  }

  /** The commit that a tag is on; undefined without such a tag. https://docs.github.com/rest/git/refs#get-a-reference. */
  async commitOf(tag: string): Promise<string | undefined> {
    const found = await this.#get(`/git/ref/tags/${encodeURIComponent(tag)}`, refSchema);
    if (found?.object.type !== 'tag') return found?.object.sha;
    return (await this.#get(`/git/tags/${found.object.sha}`, refSchema))?.object.sha;
  }

  async #one(path: string): Promise<GithubRelease | undefined> {
    const found = await this.#get(path, releaseSchema);
    return found && { tag: found.tag_name, assets: found.assets };
  }

  async #get<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const url = `${this.server.apiUrl}/repos/${this.repository}${path}`;
    const body = await this.#retrying(url);
    if (body === undefined) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      throw new EnvironmentError(`${url}: the answer is not JSON; is that the address of a GitHub API?`);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new EnvironmentError(
      `${url}: not an answer of GitHub's: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }

  async #retrying(url: string): Promise<string | undefined> {
    const { stallMs = 30_000, fruitlessAttempts = 4, backoffMs = 1000 } = this.server.patience ?? {};
    const client = await openHttpClient(stallMs);
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#request(client, url);
        } catch (error) {
          if (this.signal?.aborted) throw new CancelledError();
          if (error instanceof HttpStatusError && error.status === 404) return undefined;
          this.#refuseRateLimit(error);
          if (error instanceof EnvironmentError && !isTransient(error)) throw error;
          if (attempt >= fruitlessAttempts) throw new UnreachableError(`${url}: ${messageOf(error)}`);
          this.reporter.info(`${url}: ${messageOf(error)}; trying again`);
          await this.#wait(backoffMs * 2 ** (attempt - 1));
        }
      }
    } finally {
      await client.destroy();
    }
  }

  async #wait(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, this.signal ? { signal: this.signal } : {});
    } catch {
      throw new CancelledError();
    }
  }

  async #request(client: Dispatcher, url: string): Promise<string> {
    const headers = { ...apiHeaders(this.server), accept: 'application/vnd.github+json' };
    const answer = await httpGet(client, url, headers, this.signal);
    return bodyText(answer, url, mostAnswerBytes);
  }

  /** GitHub says 403 or 429 with nothing remaining; https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api. */
  #refuseRateLimit(error: unknown): void {
    if (!(error instanceof HttpStatusError) || ![403, 429].includes(error.status)) return;
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = error.headers;
    if (remaining !== '0' && error.retryAfterMs === undefined) return;
    const until =
      typeof reset === 'string' && /^\d+$/.test(reset)
        ? ` until ${new Date(Number(reset) * 1000).toISOString()}`
        : error.retryAfterMs === undefined
          ? ''
          : ` for ${Math.ceil(error.retryAfterMs / 1000)} s`;
    const remedy = this.server.token === undefined ? 'a token (GH_TOKEN) has a limit of its own' : 'wait for that';
    throw new RateLimitError(`${error.url}: GitHub's rate limit is exceeded${until}; ${remedy}`);
  }
}

/** The headers by which the API knows us. */
export function apiHeaders({ token }: ReleaseServer): Record<string, string> {
  return {
    'user-agent': 'zosia',
    'x-github-api-version': '2022-11-28',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
