import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replaceFolder } from '../../../src/host/find-or-make.js';

let parent: string;
let target: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'zosia-folder-'));
  target = path.join(parent, 'image');
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

const write = (text: string) => async (folder: string) => {
  await writeFile(path.join(folder, 'file'), text);
  return text.length;
};

const content = (): Promise<string> => readFile(path.join(target, 'file'), 'utf8');

describe('replaceFolder', () => {
  it('makes a folder and hands on what filling it gave', async () => {
    expect(await replaceFolder(target, write('first'))).toBe(5);
    expect(await content()).toBe('first');
  });

  it('takes the place of a folder that is there, and leaves nothing beside it', async () => {
    await replaceFolder(target, write('first'));
    await replaceFolder(target, write('second'));
    expect(await content()).toBe('second');
    expect(await readdir(parent)).toEqual(['image']);
  });

  it('keeps the old folder, and nothing else, when filling fails', async () => {
    await replaceFolder(target, write('first'));
    const failing = replaceFolder(target, async (folder) => {
      await write('half')(folder);
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(await content()).toBe('first');
    expect(await readdir(parent)).toEqual(['image']);
  });

  it('shows nothing under the name before it is whole', async () => {
    await replaceFolder(target, async (folder) => {
      await write('half')(folder);
      expect(await readdir(parent)).not.toContain('image');
    });
    expect(await readdir(parent)).toEqual(['image']);
  });

  it("removes what a killed build of the same folder left, and no other's", async () => {
    await mkdir(path.join(parent, '.image.0badcafe.new', 'tree'), { recursive: true });
    await mkdir(path.join(parent, '.image-2.0badcafe.new'));
    await replaceFolder(target, write('first'));
    expect((await readdir(parent)).sort()).toEqual(['.image-2.0badcafe.new', 'image']);
  });
});
