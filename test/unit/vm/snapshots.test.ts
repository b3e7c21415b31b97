import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { asideOf } from '../../../src/host/leftovers.js';
import { ofDeadProcess } from '../../support/dead-process.js';
import { until } from '../../support/until.js';
import { Snapshots, type SnapshotDraft } from '../../../src/vm/snapshots.js';

const mib = 1024 * 1024;
const key = (digit: string): string => digit.repeat(32);

interface Kept {
  readonly folder: string;
  readonly store: (limitBytes?: number, hostBoot?: string) => Snapshots;
}

async function withStore(work: (kept: Kept) => Promise<void>): Promise<void> {
  await withScratch(async (scratch) => {
    const folder = path.join(scratch, 'snapshots');
    await work({
      folder,
      store: (limitBytes = 64 * mib, hostBoot = 'this boot') =>
        new Snapshots(folder, limitBytes, () => Promise.resolve(hostBoot)),
    });
  });
}

async function draftIn(store: Snapshots, name: string, bytes = mib): Promise<SnapshotDraft> {
  const draft = await store.draft(name, bytes);
  if (typeof draft === 'string') throw new Error(draft);
  await writeFile(draft.files.memory, Buffer.alloc(bytes, name)); // a file of the disk, or of the host's memory
  await writeFile(draft.files.state, `state of ${name}`);
  return draft;
}

async function keepIn(store: Snapshots, name: string, bytes = mib): Promise<void> {
  const draft = await draftIn(store, name, bytes);
  draft.keep();
  await draft.close();
}

describe('a snapshot that is kept', () => {
  it('is found again, whole, private, and with nothing beside it', () =>
    withStore(async ({ folder, store }) => {
      await keepIn(store(), key('a'));
      const found = await store().find(key('a'));
      expect(await readFile(found?.state ?? '', 'utf8')).toBe(`state of ${key('a')}`);
      expect((await stat(found?.memory ?? '')).size).toBe(mib);
      expect(await readdir(folder)).toEqual([key('a')]);
      for (const name of [folder, path.join(folder, key('a'))]) expect((await stat(name)).mode & 0o777).toBe(0o700);
      expect(await store().find(key('b'))).toBeUndefined();
    }));

  it('outlives the boot of the host once the disk has it', () =>
    withStore(async ({ store }) => {
      await keepIn(store(), key('a'));
      expect(await store(undefined, 'a later boot').find(key('a'))).toBeDefined();
    }));

  it('that the disk may not have had when the host went down is thrown away', () =>
    withStore(async ({ folder, store }) => {
      await keepIn(store(), key('a'));
      const file = path.join(folder, key('a'), 'snapshot.json');
      const record = JSON.parse(await readFile(file, 'utf8')) as object;
      await writeFile(file, JSON.stringify({ ...record, onDisk: false }));
      expect(await store().find(key('a'))).toBeDefined();
      expect(await store(undefined, 'a later boot').find(key('a'))).toBeUndefined();
      expect(await readdir(folder)).toEqual([]);
    }));

  it.each<[string, (files: { memory: string; state: string; record: string }) => Promise<void>]>([
    ['shorter memory', ({ memory }) => truncate(memory, mib - 4096)],
    ['another first page of memory', ({ memory }) => overwrite(memory, 0)],
    ['another last page of memory', ({ memory }) => overwrite(memory, mib - 1)],
    ['another state', ({ state }) => writeFile(state, 'state of somebody'.padEnd(41))],
    ['a record that is cut', ({ record }) => truncate(record, 20)],
  ])('is none with %s', (_, damage) =>
    withStore(async ({ folder, store }) => {
      await keepIn(store(), key('a'));
      const of = (name: string): string => path.join(folder, key('a'), name);
      await damage({ memory: of('memory'), state: of('state'), record: of('snapshot.json') });
      expect(await store().find(key('a'))).toBeUndefined();
      await keepIn(store(), key('a'));
      expect(await store().find(key('a'))).toBeDefined();
    }),
  );

  it('gives way to those used later where all are too large', () =>
    withStore(async ({ folder, store }) => {
      for (const [index, digit] of ['a', 'b', 'c'].entries()) {
        await keepIn(store(), key(digit));
        const day = new Date(Date.UTC(2026, 0, index + 1));
        await utimes(path.join(folder, key(digit), 'snapshot.json'), day, day);
      }
      await store().find(key('a')); // used just now
      await keepIn(store(3.5 * mib), key('d'));
      expect((await readdir(folder)).sort()).toEqual([key('a'), key('c'), key('d')]);
    }));
});

describe('a snapshot that is held', () => {
  it('stays for who holds it when it is removed, and when all are', () =>
    withStore(async ({ folder, store }) => {
      await keepIn(store(), key('a'));
      const found = await store().find(key('a'));
      if (!found) throw new Error('not kept');
      const held = await store().hold(found);
      await store().discard(key('a'));
      await rm(folder, { recursive: true });
      expect(await readFile(held.files.state, 'utf8')).toBe(`state of ${key('a')}`);
      expect((await stat(held.files.memory)).size).toBe(mib);
      await held.release();
      expect(await readdir(path.dirname(folder))).toEqual([]);
    }));

  it('in the making stays for its boot when all are removed', () =>
    withStore(async ({ folder, store }) => {
      const draft = await draftIn(store(), key('a'));
      draft.keep();
      const record = path.join(folder, key('a'), 'snapshot.json');
      // The last that is written there.
      await until(async () => (await readFile(record, 'utf8').catch(() => '')).includes('"onDisk": true'));
      await rm(folder, { recursive: true });
      const files = await draft.whereabouts();
      expect(await readFile(files?.state ?? '', 'utf8')).toBe(`state of ${key('a')}`);
      await draft.close();
      expect(await readdir(path.dirname(folder))).toEqual([]);
    }));

  it('is itself where it cannot have a second name', () =>
    withStore(async ({ store }) => {
      const nowhere = { memory: '/nowhere/memory', state: '/nowhere/state' };
      const held = await store().hold(nowhere);
      expect(held.files).toEqual(nowhere);
      await held.release();
    }));
});

describe('a snapshot in the making', () => {
  it('leaves nothing where it is not kept', () =>
    withStore(async ({ folder, store }) => {
      const draft = await draftIn(store(), key('a'));
      expect(await store().find(key('a'))).toBeUndefined();
      await draft.close();
      expect(await readdir(folder)).toEqual([]);
    }));

  it('of two at once one is kept, and the other still usable until its boot is over', () =>
    withStore(async ({ folder, store }) => {
      const [one, other] = [await draftIn(store(), key('a')), await draftIn(store(), key('a'))];
      one.keep();
      await one.close();
      other.keep();
      await new Promise((resolve) => setImmediate(resolve));
      expect(existsSync(other.files.memory)).toBe(true);
      await other.close();
      expect(await readdir(folder)).toEqual([key('a')]);
      expect(await store().find(key('a'))).toBeDefined();
    }));

  it('is none of more memory than all may have, or than the disk has room for', () =>
    withStore(async ({ store }) => {
      expect(await store(mib).draft(key('a'), 2 * mib)).toMatch(/larger than all snapshots may be/);
      expect(await store(2 ** 60).draft(key('a'), 2 ** 58)).toMatch(/has too little room/);
    }));

  it('that a killed process left is removed by a later one, and a live one is not', () =>
    withStore(async ({ folder, store }) => {
      const live = await draftIn(store(), key('a'));
      const left = ofDeadProcess(asideOf(path.join(folder, key('b'))));
      await writeFile(left, 'memory');
      const later = await store().draft(key('c'), mib);
      expect(existsSync(left)).toBe(false);
      expect(existsSync(live.files.memory)).toBe(true);
      for (const draft of [live, later]) if (typeof draft !== 'string') await draft.close();
    }));

  it('that cannot be kept does not disturb its boot', () =>
    withStore(async ({ folder, store }) => {
      const draft = await draftIn(store(), key('a'));
      await chmod(folder, 0o700);
      await writeFile(path.join(folder, key('a')), 'in the way');
      draft.keep();
      await draft.close();
      expect(await readdir(folder)).toEqual([key('a')]);
    }));
});

/** Another byte, at the same time. */
async function overwrite(file: string, position: number): Promise<void> {
  const { atime, mtime } = await stat(file);
  const bytes = await readFile(file);
  bytes[position] = 0;
  await writeFile(file, bytes);
  await utimes(file, atime, mtime);
}
