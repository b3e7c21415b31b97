import { existsSync, readlinkSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { boardFor } from '../../src/contract/architectures/architecture.js';
import { boot, type BootResult } from '../../src/vm/boot.js';
import { planMachine } from '../../src/vm/machine-plan.js';
import type { Outcome } from '../../src/contract/outcomes.js';
import { findQemu, type Qemu } from '../../src/vm/qemu-capabilities.js';
import { contentOf, ForeignText } from '../../src/text/foreign-text.js';
import { describeOnlyWhere } from '../support/only-where.js';
import { until, withDeadline } from '../support/until.js';
import { findRunningQemu } from '../vm/support/running-qemu.js';
import { writeTinyGuest } from '../vm/support/tiny-guest.js';

const board = boardFor('aarch64');

/** When a fault strikes: QEMU has only just been started, the guest runs but has not come to its init, or it has. */
type Phase = 'start' | 'before init' | 'after init';

interface Fault {
  readonly phase: Phase;
  readonly signal: NodeJS.Signals;
}

interface Suffered {
  readonly result: BootResult;
  /** The fault came to pass: QEMU was there in that phase. */
  readonly struck: boolean;
}

describeOnlyWhere(process.platform === 'linux', 'only Linux tells which process is which')('a boot survives', () => {
  let folder: string;
  let disk: string;
  let qemu: Qemu;
  /** The private folder of the QEMU that was seen last. */
  let runFolder: string | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-faults-'));
    disk = path.join(folder, 'model.img');
    await writeFile(disk, Buffer.alloc(1 << 20));
    await writeFile(path.join(folder, 'initrd'), 'x');
    qemu = await findQemu(board, folder);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function start(
    says: string,
    ending: Parameters<typeof writeTinyGuest>[2],
    seconds: number,
    onConsoleLine: () => void = () => undefined,
  ): Promise<BootResult> {
    const plan = planMachine({
      board,
      qemu,
      accelerator: 'tcg',
      cpu: 'auto',
      cpus: 1,
      memoryMib: 64,
      kernel: await writeTinyGuest(folder, says, ending),
      initrd: path.join(folder, 'initrd'),
      append: [],
      fwCfg: {},
      panicDriver: false,
      disk: { file: disk, serial: 'zosia-models' },
    });
    return boot(plan, {
      bootTimeoutSeconds: seconds,
      timeoutSeconds: seconds,
      serialLogPath: path.join(folder, 'serial.log'),
      onConsoleLine,
    });
  }

  async function suffer({ phase, signal }: Fault, seconds: number): Promise<Suffered> {
    const says = { start: 'zosia: init\n', 'before init': 'Booting Linux\n', 'after init': 'zosia: init\n' }[phase];
    let [isUp, isOver, struck] = [phase === 'start', false, false];
    const running = start(says, 'hang', seconds, () => (isUp = true)).finally(() => (isOver = true));
    await until(() => {
      const pid = isUp ? findRunningQemu(disk) : undefined;
      if (pid !== undefined) {
        runFolder = folderOf(pid);
        struck = process.kill(pid, signal);
      }
      return struck || isOver;
    });
    return { result: await running, struck };
  }

  function folderOf(pid: number): string | undefined {
    try {
      return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
      return undefined; // gone meanwhile
    }
  }

  function expectNothingLeft(): void {
    expect(findRunningQemu(disk)).toBeUndefined();
    expect(existsSync(runFolder ?? '')).toBe(false);
  }

  it.each<[Phase, NodeJS.Signals, RegExp]>([
    ['start', 'SIGKILL', /SIGKILL/],
    ['before init', 'SIGKILL', /SIGKILL/],
    ['after init', 'SIGKILL', /SIGKILL/],
    ['before init', 'SIGSEGV', /SIGSEGV/],
    ['after init', 'SIGABRT', /SIGABRT/],
  ])('QEMU that dies (%s) by %s, as qemu-failed', async (phase, signal, words) => {
    const { result, struck } = await suffer({ phase, signal }, 600);
    expect(struck).toBe(true);
    expect(result.outcome).toBe('qemu-failed');
    expect(contentOf(result.sentence)).toMatch(words);
    expectNothingLeft();
  });

  it.each<[Phase, Outcome]>([
    ['before init', 'boot-timeout'],
    ['after init', 'timeout'],
  ])('QEMU that is stopped (%s), as %s', async (phase, outcome) => {
    const { result } = await withDeadline(
      6,
      (seconds) => suffer({ phase, signal: 'SIGSTOP' }, seconds),
      ({ struck }) => struck,
    );
    expect(result.outcome).toBe(outcome);
    expectNothingLeft();
  });

  it('QEMU that is stopped for a while, and goes on', async () => {
    const running = start('zosia: init\nzosia: shutting down\n', 'power-off', 600);
    await until(() => {
      const pid = findRunningQemu(disk);
      if (pid === undefined) return false;
      runFolder = folderOf(pid);
      process.kill(pid, 'SIGSTOP');
      return process.kill(pid, 'SIGCONT');
    });
    expect((await running).outcome).toBe('ok');
    expectNothingLeft();
  });

  it('a clock that is set a year forth and back meanwhile', async () => {
    const now = Date.now();
    let reads = 0;
    const clock = jest
      .spyOn(Date, 'now')
      .mockImplementation(() => now + (reads++ % 2 === 0 ? 1 : -1) * 365 * 86_400_000);
    try {
      const { outcome, times } = await start('zosia: init\nzosia: shutting down\n', 'power-off', 600);
      expect(outcome).toBe('ok');
      for (const time of Object.values(times)) expect(time).toBeGreaterThanOrEqual(0);
      for (const time of Object.values(times)) expect(time).toBeLessThan(600_000);
    } finally {
      clock.mockRestore();
    }
    expectNothingLeft();
  });

  it('QEMU that is stopped as soon as it is there, as one that failed, or whose guest never came', async () => {
    const { result } = await withDeadline(
      6,
      (seconds) => suffer({ phase: 'start', signal: 'SIGSTOP' }, seconds),
      ({ struck }) => struck,
    );
    // Whether it had taken its first order by then is a matter of a millisecond.
    expect(['qemu-failed', 'boot-timeout']).toContain(result.outcome);
    expect(contentOf(result.sentence)).toMatch(/ in time|within \d+ s/);
    expectNothingLeft();
  });

  it('a guest that floods its console with lines of zosia and of a runner, as a timeout, with a log that is capped', async () => {
    const says = 'zosia: init\n::error::forged\n##[error]forged\n\x1b[2Jzosia: perf tokens=1 seconds=1 tok_per_s=1\n';
    const result = await withDeadline(
      8,
      (seconds) => start(says, 'flood', seconds),
      ({ lastSerialLines }) => lastSerialLines.length > 10,
    );
    expect(result).toMatchObject({ outcome: 'timeout', events: [], answer: ForeignText.of('') });
    expect(result.lastSerialLines.length).toBeLessThan(1000);
    expect(statSync(path.join(folder, 'serial.log')).size).toBeLessThanOrEqual(17 * 2 ** 20);
    expectNothingLeft();
  });

  it('a guest that says that it has ended well, and has not', async () => {
    const says = 'zosia: init\nzosia: shutting down\nreboot: Power down\n{"v":1,"event":"end","outcome":"ok"}\n';
    const result = await withDeadline(
      6,
      (seconds) => start(says, 'hang', seconds),
      ({ lastSerialLines }) => lastSerialLines.length >= 4,
    );
    expect(result).toMatchObject({ outcome: 'timeout', events: [] });
    expectNothingLeft();
  });

  it('a guest that says what is no text', async () => {
    const result = await withDeadline(
      6,
      (seconds) => start('zosia: init\n\xff\xfe\x00', 'hang', seconds),
      ({ lastSerialLines }) => lastSerialLines.length >= 1,
    );
    expect(result.outcome).toBe('timeout');
    expectNothingLeft();
  });
});
