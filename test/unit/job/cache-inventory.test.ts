import { describe, expect, it } from '@jest/globals';
import { link, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { asideOf } from '../../../src/host/leftovers.js';
import { clearCache, listCache } from '../../../src/job/cache-inventory.js';
import { ofDeadProcess } from '../../support/dead-process.js';

async function withCache(work: (cache: string) => Promise<void>): Promise<void> {
  await withScratch(async (cache) => {
    for (const [file, bytes] of [
      ['images/aarch64-debian-dff0e2c669120269/Image', 8192],
      ['snapshots/044c465c293e795464b32423b263660f/memory', 65536],
      ['qemu/capabilities-aarch64.json', 4096],
    ] as const) {
      await mkdir(path.join(cache, path.dirname(file)), { recursive: true });
      await writeFile(path.join(cache, file), Buffer.alloc(bytes, 1));
    }
    await writeFile(path.join(cache, '.lock'), '');
    await work(cache);
  });
}

describe('what zosia keeps', () => {
  it('is listed by its parts, the largest first', () =>
    withCache(async (cache) => {
      const parts = await listCache(cache);
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
      await link(path.join(cache, 'images/aarch64-debian-dff0e2c669120269/Image'), path.join(cache, 'images/other'));
      expect((await listCache(cache)).find(({ name }) => name === 'images')?.bytes).toBe(8192);
    }));

  it('is nothing before the first start', async () => {
    expect(await listCache('/nowhere/at/all')).toEqual([]);
    expect(await clearCache('/nowhere/at/all', [])).toEqual([]);
  });

  it('is cleared part by part, or whole', () =>
    withCache(async (cache) => {
      expect((await clearCache(cache, ['snapshots'])).map(({ name }) => name)).toEqual(['snapshots']);
      expect((await readdir(cache)).sort()).toEqual(['.lock', 'images', 'qemu']);
      expect(await clearCache(cache, ['snapshots'])).toEqual([]); // a name that there may be
      await clearCache(cache, []);
      expect(await readdir(cache)).toEqual(['.lock']);
    }));

  it('is not cleared as a whole where there is something of the user beside it', () =>
    withCache(async (cache) => {
      await mkdir(path.join(cache, 'photos'));
      await expect(clearCache(cache, [])).rejects.toThrow(
        `${cache} holds more than what zosia keeps (photos); name the parts to clear: images qemu snapshots`,
      );
      expect(await readdir(cache)).toHaveLength(5);
      expect((await listCache(cache)).map(({ name }) => name)).not.toContain('photos');
      await clearCache(cache, ['images']);
      expect((await readdir(cache)).sort()).toEqual(['.lock', 'photos', 'qemu', 'snapshots']);
    }));

  it.each(['constructor', 'toString', '__proto__'])("counts a folder %s as the user's", (name) =>
    withCache(async (cache) => {
      await mkdir(path.join(cache, name));
      await expect(clearCache(cache, [])).rejects.toThrow(`holds more than what zosia keeps (${name})`);
      await expect(clearCache(cache, [name])).rejects.toThrow(`${name} is no part of the cache`);
      expect((await listCache(cache)).map((part) => part.name)).not.toContain(name);
      expect(await readdir(cache)).toContain(name);
    }),
  );

  it.each([
    ['models', 'my-own.gguf'],
    ['images', 'cat.png'],
    ['logs', 'my.log'],
    ['tools', 'hammer'],
  ])('is not a folder %s of the user, whose file is %s', (part, file) =>
    withScratch(async (cache) => {
      await mkdir(path.join(cache, part));
      await writeFile(path.join(cache, part, file), 'mine');
      await mkdir(path.join(cache, 'compiled-code/v24.1.0-x64-0a1b2c3d-0'), { recursive: true }); // by `zosia cache`
      await expect(clearCache(cache, [part])).rejects.toThrow(
        `${path.join(cache, part)} does not look like zosia's own, and stays`,
      );
      await expect(clearCache(cache, [])).rejects.toThrow(`holds more than what zosia keeps (${part})`);
      expect(await readdir(path.join(cache, part))).toEqual([file]);
    }),
  );

  it('has the logs of zosia where it has the folder to itself', () =>
    withCache(async (cache) => {
      await mkdir(path.join(cache, 'logs'));
      await writeFile(path.join(cache, 'logs/pip.log'), '');
      await clearCache(cache, ['logs']);
      expect(await readdir(cache)).not.toContain('logs');
    }));

  it('is cleared of what a process that is gone put aside, and not of what one at work did', () =>
    withCache(async (cache) => {
      const [cut, working] = [
        ofDeadProcess(asideOf(path.join(cache, 'models'))),
        asideOf(path.join(cache, 'snapshots')),
      ];
      for (const folder of [cut, working]) await mkdir(folder);
      await clearCache(cache, []);
      expect((await readdir(cache)).sort()).toEqual(['.lock', path.basename(working)]);
    }));

  it('refuses a name that is none, and removes nothing', () =>
    withCache(async (cache) => {
      await expect(clearCache(cache, ['images', '../x'])).rejects.toThrow(
        /^\.\.\/x is no part of the cache; allowed: buildroot, .*tools$/,
      );
      expect(await readdir(cache)).toHaveLength(4);
    }));
});
