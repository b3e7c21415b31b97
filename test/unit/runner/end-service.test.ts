import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentReporter } from '../../../src/host/reporter.js';
import { endService } from '../../../src/runner/end-service.js';
import { logText } from '../../../src/text/log-text.js';

let folder: string;
let said: string[];
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-end-'));
  said = [];
});
afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

const reporter = {
  ...silentReporter,
  info: (text: Parameters<typeof logText>[0]) => said.push(logText(text)),
  warn: (text: Parameters<typeof logText>[0]) => said.push(`warning: ${logText(text)}`),
};

const writeEnding = (outcome: string): Promise<void> =>
  writeFile(
    path.join(folder, 'ending.json'),
    JSON.stringify({ outcome, sentence: 'It ended\n::error::x.', nextStep: 'Look.', requestsServed: 3 }),
  );

const end = (upload: 'failure' | 'always' | 'never' = 'failure'): Promise<boolean> =>
  endService({ folder, control: path.join(folder, 's'), upload }, reporter);

/** A service that ends `outcome` when it is asked to. */
const running = async (outcome: string): Promise<void> => {
  server = createServer((socket) => {
    void writeEnding(outcome).then(() => socket.end());
  });
  await new Promise<void>((resolve) => server?.listen(path.join(folder, 's'), resolve));
};

describe('the post step of a service', () => {
  it('asks for its end, waits for it, and says what it did', async () => {
    await running('ok');
    expect(await end()).toBe(false);
    expect(said).toEqual(['the service answered 3 requests']);
  });

  it('keeps its logs where that is asked for', async () => {
    await running('ok');
    expect(await end('always')).toBe(true);
  });

  it('warns of one that ended badly, as text', async () => {
    await running('qemu-failed');
    expect(await end()).toBe(true);
    expect(said[0]).toMatch(/^warning: the service ended: qemu-failed\. It ended/);
    expect(said[0]).not.toMatch(/^::error/m);
  });

  it('warns of one that ended before its time, whatever its outcome', async () => {
    await writeEnding('ok');
    expect(await end()).toBe(true);
    expect(said[0]).toMatch(/^warning: the service ended before the job did: ok\./);
  });

  it('warns of one that was killed', async () => {
    expect(await end('never')).toBe(false);
    expect(said).toEqual([
      'warning: the service was ended from outside: steps that used it may have failed because of that',
    ]);
  });
});
