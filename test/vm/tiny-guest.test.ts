import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { probeAccelerator } from '../../src/vm/accelerator-probe.js';
import { architectures, boardFor } from '../../src/contract/architectures/architecture.js';
import { boot, type BootOptions, type BootResult } from '../../src/vm/boot.js';
import { planMachine, type MachineRequest } from '../../src/vm/machine-plan.js';
import { findQemu, type Qemu } from '../../src/vm/qemu-capabilities.js';
import { patienceMs, withDeadline } from '../support/until.js';
import { contentOf, ForeignText } from '../../src/text/foreign-text.js';
import { writeTinyFirmware, writeTinyGuest } from './support/tiny-guest.js';

const goodLines = 'zosia: init\r\nzosia: shutting down\r\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-tiny-'));
  await writeFile(path.join(folder, 'initrd'), 'x');
  await writeFile(path.join(folder, 'a,b.img'), Buffer.alloc(1024 * 1024));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Guest {
  readonly says?: string;
  readonly ending?: 'power-off' | 'reset' | 'panic' | 'hang';
  readonly request?: Partial<MachineRequest>;
  readonly options?: Partial<BootOptions>;
}

// These take a tenth of a second each, so both architectures have all of them.
describe.each(architectures)('%s', (architecture) => {
  const board = boardFor(architecture);
  let qemu: Qemu;
  beforeAll(async () => {
    qemu = await findQemu(board, folder);
  });

  async function run({ says = goodLines, ending = 'power-off', request, options }: Guest): Promise<BootResult> {
    const plan = planMachine({
      board,
      qemu,
      accelerator: 'tcg',
      cpu: 'auto',
      cpus: 1,
      memoryMib: 64,
      kernel: await writeTinyGuest(folder, says, ending, architecture),
      initrd: path.join(folder, 'initrd'),
      append: [],
      fwCfg: {},
      panicDriver: false,
      ...request,
    });
    return boot(plan, { bootTimeoutSeconds: patienceMs / 1000, timeoutSeconds: patienceMs / 1000, ...options });
  }

  describe('real QEMU', () => {
    it('tells what it has', () => {
      expect(qemu.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(qemu.cpus).toEqual(expect.arrayContaining([...board.emulatedCpus, 'max']));
    });

    it('runs the probe program', async () => {
      const verdict = await probeAccelerator('tcg', { board, qemu, deadlineSeconds: patienceMs / 1000 });
      expect(verdict.detail).toMatch(/^tcg ran a guest program in/);
    });

    it('is no hanging matter for an accelerator that it does not know', async () => {
      const foreign = process.platform === 'darwin' ? 'kvm' : 'hvf';
      const verdict = await probeAccelerator(foreign, { board, qemu, deadlineSeconds: patienceMs / 1000 });
      expect(verdict.detail).toMatch(new RegExp(`^${foreign} does not work: .*${foreign}`));
    });

    it('takes every flag of a plan: disk, files, panic device, two CPUs', async () => {
      const result = await run({
        request: {
          disk: { file: path.join(folder, 'a,b.img'), serial: 'zosia-models' },
          fwCfg: { prompt: 'x', 'max-tokens': '8' },
          panicDriver: true,
          cpus: 2,
        },
      });
      expect(result).toMatchObject({
        outcome: 'ok',
        lastSerialLines: ['zosia: init', 'zosia: shutting down'].map((line) => ForeignText.of(line)),
      });
    });

    it('takes the flags of virtual time', async () => {
      const result = await run({ request: { virtualTime: { shift: 0, sleep: false } } });
      expect(result.outcome).toBe('ok');
    });

    it("takes the user's own serial, and the console is not ours", async () => {
      const result = await run({ request: { serial: `file:${path.join(folder, 'own.log')}` } });
      expect(result).toMatchObject({ outcome: 'guest-stopped-early', lastSerialLines: [] });
    });

    it('gives the firmware the word where there is one', async () => {
      const firmware = await writeTinyFirmware(folder, goodLines, architecture);
      const result = await withDeadline(
        3,
        (timeoutSeconds) => run({ request: { firmware }, options: { timeoutSeconds } }),
        ({ lastSerialLines }) => lastSerialLines.length === 2,
      );
      expect(result).toMatchObject({
        outcome: 'timeout',
        lastSerialLines: ['zosia: init', 'zosia: shutting down'].map((line) => ForeignText.of(line)),
      });
    });
  });

  describe('a guest that tells QEMU of its panic', () => {
    it('ends as kernel-panic, though QEMU ends as if all were well', async () => {
      const result = await run({ says: 'zosia: init\n', ending: 'panic', request: { panicDriver: true } });
      expect(result.outcome).toBe('kernel-panic');
      expect(contentOf(result.sentence)).toBe("The guest's kernel panicked: the kernel reported it to QEMU.");
    });
  });

  describe('a guest without the events port', () => {
    it.each([
      ['is ok, when it shuts down by its lines', {}, 'ok'],
      ['stopped early, when it says nothing of shutting down', { says: 'zosia: init\n' }, 'guest-stopped-early'],
      ['stopped early, when it is reset', { ending: 'reset' }, 'guest-stopped-early'],
      ['panicked', { says: 'Kernel panic - not syncing: x\n', ending: 'reset' }, 'kernel-panic'],
      [
        'lost its init, and its kernel waits in a shell',
        { says: 'Failed to execute /init (error -8)\n', ending: 'hang' },
        'init-failed',
      ],
    ] as [string, Guest, string][])('%s', async (_what, guest, outcome) => {
      expect((await run(guest)).outcome).toBe(outcome);
    });

    it.each([
      ['the boot timeout', 'Booting\n', 'bootTimeoutSeconds', 'boot-timeout'],
      ['the timeout', 'zosia: init\n', 'timeoutSeconds', 'timeout'],
    ] as const)('ran into %s', async (_what, says, deadline, outcome) => {
      const result = await withDeadline(
        3,
        (seconds) => run({ says, ending: 'hang', options: { [deadline]: seconds } }),
        ({ lastSerialLines }) => lastSerialLines.length > 0,
      );
      expect(result.outcome).toBe(outcome);
    });
  });
});
