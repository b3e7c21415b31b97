import { describe, expect, it } from '@jest/globals';
import { link, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { asideOf } from '../../../src/host/leftovers.js';
import { clearKept, keptParts } from '../../../src/job/kept-files.js';
import { ofDeadProcess } from '../../support/dead-process.js';

async function withCache(work: (cache: string) => Promise<void>): Promise<void> {
  await withScratch(async (cache) => {
    for (const [part, bytes] of [
      ['images', 8192],
      ['snapshots', 65536],
      ['qemu', 4096],
    ] as const) {
      await mkdir(path.join(cache, part, 'below'), { recursive: true });
      await writeFile(path.join(cache, part, 'below', 'file'), Buffer.alloc(bytes, 1));
    }
    await writeFile(path.join(cache, '.lock'), '');
    await work(cache);
  });
}

describe('what zosia keeps', () => {
  it('is listed by its parts, the largest first', () =>
    withCache(async (cache) => {
      const parts = await keptParts(cache);
      expect(parts.map(({ name, bytes }) => [name, bytes])).toEqual([
        ['snapshots', 65536],
        ['images', 8192],
        ['qemu', 4096],
      ]);
      expect(parts[0]).toMatchObject({
        what: expect.stringMatching(/warm starts/),
        path: path.join(cache, 'snapshots'),
      });
    }));

  it('counts a file with two names once', () =>
    withCache(async (cache) => {
      await link(path.join(cache, 'images/below/file'), path.join(cache, 'images/other'));
      expect((await keptParts(cache)).find(({ name }) => name === 'images')?.bytes).toBe(8192);
    }));

  it('is nothing before the first start', async () => {
    expect(await keptParts('/nowhere/at/all')).toEqual([]);
    expect(await clearKept('/nowhere/at/all', [])).toEqual([]);
  });

  it('is cleared part by part, or whole', () =>
    withCache(async (cache) => {
      expect((await clearKept(cache, ['snapshots'])).map(({ name }) => name)).toEqual(['snapshots']);
      expect((await readdir(cache)).sort()).toEqual(['.lock', 'images', 'qemu']);
      expect(await clearKept(cache, ['snapshots'])).toEqual([]); // a name that there may be
      await clearKept(cache, []);
      expect(await readdir(cache)).toEqual(['.lock']);
    }));

  it('is not cleared as a whole where there is something of the user beside it', () =>
    withCache(async (cache) => {
      await mkdir(path.join(cache, 'photos'));
      await expect(clearKept(cache, [])).rejects.toThrow(
        `${cache} holds more than what zosia keeps (photos); name the parts to clear: snapshots images qemu`,
      );
      expect(await readdir(cache)).toHaveLength(5);
      expect((await keptParts(cache)).map(({ name }) => name)).not.toContain('photos');
      await clearKept(cache, ['images']);
      expect((await readdir(cache)).sort()).toEqual(['.lock', 'photos', 'qemu', 'snapshots']);
    }));

  it('is cleared of what a process that is gone put aside, and not of what one at work did', () =>
    withCache(async (cache) => {
      const [cut, working] = [
        ofDeadProcess(asideOf(path.join(cache, 'models'))),
        asideOf(path.join(cache, 'snapshots')),
      ];
      for (const folder of [cut, working]) await mkdir(folder);
      await clearKept(cache, []);
      expect((await readdir(cache)).sort()).toEqual(['.lock', path.basename(working)]);
    }));

  it('refuses a name that is none, and removes nothing', () =>
    withCache(async (cache) => {
      await expect(clearKept(cache, ['images', '../x'])).rejects.toThrow(
        /^\.\.\/x is no part of the cache; allowed: buildroot, .*tools$/,
      );
      expect(await readdir(cache)).toHaveLength(4);
    }));
});
