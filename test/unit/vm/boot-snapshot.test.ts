import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { bootAndSave, bootCopy, type BootOptions, type CopyEnd } from '../../../src/vm/boot.js';
import { httpPort, planOf, runOptions, type Step } from './support/fake-plan.js';
import { person } from './support/person.js';

const event = (name: string, fields: object = {}): Step => ({ event: { v: 1, event: name, t_ms: 1000, ...fields } });
const init = event('init', { contract: 3, mode: 'prompt' });
const engineStart = event('llama-start', { program: '/bin/llama-server', threads: 1, batch_threads: 1 });
const powerOff: readonly Step[] = [
  event('end', { outcome: 'ok', message: '' }),
  { ack: true },
  { qmp: { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } } },
  { exit: 0 },
];
const untilReady: readonly Step[] = [init, engineStart, event('ready')];
const goesOn: readonly Step[] = [{ hears: 'restored \\d{10} [0-9a-f]{64}' }, event('restored')];

/** A guest's plans, the one that is kept and the copy; how it ended, and what is in the state's file. */
async function keep(
  first: readonly Step[],
  copy: readonly Step[],
  options: Partial<BootOptions> = {},
  fake: {
    readonly first?: { readonly before?: readonly Step[]; readonly [name: string]: unknown };
    readonly copy?: object;
  } = {},
): Promise<{ end: CopyEnd; state: string | undefined }> {
  return withScratch(async (folder) => {
    const stateFile = path.join(folder, 'state');
    const end = await bootAndSave(
      { first: planOf(first, fake.first?.before ?? [], fake.first), copy: planOf(copy, [], fake.copy), stateFile },
      { ...runOptions, ...options },
    );
    return { end, state: await readFile(stateFile, 'utf8').catch(() => undefined) };
  });
}

function resultOf(end: CopyEnd) {
  if (end.kind !== 'over') throw new Error(`it ended as ${end.kind}: ${end.reason}`);
  return end.result;
}

describe('a boot whose guest is kept', () => {
  it('tells the copy alone what was asked in earlier sessions, and hears what is asked in this one', async () => {
    const noted: string[] = [];
    const { end } = await keep(
      [...untilReady, { hang: true }],
      [
        { hears: 'history\nhistory d2h5Pw==\nrestored \\d{10} [0-9a-f]{64}' },
        event('restored'),
        event('question', { text: 'aGk/' }),
        ...powerOff,
      ],
      { history: { questions: ['why?'], note: (question) => void noted.push(contentOf(question)) } },
    );
    const { events } = resultOf(end);
    expect(noted).toEqual(['hi?']);
    expect(events.map(({ event: name }) => name)).not.toContain('question');
  });

  it('goes on as a copy of it, and is one boot', async () => {
    const lines: string[] = [];
    const { end, state } = await keep(
      [{ console: 'zosia: init\n' }, ...untilReady, { hang: true }],
      [...goesOn, { console: 'the copy\n' }, ...powerOff],
      { onConsoleLine: (line) => void lines.push(contentOf(line)) },
    );
    const { outcome, events, times } = resultOf(end);
    expect(outcome).toBe('ok');
    expect(state).toBe('the state');
    expect(lines).toEqual(['zosia: init', 'the copy']);
    expect(events.map(({ event: name }) => name)).toEqual(['init', 'llama-start', 'ready', 'restored', 'end']);
    expect(times.restored).toBeGreaterThan(times.ready ?? NaN);
    expect(times.exit).toBeGreaterThan(times.restored ?? NaN);
  });

  it('goes on as it is where QEMU cannot write its state, and says so', async () => {
    const reasons: string[] = [];
    const { end, state } = await keep(
      [...untilReady, { hears: 'resume' }, ...powerOff],
      [{ exit: 1 }],
      { onNotSaved: (reason) => void reasons.push(reason) },
      { first: { refuses: { migrate: 'the device is not migratable' } } },
    );
    expect(resultOf(end).outcome).toBe('ok');
    expect(reasons).toEqual(['migrate: the device is not migratable']);
    expect(state).toBeUndefined();
  });

  it('that is never ready ends as any other', async () => {
    const failed = event('end', { outcome: 'llama-failed', message: 'it died' });
    const { end } = await keep([init, failed, ...powerOff.slice(1)], [{ exit: 1 }]);
    expect(resultOf(end).outcome).toBe('llama-failed');
  });

  it('of which no copy goes on says why', async () => {
    const { end } = await keep(
      [...untilReady, { hang: true }],
      [{ hang: true }],
      {},
      { copy: { state: 'of another' } },
    );
    expect(end).toEqual({ kind: 'not-restored', reason: "the state's transfer failed" });
  });

  it.each([
    ['goes on', goesOn],
    ['has not gone on yet, which says nothing of it', []],
  ])('has one deadline for all of it, also when the copy %s', async (_, copy) => {
    const { end } = await keep([...untilReady, { hang: true }], [...copy, { hang: true }], { timeoutSeconds: 3 });
    expect(resultOf(end).outcome).toBe('timeout');
  });

  it('is not kept once it was told to leave: everyone after it would', async () => {
    const { terminal, types } = person();
    const { end, state } = await keep(
      [init, engineStart, { hears: '\u0003' }, event('ready'), { hears: 'resume' }, ...powerOff],
      [{ exit: 1 }],
      { terminal, onEvent: ({ event: name }) => name === 'llama-start' && types('\u0003') },
    );
    expect([resultOf(end).outcome, state]).toEqual(['ok', undefined]);
  });

  it('is not kept once it was asked something, and its word that it is a copy counts for nothing', async () => {
    let restored = 0;
    const { end, state } = await keep(
      [
        init,
        engineStart,
        event('restored'),
        event('engine', { port: 'org.zosia.http' }),
        event('ready'),
        { hears: 'resume' },
        ...powerOff,
      ],
      [{ exit: 1 }],
      { converse: () => new Promise(() => undefined), onRestored: () => (restored += 1) },
      { first: { before: [httpPort] } },
    );
    expect([resultOf(end).outcome, state, restored]).toEqual(['ok', undefined, 0]);
  });
});

describe('a boot that begins from a snapshot', () => {
  const begin = (steps: readonly Step[], options: Partial<BootOptions> = {}, state = 'the state'): Promise<CopyEnd> =>
    withScratch(async (folder) => {
      const stateFile = path.join(folder, 'state');
      await writeFile(stateFile, state);
      return bootCopy(planOf(steps), stateFile, { ...runOptions, ...options });
    });

  it('tells the guest the time, and is up once that answers', async () => {
    const { outcome, times } = resultOf(await begin([...goesOn, ...powerOff]));
    expect(outcome).toBe('ok');
    expect(times.init).toBeLessThanOrEqual(times.restored ?? NaN); // whatever it says, it is up
  });

  it.each([
    ['QEMU takes no such state', [{ hang: true }], 'of another', "the state's transfer failed"],
    [
      'QEMU says what it does not like and ends',
      [{ stderr: 'qemu: no such file\n' }, { exit: 1 }],
      undefined,
      'qemu: no such file',
    ],
    ['the guest ends at once', [{ exit: 0 }], undefined, 'QEMU ended'],
  ])('is none where %s', async (_, steps, state, reason) => {
    expect(await begin(steps as readonly Step[], {}, state)).toEqual({ kind: 'not-restored', reason });
  });

  it('is cancelled as any other', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(resultOf(await begin([{ hang: true }], { signal: stop.signal })).outcome).toBe('cancelled');
  });
});
