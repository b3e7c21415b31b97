import { describe, expect, it } from '@jest/globals';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch, writeAside } from '../../../src/host/files.js';
import { asideOf, longestOwnName, makeOwnFolder, removeLeftovers } from '../../../src/host/leftovers.js';
import { ofDeadProcess, ofElsewhere } from '../../support/dead-process.js';

const names = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

describe('what a process put aside', () => {
  it('goes once the process is gone, and stays while it lives', () =>
    withScratch(async (folder) => {
      const ours = asideOf(path.join(folder, 'model.img'));
      await writeFile(ours, 'half');
      await writeFile(ofDeadProcess(ours), 'half');
      await removeLeftovers(folder, () => true);
      expect(await names(folder)).toEqual([path.basename(ours)]);
    }));

  it('of a process that cannot be seen from here goes a day later', () =>
    withScratch(async (folder) => {
      const theirs = ofElsewhere(asideOf(path.join(folder, 'model.img')));
      await writeFile(theirs, 'half');
      await removeLeftovers(folder, () => true);
      expect(await names(folder)).toEqual([path.basename(theirs)]);
      await utimes(theirs, 1, 1);
      await removeLeftovers(folder, () => true);
      expect(await names(folder)).toEqual([]);
    }));

  it('stays where it is not asked for, and where it only looks like it', () =>
    withScratch(async (folder) => {
      const left = path.basename(ofDeadProcess(asideOf(path.join(folder, 'model.img'))));
      const others = ['.model.img.part', '.model.img.999999999.part', 'model.img.999999999-00ff00ff.part', left];
      for (const name of others) await writeFile(path.join(folder, name), 'x');
      await removeLeftovers(folder, (target) => target !== 'model.img');
      expect(await names(folder)).toEqual(others.sort());
    }));

  it('for a file goes when the file is written again', () =>
    withScratch(async (folder) => {
      const target = path.join(folder, 'model.img');
      await writeFile(ofDeadProcess(asideOf(target)), 'half');
      const other = ofDeadProcess(asideOf(`${target}.json`));
      await writeFile(other, 'half');
      await writeAside(target, (aside) => writeFile(aside, 'whole'));
      expect(await names(folder)).toEqual([path.basename(other), 'model.img'].sort());
    }));
});

describe('a folder of its own', () => {
  it('is private, and takes the place of those that dead processes left', () =>
    withScratch(async (parent) => {
      const [scratch, run] = [await makeOwnFolder(parent, 'zosia'), await makeOwnFolder(parent, 'zosia-run')];
      expect((await stat(scratch)).mode & 0o777).toBe(0o700);
      const others = [ofElsewhere(run), path.join(parent, 'zosia-999999999-mine'), path.join(parent, 'zosia-other')];
      for (const folder of [ofDeadProcess(scratch), ofDeadProcess(run), ...others]) await mkdir(folder);
      const again = [await makeOwnFolder(parent, 'zosia'), await makeOwnFolder(parent, 'zosia-run')];
      expect(await names(parent)).toEqual(
        [scratch, run, ...others, ...again].map((each) => path.basename(each)).sort(),
      );
      expect(path.basename(run).length).toBeLessThanOrEqual(longestOwnName.length);
    }));
});
