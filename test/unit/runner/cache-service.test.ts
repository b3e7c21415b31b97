import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { whyCacheIsDown } from '../../../src/runner/cache-service.js';
import { patienceMs } from '../../support/until.js';

describe("whether GitHub's cache can be used", () => {
  let server: Server;
  let url: string;
  let answer: number | undefined;
  let asked: IncomingMessage[];

  beforeEach(async () => {
    answer = 200;
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      if (answer !== undefined) response.writeHead(answer).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const newer = (): NodeJS.ProcessEnv => ({
    ACTIONS_RESULTS_URL: url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RUNTIME_TOKEN: 'token',
  });

  it.each([200, 204, 404, 429])('it can where the service answers %d, which its client understands', async (status) => {
    answer = status;
    expect(await whyCacheIsDown(newer(), patienceMs)).toBeUndefined();
  });

  it.each([
    ['github.com', {}, 'POST', '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL'],
    ['a GitHub of its own', { GITHUB_SERVER_URL: 'https://git.example.org' }, 'GET', '/_apis/artifactcache/cache'],
    ['an older one', { ACTIONS_CACHE_SERVICE_V2: '' }, 'GET', '/_apis/artifactcache/cache'],
  ])('it is asked as the toolkit asks: %s', async (_where, more, method, path) => {
    await whyCacheIsDown({ ...newer(), ...more }, patienceMs);
    expect(asked.map((one) => [one.method, one.url?.split('?')[0], one.headers.authorization])).toEqual([
      [method, path, 'Bearer token'],
    ]);
  });

  it('it cannot where the service fails: asked once, and no more', async () => {
    answer = 503;
    expect(await whyCacheIsDown(newer(), patienceMs)).toBe('the service answered 503');
    expect(asked.length).toBe(1);
  });

  it('it cannot where nothing answers in time', async () => {
    answer = undefined;
    expect(await whyCacheIsDown(newer(), 50)).toMatch(/^the service cannot be reached: /);
  });

  it('it cannot where nothing listens', async () => {
    const gone = newer();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await whyCacheIsDown(gone, patienceMs)).toMatch(/^the service cannot be reached: .*ECONNREFUSED/);
  });

  it('is not asked where a job has none', async () => {
    expect(await whyCacheIsDown({}, patienceMs)).toBeUndefined();
  });
});
