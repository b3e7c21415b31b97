import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A blob, by the blocks that it is put together from. */
interface Blob {
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  isWhole: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const service = '/twirp/github.actions.results.api.v1.';

/**
 * GitHub's artifact and cache services as the actions toolkit speaks to them: JSON by Twirp, and blobs at signed
 * addresses in Azure's protocol. All that a run of a workflow keeps, in memory.
 */
export class ResultsServer {
  /** By name. */
  readonly artifacts = new Map<string, { readonly id: number; readonly blob: string }>();
  readonly entries: Entry[] = [];
  readonly #blobs = new Map<string, Blob>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ResultsServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const results = new ResultsServer(server);
    server.on('request', (request, response) => {
      results.#handle(request, response).catch(() => response.destroy());
    });
    return results;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** What a job of GitHub's knows the services by. The token says whose run it is, and is signed by nobody. */
  get environment(): Record<string, string> {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = [part({ alg: 'none' }), part({ scp: 'Actions.Results:run:job' }), ''].join('.');
    return { ACTIONS_RESULTS_URL: this.url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: 'true' };
  }

  /** Keys of the cache that are whole. */
  get keys(): string[] {
    return this.entries.filter(({ isWhole }) => isWhole).map(({ key }) => key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    if (url.pathname.startsWith('/blobs/')) {
      await this.#serveBlob(url, request, response);
      return;
    }
    const method = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : '';
    const answer = this.#answer(method, JSON.parse((await buffer(request)).toString()) as Fields);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  }

  #answer(method: string, fields: Fields): Fields | undefined {
    const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
    const found = this.artifacts.get(text('name'));
    switch (method) {
      case 'ArtifactService/CreateArtifact': {
        // As GitHub has it: a second one of a name is refused.
        if (found) return { ok: false };
        const blob = this.#newBlob();
        this.artifacts.set(text('name'), { id: this.artifacts.size + 1, blob });
        return { ok: true, signed_upload_url: this.#addressOf(blob) };
      }
      case 'ArtifactService/FinalizeArtifact':
        return { ok: found !== undefined, artifact_id: String(found?.id ?? 0) };
      case 'ArtifactService/ListArtifacts': {
        const [wanted, id] = [text('name_filter'), text('id_filter')];
        const all = [...this.artifacts].filter(
          ([name, artifact]) => (wanted === '' || name === wanted) && (id === '' || String(artifact.id) === id),
        );
        return {
          artifacts: all.map(([name, { id: number, blob }]) => ({
            workflow_run_backend_id: 'run',
            workflow_job_run_backend_id: 'job',
            database_id: String(number),
            name,
            size: String(this.#blobs.get(blob)?.content?.length ?? 0),
          })),
        };
      }
      case 'ArtifactService/GetSignedArtifactURL':
        return { signed_url: found && this.#addressOf(found.blob) };
      case 'CacheService/CreateCacheEntry': {
        const [key, version] = [text('key'), text('version')];
        if (this.entries.some((entry) => entry.key === key && entry.version === version)) return { ok: false };
        const blob = this.#newBlob();
        this.entries.push({ key, version, blob, isWhole: false });
        return { ok: true, signed_upload_url: this.#addressOf(blob) };
      }
      case 'CacheService/FinalizeCacheEntryUpload': {
        const entry = this.entries.find(({ key, version }) => key === text('key') && version === text('version'));
        if (entry) entry.isWhole = true;
        return { ok: entry !== undefined, entry_id: '1' };
      }
      case 'CacheService/GetCacheEntryDownloadURL': {
        const keys = [text('key'), ...((fields['restore_keys'] ?? []) as string[])];
        const entry = this.entries.find(
          (one) => one.isWhole && one.version === text('version') && keys.some((key) => one.key.startsWith(key)),
        );
        return entry
          ? { ok: true, signed_download_url: this.#addressOf(entry.blob), matched_key: entry.key }
          : { ok: false };
      }
      default:
        return undefined;
    }
  }

  #newBlob(): string {
    const name = String(this.#blobs.size + 1);
    this.#blobs.set(name, { blocks: new Map(), content: undefined });
    return name;
  }

  #addressOf(blob: string): string {
    return `${this.url}blobs/${blob}?sig=none`;
  }

  /** https://learn.microsoft.com/rest/api/storageservices: Put Blob, Put Block, Put Block List, and Get Blob by ranges. */
  async #serveBlob(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const blob = this.#blobs.get(url.pathname.slice('/blobs/'.length));
    if (!blob) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'PUT') {
      const body = await buffer(request);
      const kind = url.searchParams.get('comp');
      if (kind === 'block') blob.blocks.set(url.searchParams.get('blockid') ?? '', body);
      else if (kind === 'blocklist') {
        const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => id);
        blob.content = Buffer.concat(ids.map((id) => blob.blocks.get(id) ?? Buffer.alloc(0)));
      } else blob.content = body;
      response.writeHead(201, { etag: '"0"', 'last-modified': new Date(0).toUTCString() }).end();
      return;
    }
    const content = blob.content ?? Buffer.alloc(0);
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const from = Number(first ?? 0);
    const part = content.subarray(from, last ? Number(last) + 1 : undefined);
    response.writeHead(first === undefined ? 200 : 206, {
      'content-length': part.length,
      'content-type': 'application/zip',
      ...(first !== undefined && { 'content-range': `bytes ${from}-${from + part.length - 1}/${content.length}` }),
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  }
}
