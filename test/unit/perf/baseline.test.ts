import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isImageFolder } from '../../../src/job/perf-wall.js';

describe('a baseline', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-baseline-'));
    await mkdir(at('image'));
    await writeFile(at('image/image.json'), '{}');
    await mkdir(at('other'));
    await writeFile(at('results.json'), '[]');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('is a system image or a file of results', async () => {
    expect(await isImageFolder(at('image'))).toBe(true);
    expect(await isImageFolder(at('results.json'))).toBe(false);
  });

  it('that is neither is refused by name, before anything is booted', async () => {
    await expect(isImageFolder(at('other'))).rejects.toThrow(`baseline: ${at('other')} is a folder without image.json`);
    await expect(isImageFolder(at('gone'))).rejects.toThrow(`baseline: there is neither`);
  });
});
