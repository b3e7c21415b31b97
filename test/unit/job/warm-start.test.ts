import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/field-reader.js';
import { startMachine, type PlannedMachine, type PlanVariant, type Start } from '../../../src/job/warm-start.js';
import { contentOf, type Text } from '../../../src/text/foreign-text.js';
import type { BootResult } from '../../../src/vm/boot.js';
import { planOf, runOptions, type Step } from '../vm/support/fake-plan.js';

const words = (text: Text): string => (typeof text === 'string' ? text : contentOf(text));
const event = (name: string, fields: object = {}): Step => ({ event: { v: 1, event: name, t_ms: 1000, ...fields } });
const init = event('init', { contract: 3, mode: 'prompt' });
const powerOff: readonly Step[] = [
  event('end', { outcome: 'ok', message: '' }),
  { ack: true },
  { qmp: { event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } } },
  { exit: 0 },
];
const ready: readonly Step[] = [init, event('ready'), { hang: true }];
const copy: readonly Step[] = [{ hears: 'restored' }, event('restored'), ...powerOff];

/** What a guest does that is told to boot, to boot and be kept, and to go on. */
interface Guest {
  readonly boots?: readonly Step[];
  readonly keep?: readonly Step[];
  readonly restore?: readonly Step[];
  readonly isCut?: boolean;
  readonly cpus?: readonly [number, ...number[]];
}

interface Started {
  readonly starts: readonly string[];
  readonly cpus: readonly number[];
  readonly result: BootResult;
}

async function withCache(
  work: (start: (guest?: Guest, fields?: object) => Promise<Started>, cache: string) => Promise<void>,
) {
  await withScratch((cache) =>
    work(async (guest = {}, fields = {}) => {
      const starts: Start[] = [];
      const cpus: number[] = [];
      const result = await startMachine(
        {
          machine: machineOf(guest),
          request: readBootRequest(new FieldReader({ prompt: 'hi', ...fields }), 'prompt'),
          cache,
          env: {},
          onCopies: () => undefined,
          onStart: (begun, plan) => {
            starts.push(begun);
            cpus.push(plan.summary.cpus);
          },
        },
        runOptions,
      );
      return { starts: starts.map(({ kind, reason }) => `${kind}: ${words(reason)}`), cpus, result };
    }, cache),
  );
}

function machineOf({ boots = [init, ...powerOff], keep = ready, restore = copy, isCut = false, cpus = [1] }: Guest) {
  const machine: PlannedMachine = {
    cpus,
    isCut,
    files: [],
    plan: ({ cpus: count, memoryFile, forKey }: PlanVariant) => {
      // QEMU makes the file that it is to have its memory in; one in the host's memory is there already.
      if (memoryFile?.use === 'keep') writeFileSync(memoryFile.path, '', { flag: 'a' });
      const steps = { boot: boots, keep, restore }[memoryFile?.use ?? 'boot'];
      // The same machine whatever its guest is to do in a test.
      const plan = planOf(forKey ? [] : steps);
      return {
        ...plan,
        argv: forKey ? [process.execPath, String(count)] : plan.argv,
        summary: { ...plan.summary, cpus: count },
      };
    },
  };
  return machine;
}

const first = 'cold: there is no snapshot of this machine yet';

describe('starts of one machine', () => {
  it('are warm from the second on', () =>
    withCache(async (start) => {
      const [one, two] = [await start(), await start()];
      expect([one.result.outcome, two.result.outcome]).toEqual(['ok', 'ok']);
      expect(one.starts).toEqual([first]);
      expect(two.starts).toEqual([expect.stringMatching(/^warm: from the snapshot of 20/)]);
    }));

  it('are warm with the vCPUs of the snapshot, where any number will do', () =>
    withCache(async (start) => {
      await start({ cpus: [2] });
      expect(await start({ cpus: [1, 2, 3] })).toMatchObject({ starts: [expect.stringMatching(/^warm/)], cpus: [2] });
      expect(await start({ cpus: [1] })).toMatchObject({ starts: [first], cpus: [1] });
    }));

  it.each<[string, Guest, object, string]>([
    ['that asks for it', {}, { start: 'cold' }, 'cold: as asked for'],
    ['of a measurement', {}, { mode: 'perf', prompt: '' }, 'cold: as every boot in mode perf'],
    ['without a model', {}, { model: 'none' }, 'cold: there is no model to load'],
    ['with its own console', {}, { serial: 'null' }, 'cold: the console is not ours'],
    [
      'with what memory there is',
      { isCut: true },
      {},
      'cold: the host has too little memory free for two starts to be alike',
    ],
  ])('are cold for one %s, and nothing is kept', (_, guest, fields, reason) =>
    withCache(async (start, cache) => {
      const { starts, result } = await start(guest, fields);
      expect([starts, result.outcome]).toEqual([[reason], 'ok']);
      expect(await readdir(cache)).toEqual([]);
    }),
  );

  it('boot again where QEMU does not take a file for its memory', () =>
    withCache(async (start) => {
      const { starts, result } = await start({ keep: [{ stderr: 'cannot map\n' }, { exit: 1 }] });
      expect(starts).toEqual([first, 'cold: QEMU did not get on with its memory in a file']);
      expect(result.outcome).toBe('ok');
    }));

  it('boot again where the snapshot does not go on, and keep none until QEMU is another', () =>
    withCache(async (start, cache) => {
      const bad: Guest = { restore: [{ stderr: 'no such state\n' }, { exit: 1 }] };
      expect((await start(bad)).starts).toEqual([first, 'cold: its snapshot did not go on (no such state)']);
      const next = await start(bad);
      expect(next.starts).toEqual(['cold: snapshots do not work here (no such state)']);
      expect(next.result.outcome).toBe('ok');
      expect(await readdir(path.join(cache, 'snapshots'))).toEqual(['unusable-aarch64-tcg.json']);
    }));

  it('throw a snapshot away that went on once and does not now', () =>
    withCache(async (start) => {
      await start();
      const bad: Guest = { restore: [{ exit: 0 }] };
      expect((await start(bad)).starts).toEqual([
        expect.stringMatching(/^warm/),
        'cold: the snapshot did not go on (QEMU ended), and is thrown away',
      ]);
      expect((await start()).starts).toEqual([first]);
    }));

  it('keep nothing of a guest that fails', () =>
    withCache(async (start) => {
      const failing = [init, event('end', { outcome: 'llama-failed', message: 'it died' }), ...powerOff.slice(1)];
      expect((await start({ keep: failing })).result.outcome).toBe('llama-failed');
      expect((await start()).starts).toEqual([first]);
    }));
});
