import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { boot, type BootOptions, type BootResult } from '../../../src/vm/boot.js';
import { until, withDeadline } from '../../support/until.js';
import { httpPort, planOf, runOptions, type Step } from './support/fake-plan.js';
import { isAlive } from './support/processes.js';
import { contentOf, ForeignText } from '../../../src/text/foreign-text.js';

function run(
  steps: readonly Step[],
  options: Partial<BootOptions> = {},
  before?: readonly Step[],
): Promise<BootResult> {
  return boot(planOf(steps, before), { ...runOptions, ...options });
}

const init = { event: { v: 1, event: 'init', t_ms: 160, contract: 1, mode: 'prompt' } };
const llamaStart = { event: { v: 1, event: 'llama-start', t_ms: 200, program: '/x', threads: 1, batch_threads: 1 } };
const end = { event: { v: 1, event: 'end', t_ms: 900, outcome: 'ok', message: '' } };
const shutdown = { qmp: { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } } };
const powerOff = [end, { ack: true }, shutdown, { exit: 0 }];

describe('boot', () => {
  it('accompanies a guest from its first byte to its end', async () => {
    const seen: string[] = [];
    const result = await run(
      [{ console: 'zosia: init\r\n' }, init, llamaStart, { output: 'Par' }, { output: 'is.\n' }, ...powerOff],
      {
        onEvent: ({ event }) => seen.push(event),
        onConsoleLine: (line) => seen.push(contentOf(line)),
        onAnswer: (text) => seen.push(contentOf(text)),
      },
    );
    expect(result).toMatchObject({ outcome: 'ok', answer: ForeignText.of('Paris.\n') });
    expect(result.lastSerialLines).toEqual([ForeignText.of('zosia: init')]);
    expect(seen).toEqual(expect.arrayContaining(['zosia: init', 'init', 'llama-start', 'end']));
    expect(result.warnings).toEqual([]);
    const { started, firstSerialByte, llamaStart: llama, end: ended, exit } = result.times;
    const order = [0, started, firstSerialByte, llama, ended, exit];
    expect([...order].sort((a, b) => Number(a) - Number(b))).toEqual(order);
  });

  it('tells of the first byte of the console, before the line of it is whole', async () => {
    const seen: string[] = [];
    await run([{ console: 'z' }, init, { console: 'osia: init\r\n' }, ...powerOff], {
      onConsole: () => seen.push('console'),
      onConsoleLine: (line) => seen.push(contentOf(line)),
    });
    expect(seen[0]).toBe('console');
    expect(seen).toContain('zosia: init');
  });

  describe('lets the host talk with the engine', () => {
    const engine = { event: { v: 1, event: 'engine', t_ms: 300, port: 'org.zosia.http' } };
    const llamaExit = { event: { v: 1, event: 'llama-exit', t_ms: 800, status: 137 } };

    it('once it can be asked, and hangs up when all is said', async () => {
      let heard = '';
      const result = await run(
        [init, llamaStart, engine, { http: 'Paris.' }, { hungUp: 'http' }, llamaExit, ...powerOff],
        {
          converse: async (port, onFirstToken) => {
            const [bytes] = (await once(port, 'data')) as [Buffer];
            onFirstToken();
            heard = bytes.toString();
          },
        },
        [httpPort],
      );
      expect(heard).toBe('Paris.');
      expect(result.outcome).toBe('ok');
      expect(result.times.firstToken).toBeGreaterThan(0);
    });

    it('until the engine ends, and not for ever', async () => {
      const failed = { event: { ...end.event, outcome: 'llama-failed', message: 'it died' } };
      const ending = [failed, { ack: true }, shutdown, { exit: 0 }];
      const converse = async (port: Duplex): Promise<void> => {
        await once(port, 'close');
      };
      const result = await run([init, engine, llamaExit, { hungUp: 'http' }, ...ending], { converse }, [httpPort]);
      expect(result.outcome).toBe('llama-failed');
    });
  });

  it('acknowledges the end only: a guest that waits for it gets on', async () => {
    const result = await run([init, { sleep: 50 }, ...powerOff]);
    expect(result.outcome).toBe('ok');
  });

  it('acknowledges an end with an outcome that it does not know', async () => {
    const later = { event: { ...end.event, outcome: 'disk-full', message: 'no room left' } };
    const result = await run([init, later, { ack: true }, shutdown, { exit: 0 }]);
    expect(result.outcome).toBe('guest-stopped-early');
    expect(contentOf(result.sentence)).toContain('"disk-full"');
  });

  it('measures the most memory that QEMU used, where the host tells', async () => {
    const { peakMemoryBytes } = await run([init, ...powerOff]);
    if (process.platform === 'linux') expect(peakMemoryBytes).toBeGreaterThan(10 * 1024 * 1024);
    else expect(peakMemoryBytes).toBeUndefined();
  });

  it('drains a console that floods, and caps the log', async () => {
    await withScratch(async (folder) => {
      const serialLogPath = path.join(folder, 'serial.log');
      const result = await run([init, { flood: 20 }, { console: 'last line\n' }, ...powerOff], { serialLogPath });
      expect(result.outcome).toBe('ok');
      expect(result.lastSerialLines.at(-1)).toEqual(ForeignText.of('last line'));
      expect((await stat(serialLogPath)).size).toBe(16 * 1024 * 1024);
      expect(result.warnings).toContain('the serial log was cut off after 16777216 bytes');
    });
  });

  it('reads on behind garbage on the events port', async () => {
    const result = await run([{ events: '\u0000\u00ff{"v":\n\n' }, init, ...powerOff]);
    expect(result.events.map(({ event }) => event)).toEqual(['init', 'end']);
  });

  it('gets every byte that was on its way when QEMU ended', async () => {
    const result = await run([init, end, { ack: true }, { outputOf: 300_000 }, shutdown, { exit: 0 }]);
    expect(contentOf(result.answer)).toHaveLength(300_000);
  });

  it("tells QEMU's words when it refuses its arguments", async () => {
    const result = await run([], {}, [{ stderr: 'qemu: -m: bad value\n' }, { exit: 1 }]);
    expect(result.outcome).toBe('qemu-failed');
    expect(contentOf(result.sentence)).toBe('QEMU failed: QEMU ended with code 1: qemu: -m: bad value.');
  });

  it('does not wait for a QEMU that connects half and dies', async () => {
    const result = await run([], {}, [{ connect: ['qmp', 'console'] }, { exit: 1 }]);
    expect(result.outcome).toBe('qemu-failed');
  });

  it('sees that QEMU was killed', async () => {
    const result = await run([init, { kill: 'SIGKILL' }, { hang: true }]);
    expect(contentOf(result.sentence)).toBe('QEMU failed: QEMU was killed by SIGKILL.');
  });

  it('ends a QEMU that never answers', async () => {
    const result = await run([], { bootTimeoutSeconds: 0.5 }, [{ hang: true }]);
    expect(result.outcome).toBe('qemu-failed');
    expect(contentOf(result.sentence)).toBe('QEMU failed: QEMU did not start its machine within 0.5 s.');
  });

  it('ends a guest that does not reach init in time, though QEMU is deaf to SIGTERM', async () => {
    const result = await withDeadline(
      1,
      (bootTimeoutSeconds) => run([{ deaf: true }, { console: 'Booting\n' }, { hang: true }], { bootTimeoutSeconds }),
      ({ lastSerialLines }) => lastSerialLines.length > 0,
    );
    expect(result).toMatchObject({ outcome: 'boot-timeout', lastSerialLines: [ForeignText.of('Booting')] });
  });

  it.each([
    ['by its line', { console: 'zosia: init\n' }],
    ['by its event', init],
  ])('no longer asks when the guest is up, %s', async (_how, up) => {
    let isUpInTime = false;
    const result = await withDeadline(
      1,
      (bootTimeoutSeconds) => {
        const end = performance.now() + bootTimeoutSeconds * 1000;
        const note = (): void => void (isUpInTime ||= performance.now() < end);
        const steps = [up, { sleep: bootTimeoutSeconds * 1000 }, ...powerOff];
        return run(steps, { bootTimeoutSeconds, onEvent: note, onConsoleLine: note });
      },
      () => isUpInTime,
    );
    expect(result.outcome).toBe('ok');
  });

  it('ends a guest that takes too long', async () => {
    let limit = 0;
    const result = await withDeadline(
      1,
      (timeoutSeconds) => run([init, { hang: true }], { timeoutSeconds: (limit = timeoutSeconds) }),
      ({ events }) => events.length > 0,
    );
    expect(result.outcome).toBe('timeout');
    expect(contentOf(result.sentence)).toBe(
      `The guest did not end in time: the guest was still at work after ${limit} s.`,
    );
  });

  it('is cancelled by its signal', async () => {
    const controller = new AbortController();
    const result = await run([init, { hang: true }], {
      signal: controller.signal,
      onEvent: () => {
        controller.abort();
      },
    });
    expect(result.outcome).toBe('cancelled');
  });

  it('is cancelled by a signal that fired before', async () => {
    const result = await run([init, { hang: true }], { signal: AbortSignal.abort() });
    expect(result.outcome).toBe('cancelled');
  });

  it('leaves no QEMU and no folder behind', async () => {
    let where = { pid: 0, folder: '' };
    const controller = new AbortController();
    await run([{ deaf: true }, { introduce: true }, init, { hang: true }], {
      signal: controller.signal,
      onQemuMessage: (text) => {
        where = JSON.parse(contentOf(text)) as typeof where;
        controller.abort();
      },
    });
    expect(path.basename(where.folder)).toMatch(/^zosia-/);
    expect(existsSync(where.folder)).toBe(false);
    await until(() => !isAlive(where.pid));
  });

  it('makes a log that is the console, byte for byte, below what QEMU was told', async () => {
    await withScratch(async (folder) => {
      const serialLogPath = path.join(folder, 'serial.log');
      await run([{ console: 'a\u001b[1mb\r\n' }, init, ...powerOff], { serialLogPath });
      const [head, rest] = (await readFile(serialLogPath, 'utf8')).split('\n\n');
      expect(head).toMatch(/^# QEMU [\d.]+\n[^]*node/);
      expect(rest).toBe('a\u001b[1mb\r\n');
    });
  });
});
