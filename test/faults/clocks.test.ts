import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock, withScratch, writeAside } from '../../src/host/files.js';
import { asideOf, removeLeftovers } from '../../src/host/leftovers.js';
import { retryAfterMs } from '../../src/host/http.js';
import { AcceleratorMemory } from '../../src/vm/accelerator-memory.js';
import type { Qemu } from '../../src/vm/qemu-capabilities.js';
import { SnapshotSuspension } from '../../src/vm/snapshot-suspension.js';
import { Snapshots } from '../../src/vm/snapshots.js';
import { ofElsewhere } from '../support/dead-process.js';

const yearMs = 365 * 86_400_000;
const now = Date.now();

/** Sets the host's clock, as far as this process reads it. */
function setClock(ms: number): void {
  jest.useFakeTimers({ now: ms, doNotFake: realTimers });
}
const realTimers = [
  ...(['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'] as const),
  ...(['nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
];

const machine = { accelerator: 'tcg', qemuVersion: '7.2.0', architecture: 'aarch64' } as const;
const qemu = { path: '/qemu', version: '7.2.0' } as Qemu;
const thisBoot = (): Promise<string> => Promise.resolve('this boot');

afterEach(() => {
  jest.useRealTimers();
});

describe.each([
  ['ahead', now + yearMs],
  ['back', now - yearMs],
])('a clock that is set a year %s', (_, then) => {
  it('does not make a passing trouble of QEMU last', () =>
    withScratch(async (folder) => {
      const accelerator = new AcceleratorMemory(folder, { ...machine, qemu }, thisBoot);
      const trust = new SnapshotSuspension(folder, machine);
      setClock(now);
      await accelerator.remember({ kind: 'hung', detail: 'busy' });
      await trust.begin('busy');
      expect([(await accelerator.recall())?.kind, await trust.reason()]).toEqual(['hung', 'busy']);
      setClock(then);
      expect([await accelerator.recall(), await trust.reason()]).toEqual([undefined, undefined]);
    }));

  it('does not forget what works in this boot of the host', () =>
    withScratch(async (folder) => {
      const accelerator = new AcceleratorMemory(folder, { ...machine, qemu }, thisBoot);
      setClock(now);
      await accelerator.remember({ kind: 'works', detail: 'x' });
      setClock(then);
      expect((await accelerator.recall())?.kind).toBe('works');
    }));

  it('takes no snapshot away', () =>
    withScratch(async (folder) => {
      const store = new Snapshots(path.join(folder, 'snapshots'), 2 ** 40, thisBoot);
      setClock(now);
      const draft = await store.draft('ab', 4096);
      if (typeof draft === 'string') throw new Error(draft);
      await writeFile(draft.files.memory, Buffer.alloc(4096));
      await writeFile(draft.files.state, 'state');
      draft.keep();
      await draft.close();
      setClock(then);
      expect(await store.find('ab')).toBeDefined();
    }));

  it('lets two writers of one file have it whole', () =>
    withScratch(async (folder) => {
      const file = path.join(folder, 'file');
      const write = (text: string, during?: () => Promise<void>): Promise<void> =>
        withLock(file, () =>
          writeAside(file, async (aside) => {
            await writeFile(aside, text.slice(0, 3));
            await during?.();
            await writeFile(aside, text);
          }),
        );
      setClock(now);
      // A lock that the clock makes a year old is taken over; one of the future is waited for.
      await write('first', async () => {
        setClock(then);
        if (then > now) await write('second');
      });
      expect(['first', 'second']).toContain(await readFile(file, 'utf8'));
      await write('third');
      expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['third', ['file']]);
    }));
});

describe('a clock that is set back', () => {
  it('takes nothing away that a process elsewhere has put aside', () =>
    withScratch(async (folder) => {
      const theirs = ofElsewhere(asideOf(path.join(folder, 'x')));
      await writeFile(theirs, 'half');
      setClock(now - yearMs);
      await removeLeftovers(folder, () => true);
      expect(await readdir(folder)).toEqual([path.basename(theirs)]);
    }));

  it('waits for no server that has another date', () => {
    expect(retryAfterMs(new Date(now).toUTCString(), now + yearMs)).toBe(0);
    expect(retryAfterMs(new Date(now).toUTCString(), now - yearMs)).toBeGreaterThan(yearMs / 2); // and is told so
  });
});
