import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { addDiskCommand } from '../../../src/cli/commands/disk.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { modelDiskFor } from '../../../src/job/model-disk.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';

const bytes = ggufFile();
const sha256 = createHash('sha256').update(bytes).digest('hex');
const around = { reporter: silentReporter, signal: new AbortController().signal };

let cache: string;
let server: Server;
let model: string;

async function zosiaDisk(...options: string[]): Promise<unknown> {
  const zosia = new Command();
  addDiskCommand(zosia, { ...around, endWith: () => undefined });
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await zosia.parseAsync(['disk', model, '--sha256', sha256, '--json', ...options], { from: 'user' });
    return JSON.parse(written.mock.calls.map(([text]) => String(text)).join('')) as unknown;
  } finally {
    written.mockRestore();
  }
}

const disksInCache = async (): Promise<string[]> =>
  (await readdir(path.join(cache, 'disks')).catch(() => [])).filter((name) => name.endsWith('.img'));

describe('zosia disk', () => {
  beforeEach(async () => {
    cache = await mkdtemp(path.join(tmpdir(), 'zosia-disk-command-'));
    process.env['ZOSIA_CACHE'] = cache;
    server = createServer((_request, response) =>
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    model = `http://127.0.0.1:${(server.address() as AddressInfo).port}/small.gguf`;
  });

  afterEach(async () => {
    delete process.env['ZOSIA_CACHE'];
    server.closeAllConnections();
    server.close();
    await rm(cache, { recursive: true });
  });

  it('makes the very disk that a boot takes', async () => {
    const made = (await zosiaDisk()) as { path: string };
    const question = { model, sha256, tune: 'none', extraMib: 0, useDocker: false } as const;
    expect(await modelDiskFor(question, { ...around, cache })).toMatchObject({ path: made.path, cached: true });
    expect(await disksInCache()).toHaveLength(1);
  });

  it('makes one that is wanted elsewhere there alone', async () => {
    const output = path.join(cache, 'out', 'model.img');
    expect(await zosiaDisk('--out', output)).toMatchObject({ path: output, cached: false });
    expect(await zosiaDisk('--out', output)).toMatchObject({ path: output, cached: true });
    expect(await disksInCache()).toEqual([]);
  });
});
