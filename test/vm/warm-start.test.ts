import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { request } from 'node:http';
import { mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { recordOf } from '../../src/vm/snapshot-record.js';
import { recitingModel } from '../fixtures/model/reciting-model.js';
import { itOnlyWhere } from '../support/only-where.js';
import { until } from '../support/until.js';
import { endAll, startZosia, zosia, type Ended, type RunningZosia } from './support/zosia.js';

interface Report {
  readonly outcome: string;
  readonly answer: string;
  readonly choice?: string;
  readonly finish_reason: string;
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly guest_memory_mib?: number;
  readonly guest_events: readonly { readonly event: string }[];
  readonly start: { readonly kind: string; readonly reason: string };
}

/** A cache with all that is there but snapshots, which begin empty. */
let cache = '';
/** Another, for a model that recites: where only the start matters, it is loaded in no time. */
let recitals = '';
const env = (of = cache): Record<string, string> => ({ ZOSIA_CACHE: of, ZOSIA_SNAPSHOTS_MIB: '8192' });

beforeAll(async () => {
  await zosia(['prompt', 'hi', '--max-tokens', '1']); // makes what is missing
  [cache, recitals] = [await emptyOfSnapshots(), await emptyOfSnapshots()];
  await writeFile(recitation(), recitingModel({ answer: ['It', ' is', ' Rome'] }));
});
afterAll(async () => {
  endAll();
  for (const folder of [cache, recitals]) await rm(folder, { recursive: true, force: true });
});

async function emptyOfSnapshots(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zosia-warm-'));
  for (const name of await readdir(cacheFolder())) {
    if (name !== 'snapshots') await symlink(path.join(cacheFolder(), name), path.join(folder, name));
  }
  return folder;
}

const recitation = (): string => path.join(recitals, 'recital.gguf');
const reciting = (): string[] => ['--model', recitation(), '--tune', 'never'];

const capital = 'What is the capital of France?';

async function ask(...args: string[]): Promise<Report> {
  return askOf(cache, ...args);
}

async function recite(): Promise<Report> {
  return askOf(recitals, 'hi', ...reciting());
}

async function askOf(folder: string, ...args: string[]): Promise<Report> {
  const ended = await zosia(['prompt', '--json', ...args], { env: env(folder) });
  expect(ended.stderr).not.toContain('zosia: error');
  expect(ended.leftovers).toEqual([]);
  return JSON.parse(ended.stdout) as Report;
}

const snapshots = async (of: string): Promise<string[]> => readdir(path.join(of, 'snapshots')).catch(() => []);

describe('the second start', () => {
  it('is warm, says what the first and a cold one say, and has of the memory only what it changes', async () => {
    const reports = [await ask(capital), await ask(capital), await ask(capital, '--start', 'cold')];
    expect(reports.map(({ start }) => start.kind)).toEqual(['cold', 'warm', 'cold']);
    expect(reports[0]?.start.reason).toBe('there is no snapshot of this machine yet');
    expect(reports[1]?.start.reason).toMatch(/^from the snapshot of \d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(reports[2]?.start.reason).toBe('as asked for');
    for (const { outcome, answer, finish_reason, prompt_tokens, completion_tokens } of reports) {
      expect({ outcome, answer, finish_reason, prompt_tokens, completion_tokens }).toEqual({
        ...{ outcome: 'ok', answer: 'The capital of France is Paris.', finish_reason: 'stop' },
        ...{ prompt_tokens: 16, completion_tokens: 8 },
      });
    }
    const events = reports.map(({ guest_events }) => guest_events.map(({ event }) => event));
    expect(events[0]).toEqual([
      ...['init', 'model', 'llama-start', 'ready', 'restored', 'engine', 'llama-exit', 'end'],
    ]);
    expect(events[1]).toEqual(['restored', 'engine', 'llama-exit', 'end']);
    expect(events[2]).toEqual(['init', 'model', 'llama-start', 'engine', 'llama-exit', 'end']);
    const [, warm, cold] = reports.map(({ guest_memory_mib }) => guest_memory_mib ?? NaN);
    expect(warm).toBeLessThan((cold ?? NaN) / 5);
  });

  it('answers as a cold one whatever a request says of length, sampling, form and system prompt', async () => {
    const file = path.join(cache, 'kinds.jsonl');
    const requests = [
      { id: 'length', prompt: 'Count to twenty.', 'max-tokens': 9 },
      { id: 'sampling', prompt: capital, temperature: 1.5, seed: 7, 'max-tokens': 12 },
      { id: 'form', prompt: 'Is the sky blue?', choices: ['yes', 'no'] },
      { id: 'system', prompt: capital, 'system-prompt': 'Answer in French.', 'max-tokens': 8 },
    ];
    await writeFile(file, requests.map((request) => JSON.stringify(request)).join('\n'));
    const [warm, cold] = [
      await zosia(['prompt', '--prompts-file', file], { env: env() }),
      await zosia(['prompt', '--prompts-file', file, '--start', 'cold'], { env: env() }),
    ];
    expect(warm.stderr).toContain('warm start');
    expect(cold.stderr).toContain('cold start');
    expect(warm.stdout.trim().split('\n')).toHaveLength(requests.length);
    expect(warm.stdout).toBe(cold.stdout);
    expect([warm.leftovers, cold.leftovers]).toEqual([[], []]);
  });

  it('knows nothing of what was asked before', async () => {
    const [folder] = (await snapshots(cache)).filter((name) => !name.startsWith('.'));
    const files = path.join(cache, 'snapshots', folder ?? '');
    expect(await contains(path.join(files, 'memory'), 'llama-server')).toBe(true);
    for (const name of ['memory', 'state']) expect(await contains(path.join(files, name), capital)).toBe(false);
  });
});

describe('starts that get in each other’s way', () => {
  it('leave no half a snapshot when one is killed, and one whole when two are at once', async () => {
    const killed = await startZosia(['prompt', 'hi', ...reciting()], { env: env(recitals) });
    await killed.sees(/cold start/);
    for (;;) {
      const [draft] = await snapshots(recitals);
      if (draft?.endsWith('.part')) break;
    }
    killed.kill('SIGKILL');
    await killed.ended;
    const both = await Promise.all([recite(), recite()]);
    expect(both.map(({ answer }) => answer)).toEqual(['It is Rome', 'It is Rome']);
    expect((await snapshots(recitals)).filter((name) => !name.startsWith('.'))).toHaveLength(1);
    expect((await recite()).start.kind).toBe('warm');
  });
});

describe('a snapshot that is no good', () => {
  it('is made again where it is damaged', async () => {
    const [name = ''] = await snapshots(recitals);
    await truncate(path.join(recitals, 'snapshots', name, 'memory'), 4096);
    expect((await recite()).start).toMatchObject({
      kind: 'cold',
      reason: 'there is no snapshot of this machine yet',
    });
    expect((await recite()).start.kind).toBe('warm');
  });

  it('is thrown away where it is whole and does not go on', async () => {
    const [name = ''] = await snapshots(recitals);
    const files = path.join(recitals, 'snapshots', name);
    await writeFile(path.join(files, 'snapshot.json'), await recordOfAnother(files));
    const { start, answer } = await recite();
    expect(start.kind).toBe('cold');
    expect(start.reason).toMatch(/^the snapshot did not go on \(.+\), and is thrown away$/);
    expect(answer).toBe('It is Rome');
    expect(await snapshots(recitals)).toEqual([]);
  });
});

describe('requests that are kept apart', () => {
  it('have the answers that they have of one guest, in their order', async () => {
    const file = path.join(cache, 'questions.jsonl');
    const countries = ['France', 'Spain'];
    await writeFile(
      file,
      countries.map((name) => JSON.stringify({ id: name, prompt: `What is the capital of ${name}?` })).join('\n'),
    );
    const [together, apart] = [
      await zosia(['prompt', '--prompts-file', file], { env: env() }),
      await zosia(['prompt', '--prompts-file', file, '--isolate'], { env: env() }),
    ];
    expect(apart.stdout.trim().split('\n')).toHaveLength(2);
    expect(apart.stdout).toContain('The capital of Spain is Madrid.');
    expect(apart.stdout).toBe(together.stdout);
    expect([apart.code, apart.leftovers]).toEqual([0, []]);
  });
});

describe('the prompt of a warm start', () => {
  const onTerminal = itOnlyWhere(process.platform === 'linux', 'types on a terminal of script(1) of util-linux');
  const converse = async (chat: RunningZosia, question: string): Promise<Ended> => {
    chat.write(question);
    await chat.sees(/Rome/);
    chat.write('\u0004');
    return chat.ended;
  };

  onTerminal('answers what was typed ahead of it, cold and warm', async () => {
    for (const kind of ['cold', 'warm']) {
      const chat = await startZosia(['run', ...reciting()], { env: env(recitals), onTerminal: true });
      await chat.sees(kind === 'warm' ? /warm start/ : / start +\d/);
      const ended = await converse(chat, 'What is the capital of Italy?\r');
      expect(ended.stdout.includes('warm start')).toBe(kind === 'warm');
      expect(ended.stdout).toContain('> What is the capital of Italy?');
      expect(ended.stdout).toContain('It is Rome');
      expect(ended.code).toBe(0);
    }
  });
});

describe('a service', () => {
  it('starts warm from the snapshot of a question, answers alike, and knows the time', async () => {
    const startedAt = Math.floor(Date.now() / 1000);
    const service = await startZosia(['serve', '--api-key', 'none'], { env: env() });
    await service.sees(/serving /);
    expect(service.output()).toContain('warm start');
    const { status, text } = await askService(service);
    expect(status).toBe(200);
    const answer = JSON.parse(text) as { readonly created: number };
    expect(answer).toMatchObject({
      choices: [{ finish_reason: 'stop', message: { content: 'The capital of France is Paris.' } }],
    });
    // By the guest's clock, which stood still with the snapshot.
    expect(answer.created).toBeGreaterThanOrEqual(startedAt);
    expect(answer.created).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
    service.kill('SIGINT');
    expect((await service.ended).leftovers).toEqual([]);
  });

  it('has a guest for each request where it is to, of which none is left', async () => {
    const service = await startZosia(['serve', '--api-key', 'none', '--isolate'], { env: env() });
    await service.sees(/serving /);
    expect(await service.qemus()).toHaveLength(1);
    const answers = await Promise.all([askService(service), askService(service)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { text } of answers) expect(text).toContain('The capital of France is Paris.');
    await until(async () => (await service.qemus()).length === 1);
    await rm(path.join(cache, 'snapshots'), { recursive: true }); // as `zosia cache clear` does
    expect((await askService(service)).text).toContain('The capital of France is Paris.');
    service.kill('SIGINT');
    expect((await service.ended).leftovers).toEqual([]);
  });
});

/** Without a deadline: an emulated guest may take long. */
async function askService(service: RunningZosia): Promise<{ status: number; text: string }> {
  const base = /^OPENAI_BASE_URL=(.*)$/m.exec(service.output())?.[1] ?? '';
  return new Promise((resolve, reject) => {
    const asking = request(`${base}/chat/completions`, { method: 'POST' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asking.once('error', reject).end(JSON.stringify({ messages: [{ role: 'user', content: capital }] }));
  });
}

/** Whether a file has the text, wherever. */
async function contains(file: string, text: string): Promise<boolean> {
  const wanted = Buffer.from(text);
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 22 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (bytes.includes(wanted)) return true;
    rest = bytes.subarray(-wanted.length);
  }
  return false;
}

/** Damages the state of the snapshot in a folder; the answer is a record such that nothing shows it. */
async function recordOfAnother(folder: string): Promise<string> {
  const files = { memory: path.join(folder, 'memory'), state: path.join(folder, 'state') };
  await writeFile(files.state, 'no state of any QEMU');
  const facts = { ...(await recordOf(files, undefined)), onDisk: true };
  return JSON.stringify({ ...facts, key: path.basename(folder), madeAt: new Date().toISOString() });
}
