import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { download, type DownloadRequest } from '../../../src/host/download.js';
import { CancelledError } from '../../../src/host/errors.js';
import { retryAfterMs } from '../../../src/host/http.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { hasArrived } from '../../support/partial-files.js';
import { patienceMs, until } from '../../support/until.js';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves `bytes` the way a good server does: with an ETag, and with ranges where If-Range still holds. */
function serveFile(bytes: Buffer, etag = '"v1"'): Handler {
  return (request, response) => {
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
    response.setHeader('etag', etag);
    if (range && request.headers['if-range'] === etag) {
      const from = Number(range[1]);
      response.setHeader('content-range', `bytes ${from}-${bytes.length - 1}/${bytes.length}`);
      response.writeHead(206, { 'content-length': bytes.length - from }).end(bytes.subarray(from));
    } else {
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    }
  };
}

/** Announces all of `bytes`, sends `sent` of them and hangs up once they have arrived. */
function cutAfter(sent: number, bytes = content, etag = '"v1"'): Handler {
  return (_request, response) => {
    response.writeHead(200, { etag, 'content-length': bytes.length });
    response.write(bytes.subarray(0, sent));
    void until(() => hasArrived(folder, sent)).then(() => response.destroy());
  };
}

let folder: string;
let target: string;
const servers: Server[] = [];
let seen: IncomingMessage[];

/** A server that answers its nth request by the nth handler, and all further ones by the last. */
async function serve(...handlers: [Handler, ...Handler[]]): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    seen.push(request);
    const handler = handlers[Math.min(count, handlers.length - 1)] ?? handlers[0];
    count += 1;
    handler(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.gguf`;
}

function fetchIt(url: string, more: Partial<DownloadRequest> = {}): ReturnType<typeof download> {
  const patience = {
    stallMs: patienceMs,
    fruitlessAttempts: 3,
    backoffMs: 10,
    maxRetryAfterMs: 2000,
    ...more.patience,
  };
  return download({ url, target, reporter: silentReporter, title: 'model', ...more, patience });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-download-'));
  target = path.join(folder, 'model.gguf');
  seen = [];
});

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

describe('download', () => {
  it('fetches a file, says its sum and size, and leaves nothing else behind', async () => {
    const url = await serve(serveFile(content));
    const done = await fetchIt(url, { sha256: sha256(content), sizeBytes: content.length });
    expect(done).toEqual({ sha256: sha256(content), sizeBytes: content.length, verified: true });
    expect((await readFile(target)).equals(content)).toBe(true);
    expect(await readdir(folder)).toEqual(['model.gguf']);
  });

  it('does not ask the server for a file that is there with the wanted sum', async () => {
    const url = await serve(serveFile(content));
    await writeFile(target, content);
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen).toHaveLength(0);
  });

  it('replaces a file whose sum is not the wanted one', async () => {
    const url = await serve(serveFile(content));
    await writeFile(target, 'something older');
    await fetchIt(url, { sha256: sha256(content) });
    expect((await readFile(target)).equals(content)).toBe(true);
  });

  it('says that a sum was not known beforehand', async () => {
    const url = await serve(serveFile(content));
    expect(await fetchIt(url)).toMatchObject({ sha256: sha256(content), verified: false });
  });

  it('ends before the body when a sum is demanded and nobody knows one', async () => {
    const url = await serve(serveFile(content));
    await expect(fetchIt(url, { withoutSum: () => new Error('no sum') })).rejects.toThrow('no sum');
    expect(await readdir(folder)).toEqual([]);
  });

  it('reports bytes done from the beginning', async () => {
    const url = await serve(cutAfter(100_000), serveFile(content));
    const totals: (number | undefined)[] = [];
    const done: number[] = [];
    const progress = (_title: string, total: number | undefined) => {
      totals.push(total);
      return { update: (bytes: number) => done.push(bytes), finish: () => done.push(-1) };
    };
    await fetchIt(url, { reporter: { ...silentReporter, progress } });
    expect(totals).toEqual([content.length]);
    expect(done.slice(-2)).toEqual([content.length, -1]);
  });
});

describe('a redirect', () => {
  it('is followed, relative ones too', async () => {
    const url = await serve(
      (_q, response) => response.writeHead(302, { location: '/there' }).end(),
      serveFile(content),
    );
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen.map((request) => request.url)).toEqual(['/model.gguf', '/there']);
  });

  it('to another origin does not carry the credentials there', async () => {
    const store = await serve(serveFile(content));
    const hub = await serve((_q, response) => response.writeHead(302, { location: store }).end());
    await fetchIt(hub, { headers: { authorization: 'Bearer secret' } });
    expect(seen.map((request) => request.headers.authorization)).toEqual(['Bearer secret', undefined]);
  });

  it('within the origin keeps the credentials', async () => {
    const url = await serve(
      (_q, response) => response.writeHead(307, { location: '/there' }).end(),
      serveFile(content),
    );
    await fetchIt(url, { headers: { authorization: 'Bearer secret' } });
    expect(seen.map((request) => request.headers.authorization)).toEqual(['Bearer secret', 'Bearer secret']);
  });

  it('to something that is not the web is refused', async () => {
    const url = await serve((_q, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    await expect(fetchIt(url)).rejects.toThrow('refused to follow a redirect to "file:///etc/passwd"');
  });

  it('that never ends is given up', async () => {
    const url = await serve((_q, response) => response.writeHead(302, { location: '/again' }).end());
    await expect(fetchIt(url)).rejects.toThrow('more than 10 redirects');
  });

  it("brings the hub's own sum, which the file must have", async () => {
    const store = await serve(serveFile(content));
    const stating = (sum: string) =>
      serve((_q, response) => response.writeHead(302, { location: store, 'x-linked-etag': `"${sum}"` }).end());
    expect(await fetchIt(await stating(sha256(content)))).toMatchObject({ verified: true });
    await expect(fetchIt(await stating('0'.repeat(64)))).rejects.toThrow(`expected ${'0'.repeat(64)}`);
  });
});

describe('a cut connection', () => {
  it('is continued where it stopped', async () => {
    const url = await serve(cutAfter(100_000), serveFile(content));
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen[1]?.headers).toMatchObject({ range: 'bytes=100000-', 'if-range': '"v1"' });
  });

  it('is continued by a later process, and only what lacks is asked for', async () => {
    const cut = await serve(cutAfter(100_000));
    const patience = { stallMs: patienceMs, fruitlessAttempts: 1, backoffMs: 1, maxRetryAfterMs: 1 };
    await expect(fetchIt(cut, { patience })).rejects.toThrow('run it again to resume');
    expect(await readdir(folder)).toEqual(['.model.gguf.part', '.model.gguf.part.json']);

    const [server] = servers;
    server?.removeAllListeners('request').on('request', (request, response) => {
      seen.push(request);
      serveFile(content)(request, response);
    });
    await fetchIt(cut, { sha256: sha256(content) });
    expect(seen.at(-1)?.headers.range).toBe('bytes=100000-');
    expect(await readdir(folder)).toEqual(['model.gguf']);
  });

  it('starts again when the file has changed in between', async () => {
    const newer = Buffer.from(content).reverse();
    const url = await serve(cutAfter(100_000), serveFile(newer, '"v2"'));
    await fetchIt(url, { sha256: sha256(newer) });
    expect((await readFile(target)).equals(newer)).toBe(true);
  });

  it('starts again at a server that goes on with another version of the file', async () => {
    const newer = Buffer.from(content).reverse();
    const heedless: Handler = (request, response) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]);
      const range = `bytes ${from}-${newer.length - 1}/${newer.length}`;
      response.writeHead(206, { etag: '"v2"', 'content-range': range }).end(newer.subarray(from));
    };
    const url = await serve(cutAfter(100_000), heedless, serveFile(newer, '"v2"'));
    await fetchIt(url);
    expect((await readFile(target)).equals(newer)).toBe(true);
  });

  it('starts again at a server without ranges', async () => {
    const url = await serve(cutAfter(100_000), (_q, response) => response.writeHead(200).end(content));
    await fetchIt(url, { sha256: sha256(content) });
    expect((await readFile(target)).equals(content)).toBe(true);
  });

  it('starts again when the server continues elsewhere than asked', async () => {
    const elsewhere: Handler = (_q, response) =>
      response.writeHead(206, { etag: '"v1"', 'content-range': `bytes 5-299999/300000` }).end(content.subarray(5));
    const url = await serve(cutAfter(100_000), elsewhere, serveFile(content));
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen[2]?.headers.range).toBeUndefined();
  });

  it('is not continued without a strong ETag', async () => {
    const url = await serve(cutAfter(100_000, content, 'W/"v1"'), serveFile(content));
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen[1]?.headers.range).toBeUndefined();
  });

  it('is given up after some attempts that brought nothing new', async () => {
    const url = await serve(cutAfter(100_000, content, 'W/"v1"'));
    await expect(fetchIt(url)).rejects.toThrow(/other side closed.*gave up after 3 attempts/);
    expect(seen).toHaveLength(3);
  });

  it('throws bytes of an earlier process away when they turn out damaged', async () => {
    const url = await serve(serveFile(content));
    await writeFile(path.join(folder, '.model.gguf.part'), Buffer.alloc(1000));
    await writeFile(path.join(folder, '.model.gguf.part.json'), JSON.stringify({ url, etag: '"v1"' }));
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen.map((request) => request.headers.range)).toEqual(['bytes=1000-', undefined]);
  });
});

describe('a wrong file', () => {
  it('is deleted, and the error names the address, the wanted and the actual sum', async () => {
    const wrong = Buffer.from(content);
    wrong[77] = 1;
    const url = await serve(serveFile(wrong));
    await expect(fetchIt(url, { sha256: sha256(content) })).rejects.toThrow(
      `${url}: sha256 is ${sha256(wrong)}, expected ${sha256(content)}`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('of another size is refused before its body', async () => {
    const url = await serve(serveFile(content));
    await expect(fetchIt(url, { sizeBytes: 5 })).rejects.toThrow('the server has 300000 bytes, expected 5');
  });

  it('that goes on past its size is refused', async () => {
    const url = await serve((_q, response) => response.writeHead(200).end(content));
    await expect(fetchIt(url, { sizeBytes: 5 })).rejects.toThrow('more than the 5 bytes expected');
    expect(await readdir(folder)).toEqual([]);
  });

  it('of more bytes than are allowed is refused before its body', async () => {
    const url = await serve(serveFile(content));
    await expect(fetchIt(url, { mostBytes: 5 })).rejects.toThrow('has 300000 bytes, more than the 5 allowed');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that has no end is cut as soon as it is too long, be the size pinned, stated by the hub or bounded', async () => {
    const endless = (sent: { bytes: number }): Handler => {
      return (_q, response) => {
        response.writeHead(200);
        const pump = (): void => {
          while (!response.destroyed && response.write(content)) sent.bytes += content.length;
        };
        response.on('drain', pump);
        pump();
      };
    };
    const pinned = { bytes: 0 };
    const url = await serve(endless(pinned));
    await expect(fetchIt(url, { sizeBytes: 1000 })).rejects.toThrow('more than the 1000 bytes expected');
    const stated = { bytes: 0 };
    const store = await serve(endless(stated));
    const hub = await serve((_q, response) =>
      response.writeHead(302, { location: store, 'x-linked-size': '1000' }).end(),
    );
    await expect(fetchIt(hub)).rejects.toThrow('more than the 1000 bytes expected');
    const bounded = { bytes: 0 };
    const unknown = await serve(endless(bounded));
    await expect(fetchIt(unknown, { mostBytes: 1000 })).rejects.toThrow('more than the 1000 bytes allowed');
    // What the sockets' buffers take, and no more.
    expect(Math.max(pinned.bytes, stated.bytes, bounded.bytes)).toBeLessThan(64 * 2 ** 20);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a server that refuses', () => {
  it.each([
    [404, 'the server answered 404 (not found)'],
    [401, 'the server answered 401 (not authorised)'],
    [403, 'the server answered 403 (forbidden)'],
  ])('by %i is not asked again', async (status, message) => {
    const url = await serve((_q, response) => response.writeHead(status).end());
    await expect(fetchIt(url)).rejects.toThrow(`${url}: ${message}`);
    expect(seen).toHaveLength(1);
  });

  it('for the moment is asked again', async () => {
    const url = await serve((_q, response) => response.writeHead(503).end(), serveFile(content));
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen).toHaveLength(2);
  });

  it('is granted the wait it asks for', async () => {
    const busy: Handler = (_q, response) => response.writeHead(429, { 'retry-after': '1' }).end();
    const url = await serve(busy, serveFile(content));
    const start = Date.now();
    await fetchIt(url);
    expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
  });

  it('is not granted any wait', async () => {
    const url = await serve((_q, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    await expect(fetchIt(url)).rejects.toThrow('asks to wait 3600 s');
    expect(seen).toHaveLength(1);
  });

  it('may ask for a wait by date', () => {
    expect(retryAfterMs('Wed, 21 Oct 2015 07:28:00 GMT', Date.UTC(2015, 9, 21, 7, 27, 30))).toBe(30_000);
  });
});

describe('a silent server', () => {
  it('is given up after the stall time, and the transfer goes on', async () => {
    const stalling: Handler = (_q, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': content.length });
      response.write(content.subarray(0, 50_000));
    };
    const url = await serve(stalling, serveFile(content));
    // On a busy machine the second attempt may stall, too.
    const patience = { stallMs: 500, fruitlessAttempts: 100, backoffMs: 1, maxRetryAfterMs: 1 };
    await fetchIt(url, { sha256: sha256(content), patience });
    expect(seen[1]?.headers.range).toBe('bytes=50000-');
  });

  it('can be left at any time', async () => {
    const url = await serve((_q, response) => {
      response.writeHead(200, { 'content-length': 9 }).flushHeaders();
    });
    const stop = new AbortController();
    void until(() => seen.length > 0).then(() => {
      stop.abort();
    });
    await expect(fetchIt(url, { signal: stop.signal })).rejects.toThrow(CancelledError);
  });
});

describe('two downloads of one target', () => {
  it('fetch it once', async () => {
    const url = await serve(serveFile(content));
    const known = { sha256: sha256(content) };
    await Promise.all([fetchIt(url, known), fetchIt(url, known)]);
    expect(seen).toHaveLength(1);
  });
});

describe('a host that does not exist', () => {
  it('is named', async () => {
    await expect(fetchIt('http://no-such-host.invalid/model.gguf')).rejects.toThrow(
      /^http:\/\/no-such-host\.invalid\/model\.gguf: (there is no server of that name|its name cannot be looked up)/,
    );
  });
});

describe('an address with a name and a password', () => {
  const serveWithPassword = (): Promise<string> =>
    serve((request, response) => {
      if (request.headers.authorization === `Basic ${Buffer.from('me:p@ss').toString('base64')}`) {
        serveFile(content)(request, response);
      } else response.writeHead(401).end();
    });

  it('signs in', async () => {
    const url = (await serveWithPassword()).replace('://', '://me:p%40ss@');
    await fetchIt(url, { sha256: sha256(content) });
    expect(seen[0]?.url).toBe('/model.gguf');
  });

  it('is shown without them, and kept without them', async () => {
    const url = await serveWithPassword();
    await expect(fetchIt(url.replace('://', '://me:wrong@'))).rejects.toThrow(`${url}: the server answered 401`);
    const cut = await serve(cutAfter(100_000));
    const patience = { stallMs: patienceMs, fruitlessAttempts: 1, backoffMs: 1, maxRetryAfterMs: 1 };
    await expect(fetchIt(cut.replace('://', '://me:secret@'), { patience })).rejects.toThrow(cut);
    expect(await readFile(path.join(folder, '.model.gguf.part.json'), 'utf8')).not.toContain('secret');
  });

  it('gives them to nobody else', async () => {
    const store = await serve(serveFile(content));
    const url = await serve((_q, response) => response.writeHead(302, { location: store }).end());
    await fetchIt(url.replace('://', '://me:secret@'));
    expect(seen.map((request) => request.headers.authorization !== undefined)).toEqual([true, false]);
  });
});

describe('a proxy that the environment names', () => {
  it('is gone through', async () => {
    const url = await serve(serveFile(content));
    const asked: (string | undefined)[] = [];
    const proxy = createServer().on('connect', (request: IncomingMessage, client: Socket) => {
      asked.push(request.url);
      const upstream = connect(Number(new URL(url).port), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
    });
    servers.push(proxy);
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    process.env['HTTP_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    try {
      await fetchIt(url, { sha256: sha256(content) });
    } finally {
      delete process.env['HTTP_PROXY'];
    }
    expect(asked).toEqual([new URL(url).host]);
  });
});
