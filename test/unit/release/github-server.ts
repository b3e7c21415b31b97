import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatChecksums } from '../../../src/image/release/checksums.js';

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export interface ServedRelease {
  readonly tag: string;
  readonly files: Map<string, Buffer>;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

/** Answers a request in place of the server; false lets the server answer. */
export type Interference = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * GitHub's releases API and its asset store, as documented: assets are addressed in the API, which redirects to the
 * store on another origin when asked for an octet stream; the store has ETags and ranges and takes no credentials.
 */
export class GithubServer {
  repository = 'someone/images';
  readonly releases: ServedRelease[] = [];
  /** The commits that tags are on; those of annotated ones behind an object of their own. */
  readonly tags = new Map<string, { readonly commit: string; readonly annotated?: string }>();
  readonly seen: { readonly where: 'api' | 'store'; readonly request: IncomingMessage }[] = [];
  /** Whether the server states sums of its own, as GitHub does of files uploaded since 2025. */
  statesDigests = true;
  interfere: Interference = () => false;
  requiredToken: string | undefined;

  private constructor(
    private readonly servers: readonly Server[],
    private readonly apiOrigin: string,
    private readonly storeOrigin: string,
  ) {}

  static async start(): Promise<GithubServer> {
    const api = createServer();
    const store = createServer();
    for (const one of [api, store]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    const server = new GithubServer([api, store], originOf(api), originOf(store));
    api.on('request', (request, response) => {
      server.#handle('api', request, response);
    });
    store.on('request', (request, response) => {
      server.#handle('store', request, response);
    });
    return server;
  }

  get apiUrl(): string {
    return `${this.apiOrigin}/api/v3`;
  }

  async stop(): Promise<void> {
    for (const one of this.servers) {
      one.closeAllConnections();
      await new Promise((resolve) => one.close(resolve));
    }
  }

  /** Serves `files` as a release, with their SHA256SUMS. */
  publish(tag: string, files: ReadonlyMap<string, Buffer>, more: Partial<ServedRelease> = {}): ServedRelease {
    const sums = new Map([...files].map(([name, bytes]) => [name, sha256(bytes)]));
    const whole = new Map([...files, ['SHA256SUMS', Buffer.from(formatChecksums(sums))]]);
    const release = { tag, files: whole, ...more };
    this.releases.push(release);
    return release;
  }

  requestsFor(where: 'api' | 'store'): string[] {
    return this.seen.filter((one) => one.where === where).map(({ request }) => request.url ?? '');
  }

  #handle(where: 'api' | 'store', request: IncomingMessage, response: ServerResponse): void {
    this.seen.push({ where, request });
    if (this.interfere(request, response)) return;
    if (where === 'store') this.#serveFile(request, response);
    else this.#serveApi(request, response);
  }

  #serveApi(request: IncomingMessage, response: ServerResponse): void {
    if (this.requiredToken !== undefined && request.headers.authorization !== `Bearer ${this.requiredToken}`) {
      // GitHub hides what one may not see.
      json(response, 404, { message: 'Not Found' });
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '', this.apiUrl);
    if (this.#serveGit(pathname, response)) return;
    const prefix = `/api/v3/repos/${this.repository}/releases`;
    const rest = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : undefined;
    const asset = /^\/assets\/(.+)\/(.+)$/.exec(rest ?? '');
    if (asset && request.headers.accept === 'application/octet-stream') {
      response.writeHead(302, { location: `${this.storeOrigin}/${asset[1] ?? ''}/${asset[2] ?? ''}` }).end();
    } else if (rest === '') {
      const size = Number(searchParams.get('per_page'));
      const from = (Number(searchParams.get('page')) - 1) * size;
      json(
        response,
        200,
        this.releases.slice(from, from + size).map((release) => this.#described(release)),
      );
    } else {
      const published = this.releases.filter(({ draft }) => draft !== true);
      const found =
        rest === '/latest'
          ? published.filter(({ prerelease }) => prerelease !== true).at(-1)
          : published.find(({ tag }) => rest === `/tags/${tag}`);
      json(response, found ? 200 : 404, found ? this.#described(found) : { message: 'Not Found' });
    }
  }

  #serveGit(pathname: string, response: ServerResponse): boolean {
    const [, what, name = ''] =
      new RegExp(`^/api/v3/repos/${this.repository}/git/(ref/tags|tags)/(.+)$`).exec(pathname) ?? [];
    if (what === undefined) return false;
    const tag = what === 'tags' ? [...this.tags.values()].find((one) => one.annotated === name) : this.tags.get(name);
    if (!tag) json(response, 404, { message: 'Not Found' });
    else if (what === 'ref/tags' && tag.annotated !== undefined)
      json(response, 200, { object: { type: 'tag', sha: tag.annotated } });
    else json(response, 200, { object: { type: 'commit', sha: tag.commit } });
    return true;
  }

  #described({ tag, files, draft = false, prerelease = false }: ServedRelease): unknown {
    return {
      tag_name: tag,
      draft,
      prerelease,
      assets: [...files].map(([name, bytes]) => ({
        name,
        url: `${this.apiUrl}/repos/${this.repository}/releases/assets/${tag}/${name}`,
        size: bytes.length,
        ...(this.statesDigests ? { digest: `sha256:${sha256(bytes)}` } : {}),
      })),
    };
  }

  #serveFile(request: IncomingMessage, response: ServerResponse): void {
    const [, tag, name] = (request.url ?? '').split('/');
    const bytes = this.releases.find((release) => release.tag === tag)?.files.get(name ?? '');
    if (!bytes || request.headers.authorization !== undefined) {
      response.writeHead(bytes ? 400 : 404).end();
      return;
    }
    const etag = `"${sha256(bytes).slice(0, 16)}"`;
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const headers = { etag, 'content-length': bytes.length - from };
    if (from > 0) {
      response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` });
    } else {
      response.writeHead(200, headers);
    }
    response.end(bytes.subarray(from));
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
