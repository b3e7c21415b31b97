import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { aptTransport } from '../../../src/debian/apt-transport.js';
import { hasApt } from '../../../src/debian/apt.js';
import { NotFoundError, type RemoteFile } from '../../../src/debian/transport.js';
import { CancelledError, EnvironmentError } from '../../../src/host/errors.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { describeOnlyWhere } from '../../support/only-where.js';
import { until } from '../../support/until.js';

const content = Buffer.from('a package');
const sha256 = createHash('sha256').update(content).digest('hex');

let folder: string;
let server: Server;
let asked: string[];
let sentBytes: number;
let controller: AbortController;

/** Serves one file, and one that never ends. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-apt-'));
  controller = new AbortController();
  asked = [];
  sentBytes = 0;
  const chunk = Buffer.alloc(1 << 16);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/endless') {
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk)) sentBytes += chunk.length;
      };
      response.on('drain', pump);
      pump();
    } else if (request.url === '/package') response.end(content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

function remote(name: string, known: Partial<RemoteFile> = {}): RemoteFile {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
  return { url, target: path.join(folder, name), ...known };
}

const fetch = (...files: RemoteFile[]): Promise<void> =>
  aptTransport({ reporter: silentReporter, signal: controller.signal }).fetch(files);

describeOnlyWhere(await hasApt(), 'no apt here')("this host's apt", () => {
  it('fetches a file as this user, with its sum and size or without', async () => {
    await fetch(remote('package', { sha256, sizeBytes: content.length }));
    expect(await readFile(path.join(folder, 'package'))).toEqual(content);
    await fetch(remote('package', { mostBytes: content.length }));
  });

  it('says what the archive lacks', async () => {
    await expect(fetch(remote('nothing'))).rejects.toThrow(NotFoundError);
    await expect(fetch(remote('nothing'))).rejects.toThrow(/^apt: Failed to fetch .*\/nothing\s+404/);
  });

  it.each([
    ['than its index says', { sha256, sizeBytes: content.length }, 'unexpected size'],
    ['than a file of that kind has', { mostBytes: 1_000_000 }, '/endless: the server sent more than the 1000000 bytes'],
  ])('leaves a server that sends more %s', async (_what, known, message) => {
    const fetched = fetch(remote('endless', known));
    await expect(fetched).rejects.toThrow(message);
    await expect(fetched).rejects.toThrow(EnvironmentError);
    // A disk is filled at a gigabyte in a few seconds.
    expect(sentBytes).toBeLessThan(2 ** 30);
  });

  it('ends when it is cancelled', async () => {
    const fetched = fetch(remote('endless'));
    void until(() => asked.length > 0).then(() => {
      controller.abort();
    });
    await expect(fetched).rejects.toThrow(CancelledError);
  });
});
