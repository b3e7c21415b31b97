import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentReporter } from '../../../src/host/reporter.js';
import { saveSmallCache } from '../../../src/runner/cache.js';
import { contentOf } from '../../../src/text/foreign-text.js';

describe("what goes into a repository's cache unasked", () => {
  let folder: string;
  let said: string[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-cache-limit-'));
    said = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Saves a disk of so many MiB, where there is no service that could take it. */
  async function save(mib: number, limit?: string): Promise<string[]> {
    const disk = path.join(folder, 'disk.img');
    await using file = await open(disk, 'w');
    await file.truncate(mib * 2 ** 20);
    const say = (message: Parameters<typeof silentReporter.info>[0]): void => void said.push(contentOf(message));
    const env = limit === undefined ? {} : { ZOSIA_CACHE_LIMIT_MIB: limit };
    await saveSmallCache({ key: 'zosia-disks', paths: [disk] }, { ...silentReporter, info: say, warn: say }, env);
    return said;
  }

  it('is an entry of up to a GiB', async () => {
    expect(await save(1024)).toEqual([]);
  });

  it('is not the disk of a large model, and it is said how', async () => {
    expect(await save(2390)).toEqual([
      'cache not saved: zosia-disks is 2390 MiB, and GitHub keeps 10 GB for a repository; ZOSIA_CACHE_LIMIT_MIB=2390 saves it',
    ]);
  });

  it.each(['2390', '4000'])('is that, too, where ZOSIA_CACHE_LIMIT_MIB is %s', async (limit) => {
    expect(await save(2390, limit)).toEqual([]);
  });

  it('is nothing where that is 0, and the limit is the usual one where it is no number', async () => {
    expect(await save(1, '0')).toHaveLength(1);
    said = [];
    expect(await save(1025, 'much')).toEqual([
      'ZOSIA_CACHE_LIMIT_MIB: "much" is not a whole number of MiB',
      expect.stringMatching(/^cache not saved: /),
    ]);
  });
});
