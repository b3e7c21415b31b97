import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { download, type DownloadRequest } from '../../src/host/download.js';
import { EnvironmentError } from '../../src/host/errors.js';
import { silentReporter } from '../../src/host/reporter.js';

const content = Buffer.alloc(100_000, 'x');
const sha256 = createHash('sha256').update(content).digest('hex');
const whole = { etag: '"x"', 'content-length': content.byteLength };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const leadTo =
  (location: string): Handler =>
  (_request, response) => {
    response.writeHead(302, { location }).end();
  };
const send =
  (head: object, body: Uint8Array): Handler =>
  (_request, response) => {
    response.writeHead(200, { ...head }).end(body);
  };

/** What a server does, and the sentence that a person is told. */
const faults: readonly (readonly [
  what: string,
  handler: Handler,
  words: RegExp,
  request?: Partial<DownloadRequest>,
])[] = [
  ['leads in circles', leadTo('/x'), /more than 10 redirects/],
  ['leads to a file of this machine', leadTo('file:///etc/passwd'), /refused to follow a redirect to "file:/],
  ['leads nowhere', leadTo('http://'), /refused to follow a redirect/],
  [
    'leads to a port where nobody listens',
    leadTo('http://127.0.0.1:1/'),
    /nothing answers there \(connection refused\); gave up after 2 attempts/,
  ],
  [
    'has another file',
    send({ 'content-length': 5 }, Buffer.from('hello')),
    /sha256 is .*, expected .* has been deleted/,
  ],
  [
    'has a file of another length',
    send({ 'content-length': 5 }, Buffer.from('hello')),
    /the server has 5 bytes, expected 100000/,
    { sizeBytes: content.byteLength },
  ],
  [
    'sends more than it may',
    send({}, content),
    /sent more than the 10 bytes allowed/,
    { mostBytes: 10, sha256: undefined },
  ],
  [
    'states more than it may',
    send(whole, content),
    /has 100000 bytes, more than the 10 allowed/,
    { mostBytes: 10, sha256: undefined },
  ],
  [
    'cuts each answer at once',
    (_request, response) => {
      response.writeHead(200, whole);
      response.flushHeaders();
      response.destroy();
    },
    /gave up after 2 attempts, run it again/,
  ],
  ['is silent', () => undefined, /gave up after 2 attempts/],
  [
    'is silent in the middle',
    (_request, response) => {
      response.writeHead(200, { ...whole, etag: 'W/"weak"' });
      response.write(content.subarray(0, 10));
    },
    /gave up after 2 attempts/,
  ],
  ['is out of order', (_request, response) => response.writeHead(500).end(), /answered 500; gave up after 2 attempts/],
  [
    'asks for patience without end',
    (_request, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    /asks to wait 86400 s: run it again after that/,
  ],
  ['knows no such file', (_request, response) => response.writeHead(404).end(), /answered 404 \(not found\)/],
  [
    'answers to a range that nobody asked for',
    (_request, response) => response.writeHead(206, { 'content-range': 'bytes 5-9/10' }).end('hello'),
    /answered 206 to a plain request/,
  ],
  [
    'speaks no HTTP',
    (request) => {
      request.socket.end('220 mail.example ESMTP\r\n');
    },
    /what answers there does not speak HTTP/,
  ],
];

describe('a server that', () => {
  let folder: string;
  let server: Server;
  let handler: Handler = () => undefined;
  let request: DownloadRequest;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-faults-'));
    server = createServer((asked, response) => {
      handler(asked, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    request = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`,
      target: path.join(folder, 'file'),
      sha256,
      reporter: silentReporter,
      title: 'a file',
      patience: { stallMs: 1000, fruitlessAttempts: 2, backoffMs: 1 },
    };
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  it.each(faults)(
    '%s leaves no file, a sentence, and nothing in the way of the next attempt',
    async (_, fault, words, more = {}) => {
      handler = fault;
      const asked = { ...request, ...more };
      const outcome: unknown = await download(asked).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(EnvironmentError);
      expect((outcome as Error).message).toMatch(words);
      expect(await readdir(folder)).not.toContain('file');
      handler = send(whole, content);
      expect(await download(request)).toMatchObject({ sha256, verified: true });
      expect(await readdir(folder)).toEqual(['file']);
      expect(await readFile(request.target)).toEqual(content);
    },
  );
});
