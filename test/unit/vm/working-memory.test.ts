import { expect, it } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { WorkingMemory } from '../../../src/vm/working-memory.js';
import { describeOnlyWhere } from '../../support/only-where.js';

describeOnlyWhere(process.platform === 'linux', 'only Linux has files in memory that other programs may open')(
  'a file in memory',
  () => {
    it('has no name that could be left, can be opened all the same, and is copied whole', () =>
      withScratch(async (folder) => {
        const memory = await WorkingMemory.open(4096, folder);
        expect(await readdir(folder)).toEqual([]);
        await writeFile(memory?.path ?? '', 'what a guest wrote');
        const copy = path.join(folder, 'copy');
        await memory?.copyTo(copy);
        expect(await readFile(copy, 'utf8')).toBe('what a guest wrote');
        await expect(memory?.copyTo(copy)).rejects.toThrow('EEXIST');
        await memory?.close();
      }));

    it('is none where there is no room, or no such folder', async () => {
      expect(await WorkingMemory.open(2 ** 60)).toBeUndefined();
      expect(await WorkingMemory.open(4096, '/no/such/folder')).toBeUndefined();
    });
  },
);
