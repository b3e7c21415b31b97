import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/contract/outcomes.js';
import { Engine } from '../../src/engine/engine.js';
import { contentOf } from '../../src/text/foreign-text.js';
import { boot, type BootResult } from '../../src/vm/boot.js';
import { until, withDeadline } from '../support/until.js';
import { neverShown } from '../unit/text/support/hostile-text.js';
import { httpPort, planOf, runOptions, type Step } from '../unit/vm/support/fake-plan.js';
import { isAlive } from '../unit/vm/support/processes.js';

const event = (fields: object): Step => ({ event: { v: 1, t_ms: 1, ...fields } });
const init = event({ event: 'init', contract: 3, mode: 'prompt' });
const engine = event({ event: 'engine', port: 'org.zosia.http' });
const end = event({ event: 'end', outcome: 'ok', message: '' });
const shutdown: Step = { qmp: { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } } };
const gone: Step[] = [shutdown, { exit: 0 }];
const off: Step[] = [{ ack: true }, ...gone];

/** What is seen of a boot, and of the process that was its QEMU. */
interface Suffered {
  readonly result: BootResult;
  readonly pid: number;
  readonly folder: string;
}

async function suffer(
  steps: readonly Step[],
  seconds?: number,
  converse?: (port: Duplex) => Promise<void>,
): Promise<Suffered> {
  let said = '';
  const before = [{ introduce: true }, ...(converse ? [httpPort] : [])];
  const result = await boot(planOf(steps, before), {
    ...runOptions,
    ...(seconds === undefined ? {} : { bootTimeoutSeconds: seconds, timeoutSeconds: seconds }),
    ...(converse && { converse }),
    onQemuMessage: (text) => (said += contentOf(text)),
  });
  return { result, ...(JSON.parse(said) as { pid: number; folder: string }) };
}

async function expectNothingLeft({ pid, folder }: Suffered): Promise<void> {
  await until(() => !isAlive(pid));
  expect(existsSync(folder)).toBe(false);
}

/** What a guest says, in which only its end counts, and the outcome. */
const guests: readonly (readonly [what: string, steps: readonly Step[], outcome: Outcome])[] = [
  [
    'says events that are none',
    [init, { events: '{"v":1,"event":"end"\n{}\n[]\nnull\n"end"\n{"v":1,"event":"end","outcome":"ok"}\n' }, ...gone],
    'guest-stopped-early',
  ],
  [
    'says an event of a later contract as its end',
    [init, event({ event: 'finish', outcome: 'ok' }), ...gone],
    'guest-stopped-early',
  ],
  [
    'says an outcome that only the host may say',
    [init, event({ event: 'end', outcome: 'cancelled', message: '' }), ...gone],
    'guest-stopped-early',
  ],
  ['says an event that is nested without end', [init, { eventsOf: ['[', 200_000] }, end, ...off], 'ok'],
  ['says an event of three megabytes', [init, { eventsOf: ['x', 3 << 20] }, end, ...off], 'ok'],
  ['says thousands of events', [init, { eventsOf: ['{"v":1,"t_ms":1,"event":"ready"}\n', 20_000] }, end, ...off], 'ok'],
  [
    'forges its end on the console',
    [
      init,
      { console: 'zosia: shutting down\r\n{"v":1,"event":"end","outcome":"ok"}\r\nreboot: Power down\r\n' },
      ...gone,
    ],
    'guest-stopped-early',
  ],
  [
    'forges a panic on the console, and ends well',
    [init, { console: 'x Kernel panic - not syncing: x\r\n' }, end, ...off],
    'ok',
  ],
  [
    'draws on the console with escape sequences',
    [
      init,
      { console: '\u001b]0;t\u0007\u001b[2J\u001b[?1049h\u009b5n\u202e::error::x\r\n##[error]x\r\n' },
      end,
      ...off,
    ],
    'ok',
  ],
  ['answers without end', [init, { outputOf: 8 << 20 }, end, ...off], 'ok'],
  ['floods its console, and ends', [init, { flood: 32 }, end, ...off], 'ok'],
  [
    'says that it failed, and QEMU dies',
    [init, event({ event: 'end', outcome: 'llama-failed', message: '\u001b[2J::error::x\n' }), { exit: 1 }],
    'qemu-failed',
  ],
];

/** What a guest says on the port where its engine is asked. */
const answers: readonly (readonly [what: string, http: string])[] = [
  ['no HTTP', 'MARKGET / HTTP/1.1\r\n\r\n'],
  ['another mark', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'],
  ['a header without end', `MARKHTTP/1.1 200 OK\r\nX: ${'x'.repeat(200_000)}`],
  [
    'a chunk of a length that cannot be',
    'MARKHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx',
  ],
  ['an event stream of a line without end', `MARKHTTP/1.1 200 OK\r\n\r\ndata: ${'x'.repeat(3 << 20)}`],
  ['an answer that breaks off', 'MARKHTTP/1.1 200 OK\r\n\r\ndata: {"choices":[{"delta":{"content":"x"}}]}\n\n'],
  ['another protocol', 'MARKHTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
];

describe('a guest that', () => {
  it.each(guests)('%s', async (_, steps, outcome) => {
    const suffered = await suffer(steps);
    const { result } = suffered;
    expect(result.outcome).toBe(outcome);
    expect(contentOf(result.sentence)).not.toBe('');
    for (const shown of [result.answer, ...result.lastSerialLines]) expect(contentOf(shown)).not.toMatch(neverShown);
    expect(contentOf(result.answer).length).toBeLessThanOrEqual(1 << 20);
    expect(result.events.length).toBeLessThanOrEqual(1000);
    await expectNothingLeft(suffered);
  });

  it.each([
    ['says nothing', [{ hang: true }], 'boot-timeout'],
    ['hangs once it is up', [init, { hang: true }], 'timeout'],
    ['hangs, and QEMU is deaf', [{ deaf: true }, init, { hang: true }], 'timeout'],
    ['says that it ended, and does not', [init, end, { hang: true }], 'timeout'],
  ] as [string, Step[], Outcome][])('%s is ended in time', async (_, steps, outcome) => {
    const suffered = await withDeadline(
      2,
      (seconds) => suffer(steps, seconds),
      ({ result }) => result.outcome === outcome,
    );
    expect(suffered.result.outcome).toBe(outcome);
    await expectNothingLeft(suffered);
  });

  it.each(answers)('answers %s is refused, and ends', async (_, http) => {
    let refusal: unknown;
    const steps = [
      init,
      engine,
      { hears: 'x' },
      { hungUp: 'http' },
      event({ event: 'llama-exit', status: 137 }),
      end,
      ...off,
    ];
    const suffered = await suffer(
      steps.filter((step) => !('hears' in step)),
      undefined,
      async (port) => {
        // The guest is the test: it answers what is asked on the same stream.
        const asked = new Engine(answering(port, http)).chat({ messages: [{ role: 'user', content: 'x' }] });
        refusal = await asked.then(
          () => undefined,
          (error: unknown) => error,
        );
      },
    );
    expect(refusal).toBeDefined();
    expect(suffered.result.outcome).toBe('ok');
    await expectNothingLeft(suffered);
  });
});

/** The port, on which `http` comes as soon as something is asked, and then its end. */
function answering(port: Duplex, http: string): Duplex {
  const write = port.write.bind(port);
  return Object.assign(port, {
    write: (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
      const [, mark] = /zosia-mark: (.*)\r\n/i.exec(chunk.toString()) ?? [];
      if (mark !== undefined) {
        port.push(http.replace(/^MARK/, `${mark}\r\n`));
        port.push(null);
        void once(port, 'end').then(() => port.destroy());
      }
      const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
      if (done) done();
      return write('');
    },
  });
}
