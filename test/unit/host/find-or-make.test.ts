import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileExists } from '../../../src/host/files.js';
import { findOrMake, Unfit, type Found, type Kept } from '../../../src/host/find-or-make.js';
import type { CachedPaths } from '../../../src/host/remote-cache.js';
import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { contentOf } from '../../../src/text/foreign-text.js';

let folder: string;
let place: string;
let note: string;
let said: string[];
let kept: CachedPaths[];

const reporter: Reporter = {
  ...silentReporter,
  info: (message) => said.push(contentOf(message)),
  warn: (message) => said.push(contentOf(message)),
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-kept-'));
  place = path.join(folder, 'disk');
  note = path.join(folder, 'disk.json');
  said = [];
  kept = [];
});

afterEach(() => rm(folder, { recursive: true }));

/** A disk is whole when it says so. */
const look = async (): Promise<string | Unfit | undefined> => {
  if (!(await fileExists(place))) return undefined;
  const text = await readFile(place, 'utf8');
  return text.startsWith('whole') ? text : new Unfit('the disk is damaged');
};

const make = async (): Promise<string> => {
  await writeFile(place, 'whole, made');
  return 'whole, made';
};

/** A cache service that has a disk with that content. */
const remote = (content?: string): Kept<string>['remote'] => ({
  restore: async (paths) => {
    if (content === undefined) return false;
    for (const file of paths) await writeFile(file, content);
    return true;
  },
  keep: (paths) => kept.push(paths),
});

const find = (request: Partial<Kept<string>> = {}): Promise<Found<string>> =>
  findOrMake({ place, beside: [note], look, make, again: 'making the disk again', reporter, ...request });

describe('what is made once and kept', () => {
  it('is made where it is nowhere, and kept for others with what lies beside it', async () => {
    expect(await find({ remote: remote() })).toEqual({ value: 'whole, made', wasThere: false });
    expect(kept).toEqual([[place, note]]);
    expect(said).toEqual([]);
  });

  it('is found the next time', async () => {
    await find();
    expect(
      await find({ remote: remote('whole, brought'), make: () => Promise.reject(new Error('made twice')) }),
    ).toEqual({ value: 'whole, made', wasThere: true });
  });

  it('is made anew where somebody asks for that, whatever is there', async () => {
    await writeFile(place, 'whole, old');
    expect(await find({ anew: true, remote: remote('whole, brought') })).toMatchObject({ value: 'whole, made' });
  });

  it('is brought from elsewhere where it is not here, and not kept again', async () => {
    expect(await find({ remote: remote('whole, brought') })).toEqual({ value: 'whole, brought', wasThere: true });
    expect(kept).toEqual([]);
  });

  it('tells who looks that it has just come from elsewhere', async () => {
    const looks: boolean[] = [];
    const looking = (restored: boolean): ReturnType<typeof look> => {
      looks.push(restored);
      return look();
    };
    await find({ look: looking, remote: remote('whole, brought') });
    expect(looks).toEqual([false, true]);
  });

  it('is made again where what came is damaged, of which nothing stays where making fails', async () => {
    const failing = find({ remote: remote('half'), make: () => Promise.reject(new Error('no room')) });
    await expect(failing).rejects.toThrow('no room');
    expect(said).toEqual(['the disk is damaged; making the disk again']);
    expect(await Promise.all([place, note].map(fileExists))).toEqual([false, false]);
    expect(kept).toEqual([]);
  });

  it('is made again where what is here is damaged, and brought nowhere from', async () => {
    await writeFile(place, 'half');
    expect(await find({ remote: remote() })).toEqual({ value: 'whole, made', wasThere: false });
    expect(said).toEqual(['the disk is damaged; making the disk again']);
  });

  it('is not kept for others where what was made is something else', async () => {
    await find({ remote: remote(), isForOthers: () => false });
    expect(kept).toEqual([]);
  });

  it('is made once where two want it at the same time; the second says what it waits for', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = find({
      make: async () => {
        begin();
        await finished;
        return make();
      },
    });
    await begun;
    const waits: Reporter = {
      ...reporter,
      info: (message) => {
        said.push(contentOf(message));
        finish();
      },
    };
    const second = find({ reporter: waits, make: () => Promise.reject(new Error('made twice')) });
    expect(await first).toMatchObject({ wasThere: false });
    expect(await second).toEqual({ value: 'whole, made', wasThere: true });
    expect(said).toEqual([`waiting for another process that makes ${place}`]);
  });

  it('lies in a folder that may not be there yet', async () => {
    place = path.join(folder, 'disks', 'new');
    const makeThere = async (): Promise<string> => {
      await mkdir(path.dirname(place), { recursive: true });
      return make();
    };
    expect(await find({ make: makeThere })).toMatchObject({ wasThere: false });
  });
});
