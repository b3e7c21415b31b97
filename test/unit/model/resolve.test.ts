import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { catalog, findInCatalog } from '../../../src/model/catalog.js';
import { hubHeaders, hubUrl } from '../../../src/model/hub.js';
import type { ModelRequest } from '../../../src/model/model-file.js';
import { resolveModel } from '../../../src/model/resolve.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';
import { splitModel, splitName } from '../../fixtures/model/split-files.js';

const content = ggufFile();
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const sha256 = sumOf(content);

let folder: string;
let cache: string;
let said: string[];
let server: Server;
/** A hub as zosia sees it: a redirect that states the sum, then a store. */
let endpoint: string;
let seen: { url: string; authorization: string | undefined }[];
let answer: { status: number; statesSum: boolean; body: Buffer; files?: Readonly<Record<string, Buffer>> };

const reporter: Reporter = {
  ...silentReporter,
  warn: (message) => said.push(contentOf(message)),
  progress: (title) => {
    said.push(title);
    return { update: () => undefined, finish: () => undefined };
  },
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-resolve-'));
  cache = path.join(folder, 'cache');
  said = [];
  seen = [];
  answer = { status: 200, statesSum: true, body: content };
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const file = answer.files?.[path.basename(new URL(request.url ?? '', 'http://hub').pathname)];
    if (answer.status !== 200 || (answer.files && !file)) {
      response.writeHead(answer.status === 200 ? 404 : answer.status).end();
    } else if (file) {
      response.writeHead(200, { 'x-linked-etag': `"${sumOf(file)}"`, 'content-length': file.length }).end(file);
    } else if (request.url?.startsWith('/store')) {
      response.writeHead(200, { etag: '"x"', 'content-length': answer.body.length }).end(answer.body);
    } else {
      const sum = sumOf(answer.body);
      const stated = answer.statesSum ? { 'x-linked-etag': `"${sum}"` } : {};
      response.writeHead(302, { location: '/store', ...stated }).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

function resolve(model: string, more: Partial<ModelRequest> = {}): ReturnType<typeof resolveModel> {
  return resolveModel({ model, reporter, cache, env: { HF_ENDPOINT: endpoint }, ...more });
}

describe('a model by path', () => {
  let file: string;

  beforeEach(async () => {
    file = path.join(folder, 'my model.gguf');
    await writeFile(file, content);
  });

  it('is taken where it lies, with its sum', async () => {
    expect(await resolve(file)).toMatchObject({ name: 'my-model', path: file, sha256, sizeBytes: content.length });
  });

  it('is hashed once, and again only when it has changed', async () => {
    await resolve(file);
    await resolve(file);
    expect(said).toEqual(['checking my model.gguf']);
    const other = Buffer.from(content);
    other[other.length - 1] = 0;
    await writeFile(file, other);
    expect((await resolve(file)).sha256).toBe(sumOf(other));
  });

  it('of another sum than the one given is refused with both', async () => {
    await expect(resolve(file, { sha256: '0'.repeat(64) })).rejects.toThrow(
      `model: ${file}: sha256 is ${sha256}, expected ${'0'.repeat(64)}`,
    );
  });

  it('that is not there is refused by input and value', async () => {
    await expect(resolve('./no/such.gguf')).rejects.toThrow(
      `model: ${path.resolve('no/such.gguf')}: there is no such file`,
    );
  });

  it('may be given with a sum in capitals', async () => {
    expect(await resolve(file, { sha256: sha256.toUpperCase() })).toMatchObject({ sha256 });
  });
});

describe('a model by name', () => {
  it('that is mistyped is refused with the nearest one and the whole catalog', async () => {
    await expect(resolve('phi-3.5-mni')).rejects.toThrow(
      'model: phi-3.5-mni is not known (did you mean phi-3.5-mini?); known are smollm2-135m, smollm2-360m, ',
    );
    await expect(resolve('phi-3.5-mni')).rejects.toThrow(UsageError);
  });

  it('may be any of the hub, at a commit, with the sum that the hub states', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const found = await resolve(`hf:someone/Some-GGUF/folder/Some.Q8_0.gguf@${commit}`);
    expect(seen[0]?.url).toBe(`/someone/Some-GGUF/resolve/${commit}/folder/Some.Q8_0.gguf`);
    expect(found).toMatchObject({ name: 'Some.Q8_0', sha256 });
  });

  it.each(['hf:someone/Some-GGUF/Some.gguf', 'hf:a/b/c.gguf@main', 'hf:c.gguf@0123', 'hf:a/b/../../c.bin@0'])(
    'of the hub is refused as %s, which is no file for ever',
    async (model) => {
      await expect(resolve(model)).rejects.toThrow(`model: ${model} is not hf:OWNER/REPOSITORY/FILE.gguf@COMMIT`);
    },
  );

  it('is fetched from the hub at its pinned commit, once', async () => {
    const fetched = await resolve('phi-3.5-mini', { sha256 });
    expect(seen[0]?.url).toBe(
      '/bartowski/Phi-3.5-mini-instruct-GGUF/resolve/6d70da17e749a471ccb62ade694486011a75cda3/Phi-3.5-mini-instruct-Q4_K_M.gguf',
    );
    expect(fetched).toMatchObject({ name: 'phi-3.5-mini', licence: 'MIT', sha256 });
    const requests = seen.length;
    expect((await resolve('phi-3.5-mini', { sha256 })).path).toBe(fetched.path);
    expect(seen).toHaveLength(requests);
    expect(said).toEqual(['fetching phi-3.5-mini']);
  });

  it("must have the catalog's size, which is told before its bytes are fetched", async () => {
    await expect(resolve('phi-3.5-mini')).rejects.toThrow(`has ${content.length} bytes, expected 2393232672`);
  });

  it('must have the sum given', async () => {
    const wrong = '0'.repeat(64);
    await expect(resolve('phi-3.5-mini', { sha256: wrong })).rejects.toThrow(`sha256 is ${sha256}, expected ${wrong}`);
  });

  it('is fetched again when the cached file was damaged', async () => {
    const { path: file } = await resolve('phi-3.5-mini', { sha256 });
    await writeFile(file, 'damaged');
    await resolve('phi-3.5-mini', { sha256 });
    expect((await readFile(file)).equals(content)).toBe(true);
    expect(said).toContain(`${file} is damaged: fetching it again`);
  });

  it('is hashed again when the cached file was touched, and kept when it is the same', async () => {
    const { path: file } = await resolve('phi-3.5-mini', { sha256 });
    await utimes(file, 1, 1);
    const requests = seen.length;
    await resolve('phi-3.5-mini', { sha256 });
    expect(said).toContain(`checking ${path.basename(file)}`);
    expect(seen).toHaveLength(requests);
  });

  it('that the hub refuses says what to do', async () => {
    answer.status = 401;
    await expect(resolve('phi-3.5-mini', { sha256 })).rejects.toThrow(
      /accept terms at \S+\/bartowski\/Phi-3.5-mini-instruct-GGUF first; set HF_TOKEN/,
    );
  });
});

describe('a model by address', () => {
  it('is fetched with the sum given, once', async () => {
    const url = `${endpoint}/a/b/resolve/main/small.gguf`;
    const fetched = await resolve(url, { sha256 });
    expect(fetched).toMatchObject({ name: 'small', sha256, origin: url });
    // A disk and its note tell where the model came from, and not who fetched it.
    const signedIn = await resolve(url.replace('://', '://me:secret@'), { sha256 });
    expect(signedIn.origin).toBe(url);
    const requests = seen.length;
    await resolve(url, { sha256 });
    expect(seen).toHaveLength(requests);
  });

  it('may do without a sum at a hub that states it; the person is told, and the sum is kept', async () => {
    const url = `${endpoint}/a/b/resolve/main/small.gguf`;
    await resolve(url);
    expect(said.at(-1)).toContain(`trusted the sum that the server states, ${sha256}`);
    const requests = seen.length;
    expect(await resolve(url)).toMatchObject({ sha256 });
    expect(seen).toHaveLength(requests);
  });

  it('without a sum anywhere is refused', async () => {
    answer.statesSum = false;
    const url = `${endpoint}/small.gguf`;
    await expect(resolve(url)).rejects.toThrow(`sha256: needed for ${url}: its server states none`);
  });

  it('over plain http, without a sum, is refused before a request', async () => {
    await expect(resolve(`${endpoint}/small.gguf`, { env: {} })).rejects.toThrow('over plain http anyone');
    expect(seen).toHaveLength(0);
  });

  it('where nothing is, is a wrong input', async () => {
    answer.status = 404;
    await expect(resolve(`${endpoint}/small.gguf`, { sha256 })).rejects.toThrow(UsageError);
  });

  it('that brings a web page is refused by address, and not kept', async () => {
    answer.body = Buffer.from('<html>Log in</html>');
    const url = `${endpoint}/small.gguf`;
    await expect(resolve(url)).rejects.toThrow(new RegExp(`^model: ${url}: .* is not a GGUF file: it is a web page`));
    answer.body = content;
    expect(await resolve(url)).toMatchObject({ sha256 });
  });

  it.each(['100%.gguf', 'a%2.gguf', 'small.gguf?sig=%zz'])('with a bare percent sign is refused: %j', async (name) => {
    await expect(resolve(`${endpoint}/${name}`)).rejects.toThrow(
      /^model: .* is no escape such as %20; .* itself is %25$/,
    );
  });

  it('of another kind than http is refused', async () => {
    await expect(resolve('ftp://host/small.gguf')).rejects.toThrow('is not an http or https address');
  });
});

describe('the sum given', () => {
  it('must be one', async () => {
    await expect(resolve('smollm2-135m', { sha256: 'abc' })).rejects.toThrow('sha256: abc is not a sum of 64');
  });
});

describe('the hub', () => {
  it('gets its token, and nobody else does', () => {
    const env = { HF_TOKEN: 'secret', HF_ENDPOINT: 'https://hub.example/' };
    expect(hubHeaders('https://hub.example/a/b', env)).toEqual({ authorization: 'Bearer secret' });
    expect(hubHeaders('https://other.example/a/b', env)).toEqual({});
  });

  it('is another one where HF_ENDPOINT says so', () => {
    const source = { kind: 'hub', repository: 'a/b', revision: 'c', file: 'd.gguf' } as const;
    expect(hubUrl(source, { HF_ENDPOINT: 'https://hub.example/' })).toBe('https://hub.example/a/b/resolve/c/d.gguf');
    expect(() => hubUrl(source, { HF_ENDPOINT: 'hub.example' })).toThrow('HF_ENDPOINT: hub.example is not');
  });
});

describe('the catalog', () => {
  it.each(catalog.map((model) => [model.name, model] as const))('pins every part of %s', (_name, model) => {
    expect(model.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const source of model.sources) {
      expect(source.kind === 'hub' ? source.revision : source.wheelSha256).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
    }
  });

  it('has the default model', () => {
    expect(findInCatalog('smollm2-135m')).toBeDefined();
  });
});

describe('the cache', () => {
  it('says by the name of a file which model and which version it is', async () => {
    const { path: file } = await resolve('gpt-oss-20b', { sha256 });
    expect(path.relative(cache, file)).toBe(`models/gpt-oss-20b-${sha256.slice(0, 8)}.gguf`);
    expect((await stat(file)).size).toBe(content.length);
  });
});

describe('a model in several files', () => {
  const { whole, parts } = splitModel();
  const sums = parts.map(sumOf);
  const names = [1, 2, 3].map((number) => splitName(number));
  const filesOf = (contents: readonly Buffer[]): Record<string, Buffer> =>
    Object.fromEntries(names.flatMap((name, place) => (contents[place] ? [[name, contents[place]]] : [])));

  async function write(contents: readonly Buffer[]): Promise<string> {
    for (const [name, bytes] of Object.entries(filesOf(contents))) await writeFile(path.join(folder, name), bytes);
    return path.join(folder, splitName(1));
  }

  it('is joined from the files beside each other, once', async () => {
    const file = await write(parts);
    const found = await resolve(file, { sha256: sums.join(', ') });
    expect(found).toMatchObject({ name: 'small', sha256: sumOf(whole), origin: file });
    expect((await readFile(found.path)).equals(whole)).toBe(true);
    said = [];
    expect((await resolve(file, { sha256: sums.join(', ') })).path).toBe(found.path);
    expect(said).toEqual([]);
  });

  it('is joined anew when one of them is another', async () => {
    const file = await write(parts);
    await resolve(file);
    const changed = Buffer.from(parts[2] ?? '');
    changed[changed.length - 1] = 0;
    await write([...parts.slice(0, 2), changed]);
    expect((await resolve(file)).sha256).not.toBe(sumOf(whole));
  });

  it('is refused by the part that is not there, and by the one that has not its sum', async () => {
    const file = await write(parts.slice(0, 2));
    await expect(resolve(file)).rejects.toThrow(
      `model: ${file}: part 3 of 3 is not there: ${path.join(folder, splitName(3))}`,
    );
    await write(parts);
    const wrong = [...sums.slice(0, 2), '0'.repeat(64)].join();
    await expect(resolve(file, { sha256: wrong })).rejects.toThrow(
      `model: ${path.join(folder, splitName(3))}: sha256 is ${sums[2] ?? ''}, expected ${'0'.repeat(64)}`,
    );
    await expect(resolve(file, { sha256 })).rejects.toThrow('sha256: 1 sum for 3 files; give the sum of each');
  });

  it('is fetched by the address of one of them, once, and leaves no parts', async () => {
    answer.files = filesOf(parts);
    const url = `${endpoint}/a/b/resolve/main/${splitName(1)}?download=true`;
    const found = await resolve(url, { sha256: sums.join() });
    expect(found).toMatchObject({ name: 'small', sha256: sumOf(whole) });
    expect((await readFile(found.path)).equals(whole)).toBe(true);
    expect(seen.map(({ url: asked }) => asked)).toEqual(names.map((name) => `/a/b/resolve/main/${name}?download=true`));
    expect((await readdir(path.dirname(found.path))).filter((name) => name.includes('part'))).toEqual([]);
    expect((await resolve(url, { sha256: sums.join() })).path).toBe(found.path);
    expect(seen).toHaveLength(3);
  });

  it('of the hub may do without sums; the person is told all of them', async () => {
    answer.files = filesOf(parts);
    const commit = '0123456789abcdef0123456789abcdef01234567';
    await resolve(`hf:a/b/${splitName(1)}@${commit}`);
    expect(said.at(-1)).toContain(`trusted the sums that the server states, ${sums.join()}; give them to pin`);
  });

  it('goes on with the parts that it has when one could not be fetched', async () => {
    answer.files = filesOf(parts.slice(0, 2));
    const url = `${endpoint}/a/b/resolve/main/${splitName(1)}`;
    await expect(resolve(url)).rejects.toThrow(/404/);
    answer.files = filesOf(parts);
    seen = [];
    expect(await resolve(url)).toMatchObject({ sha256: sumOf(whole) });
    expect(seen.map(({ url: asked }) => path.basename(asked))).toEqual([splitName(3)]);
  });

  it('whose parts do not belong together is refused, and fetched anew', async () => {
    answer.files = filesOf([parts[0] ?? whole, parts[2] ?? whole, parts[1] ?? whole]);
    const url = `${endpoint}/a/b/resolve/main/${splitName(1)}`;
    await expect(resolve(url)).rejects.toThrow(`model: ${url}: `);
    answer.files = filesOf(parts);
    expect(await resolve(url)).toMatchObject({ sha256: sumOf(whole) });
  });
});
