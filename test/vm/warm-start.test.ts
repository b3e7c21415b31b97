import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { request } from 'node:http';
import { mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { recordOf } from '../../src/vm/snapshot-record.js';
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
const env = (): Record<string, string> => ({ ZOSIA_CACHE: cache, ZOSIA_SNAPSHOTS_MIB: '8192' });

beforeAll(async () => {
  await zosia(['prompt', 'hi', '--max-tokens', '1']); // makes what is missing
  cache = await mkdtemp(path.join(tmpdir(), 'zosia-warm-'));
  for (const name of await readdir(cacheFolder())) {
    if (name !== 'snapshots') await symlink(path.join(cacheFolder(), name), path.join(cache, name));
  }
});
afterAll(async () => {
  endAll();
  await rm(cache, { recursive: true, force: true });
});

const capital = 'What is the capital of France?';

async function ask(...args: string[]): Promise<Report> {
  const ended = await zosia(['prompt', '--json', ...args], { env: env() });
  expect(ended.stderr).not.toContain('zosia: error');
  expect(ended.leftovers).toEqual([]);
  return JSON.parse(ended.stdout) as Report;
}

const snapshots = async (): Promise<string[]> => readdir(path.join(cache, 'snapshots')).catch(() => []);

describe('the second start', () => {
  it('is warm, and says what the first and a cold one say', async () => {
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
  });

  it('has of the memory only what it changes', async () => {
    const [warm, cold] = [await ask(capital), await ask(capital, '--start', 'cold')];
    expect(warm.guest_memory_mib).toBeLessThan((cold.guest_memory_mib ?? NaN) / 5);
  });

  it.each([
    ['how long it may be', ['Count to twenty.', '--max-tokens', '9']],
    ['how it is sampled', [capital, '--temperature', '1.5', '--seed', '7', '--max-tokens', '24']],
    ['what it may be', ['Is the sky blue?', '--choices', 'yes,no']],
    ['who answers', [capital, '--system-prompt', 'Answer in French.']],
  ])('of a question that says %s is the same as a cold one', async (_, args) => {
    const [warm, cold] = [await ask(...args), await ask(...args, '--start', 'cold')];
    expect([warm.start.kind, cold.start.kind]).toEqual(['warm', 'cold']);
    for (const name of [
      'outcome',
      'answer',
      'choice',
      'finish_reason',
      'prompt_tokens',
      'completion_tokens',
    ] as const) {
      expect(warm[name]).toEqual(cold[name]);
    }
  });

  it('knows nothing of what was asked before', async () => {
    const [folder] = (await snapshots()).filter((name) => !name.startsWith('.'));
    const files = path.join(cache, 'snapshots', folder ?? '');
    expect(await contains(path.join(files, 'memory'), 'llama-server')).toBe(true);
    for (const name of ['memory', 'state']) expect(await contains(path.join(files, name), capital)).toBe(false);
  });

  it('boots where its snapshot is damaged, and makes another', async () => {
    const [name = ''] = await snapshots();
    await truncate(path.join(cache, 'snapshots', name, 'memory'), 4096);
    expect((await ask(capital)).start).toMatchObject({
      kind: 'cold',
      reason: 'there is no snapshot of this machine yet',
    });
    expect((await ask(capital)).start.kind).toBe('warm');
  });

  it('boots where its snapshot is whole and does not go on, and throws it away', async () => {
    const [name = ''] = await snapshots();
    await writeFile(path.join(cache, 'snapshots', name, 'snapshot.json'), await recordOfAnother(name));
    const { start, answer } = await ask(capital);
    expect(start.kind).toBe('cold');
    expect(start.reason).toMatch(/^the snapshot did not go on \(.+\), and is thrown away$/);
    expect(answer).toBe('The capital of France is Paris.');
    expect(await snapshots()).toEqual([]);
  });
});

describe('starts that get in each other’s way', () => {
  it('leave no half a snapshot when one is killed, and one whole when two are at once', async () => {
    const killed = await startZosia(['prompt', capital], { env: env() });
    await killed.sees(/cold start/);
    for (;;) {
      const [draft] = await snapshots();
      if (draft?.endsWith('.part')) break;
    }
    killed.kill('SIGKILL');
    await killed.ended;
    const both = await Promise.all([ask(capital), ask(capital)]);
    expect(both.map(({ answer }) => answer)).toEqual(Array(2).fill('The capital of France is Paris.'));
    expect((await snapshots()).filter((name) => !name.startsWith('.'))).toHaveLength(1);
    expect((await ask(capital)).start.kind).toBe('warm');
  });
});

describe('requests that are kept apart', () => {
  it('have the answers that they have of one guest, in their order', async () => {
    const file = path.join(cache, 'questions.jsonl');
    const countries = ['France', 'Italy', 'Spain'];
    await writeFile(
      file,
      countries.map((name) => JSON.stringify({ id: name, prompt: `What is the capital of ${name}?` })).join('\n'),
    );
    const [together, apart] = [
      await zosia(['prompt', '--prompts-file', file], { env: env() }),
      await zosia(['prompt', '--prompts-file', file, '--isolate'], { env: env() }),
    ];
    expect(apart.stdout.trim().split('\n')).toHaveLength(3);
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
      const chat = await startZosia(['run'], { env: env(), onTerminal: true });
      await chat.sees(kind === 'warm' ? /warm start/ : / start +\d/);
      const ended = await converse(chat, 'What is the capital of Italy?\r');
      expect(ended.stdout.includes('warm start')).toBe(kind === 'warm');
      expect(ended.stdout).toContain('> What is the capital of Italy?');
      expect(ended.stdout).toContain('The capital of Italy is Rome.');
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

/** Damages the state, and the record such that nothing shows it. */
async function recordOfAnother(name: string): Promise<string> {
  const files = {
    memory: path.join(cache, 'snapshots', name, 'memory'),
    state: path.join(cache, 'snapshots', name, 'state'),
  };
  await writeFile(files.state, 'no state of any QEMU');
  const facts = { ...(await recordOf(files, undefined)), onDisk: true };
  return JSON.stringify({ ...facts, key: name, madeAt: new Date().toISOString() });
}
