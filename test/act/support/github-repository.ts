import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Git } from '../../../src/publish/git.js';
import type { GithubServer, ServedRelease } from '../../unit/release/github-server.js';

type Fields = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const json = (status: number, body: unknown): Answer => ({ status, body });
const notFound = json(404, { message: 'Not Found' });
const immutable = json(422, { message: 'Release is immutable' });

/**
 * What release.yml and publish-actions.yml write of a repository on GitHub, by its REST API: releases, whose published
 * ones never change, and tags, which are those of the bare repository that is pushed to.
 */
export class GithubRepository {
  /** By id: a position in the list that never changes. */
  readonly #releases: (ServedRelease | undefined)[] = [];

  constructor(
    private readonly server: GithubServer,
    private readonly git: Git,
  ) {
    server.interfere = (request, response) => this.#takes(request, response);
  }

  #takes(request: IncomingMessage, response: ServerResponse): boolean {
    const prefix = new URL(`${this.server.apiUrl}/repos/${this.server.repository}/`).pathname;
    const { pathname, searchParams } = new URL(request.url ?? '', this.server.apiUrl);
    const rest = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
    // What anyone may read is the server's own.
    if (rest === '' || (request.method === 'GET' && /^releases(?:\/|$)/.test(rest) && !searchParams.has('drafts'))) {
      return false;
    }
    void this.#answer(`${request.method ?? ''} ${rest}`, searchParams, request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      },
      (error: unknown) => {
        response.writeHead(500).end(JSON.stringify({ message: String(error) }));
      },
    );
    return true;
  }

  async #answer(what: string, search: URLSearchParams, request: IncomingMessage): Promise<Answer> {
    // Nobody writes without a token.
    if (!what.startsWith('GET ') && !request.headers.authorization) return json(401, { message: 'Bad credentials' });
    const bytes = await buffer(request);
    const fields = (): Fields => JSON.parse(bytes.toString()) as Fields;
    const [, method, id, asset] = /^(\w+) releases\/(\d+)(\/assets)?$/.exec(what) ?? [];
    if (asset !== undefined) return this.#upload(Number(id), search.get('name') ?? '', bytes);
    if (id !== undefined) return this.#change(Number(id), method === 'DELETE' ? undefined : fields());
    switch (what) {
      case 'GET releases':
        return json(200, this.#listed());
      case 'POST releases': {
        const { tag_name: tag, draft, prerelease } = fields();
        if (typeof tag !== 'string' || (await this.#commitOf(`refs/tags/${tag}`)) === undefined) return notFound;
        const release = {
          tag,
          draft: draft === true,
          prerelease: prerelease === true,
          files: new Map<string, Buffer>(),
        };
        this.#put(this.#releases.length, release);
        return json(201, { id: this.#releases.length - 1 });
      }
      case 'POST git/refs': {
        const { ref, sha } = fields() as { ref: string; sha: string };
        if ((await this.#commitOf(ref)) !== undefined) return json(422, { message: 'Reference already exists' });
        await this.git.run(['update-ref', ref, sha]);
        return json(201, { ref });
      }
    }
    const [, verb = '', ref = ''] = /^(\w+) git\/refs?\/(.+)$/.exec(what) ?? [];
    if (ref !== '') return this.#reference(verb, `refs/${ref}`, verb === 'PATCH' ? fields() : {});
    const [, of] = /^GET commits\/(.+)$/.exec(what) ?? [];
    const sha = of === undefined ? undefined : await this.#commitOf(of);
    return sha === undefined ? notFound : json(200, { sha });
  }

  #upload(id: number, name: string, bytes: Buffer): Answer {
    const release = this.#releases[id];
    if (!release) return notFound;
    if (release.draft !== true) return immutable;
    release.files.set(name, bytes);
    return json(201, {});
  }

  #change(id: number, changes: Fields | undefined): Answer {
    const release = this.#releases[id];
    if (!release) return notFound;
    if (release.draft !== true) return immutable;
    this.#put(id, changes && { ...release, draft: changes['draft'] !== false });
    return json(200, {});
  }

  async #reference(method: string, ref: string, { sha }: Fields): Promise<Answer> {
    const commit = await this.#commitOf(ref);
    if (commit === undefined) return notFound;
    if (method === 'PATCH' && typeof sha === 'string') await this.git.run(['update-ref', ref, sha]);
    return json(200, { ref, object: { type: 'commit', sha: commit } });
  }

  #put(id: number, release: ServedRelease | undefined): void {
    this.#releases[id] = release;
    this.server.releases.splice(0, Infinity, ...this.#releases.filter((one) => one !== undefined));
  }

  #listed(): unknown[] {
    return this.#releases.flatMap((release, id) =>
      release === undefined ? [] : [{ id, tag_name: release.tag, draft: release.draft === true }],
    );
  }

  async #commitOf(ref: string): Promise<string | undefined> {
    return this.git.run(['rev-parse', '--quiet', '--verify', `${ref}^{commit}`]).catch(() => undefined);
  }
}
