import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { Home, machine, ofWork } from './support/home.js';

interface Files {
  /** The snapshot's folder and what is in it. */
  readonly folder: string;
  readonly memory: string;
  readonly state: string;
  readonly record: string;
}

type Damage = (snapshot: Files, ofAnother: Files) => Promise<void>;

const record = async ({ record: file }: Files, change: object): Promise<void> => {
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), ...change }));
};

/** What may become of the snapshot of a machine, beside which there is one of another. */
const damages: readonly (readonly [what: string, damage: Damage])[] = [
  ['whose memory is cut', ({ memory }) => truncate(memory, 4096)],
  ['whose memory is empty', ({ memory }) => truncate(memory, 0)],
  ['whose memory is longer', ({ memory }) => truncate(memory, (1 << 20) + 4096)],
  ['whose memory is gone', ({ memory }) => rm(memory)],
  ['with the memory of another machine', ({ memory }, other) => cp(other.memory, memory)],
  ['whose state is cut', ({ state }) => truncate(state, 4)],
  ['whose state is gone', ({ state }) => rm(state)],
  ['with the state of another machine', ({ state }, other) => cp(other.state, state)],
  [
    'with memory and state of another machine',
    async ({ memory, state }, other) => {
      await cp(other.memory, memory);
      await cp(other.state, state);
    },
  ],
  [
    'that is whole, and of another machine',
    async ({ folder }, other) => {
      await rm(folder, { recursive: true });
      await rename(other.folder, folder);
    },
  ],
  ['without a record', ({ record: file }) => rm(file)],
  ['whose record is cut', ({ record: file }) => truncate(file, 40)],
  ['whose record is of a later zosia', (files) => record(files, { schema: 99 })],
  [
    'that the disk may not have had when the host went down',
    (files) => record(files, { onDisk: false, hostBoot: 'x' }),
  ],
  [
    'that is an empty folder',
    async ({ folder }) => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
    },
  ],
  [
    'that is a file',
    async ({ folder }) => {
      await rm(folder, { recursive: true });
      await writeFile(folder, 'x');
    },
  ],
];

describe('a snapshot', () => {
  let home: Home;
  let kept: string;
  let names: readonly [string, string];

  beforeAll(async () => {
    ensureBuild();
    home = await Home.create();
    kept = path.join(home.folder, 'kept');
    const before = await startOf('a');
    const [first = ''] = await readdir(path.join(home.cache, 'snapshots'));
    await startOf('b');
    const second = (await readdir(path.join(home.cache, 'snapshots'))).find((name) => name !== first) ?? '';
    names = [first, second];
    expect(before).toBe('ok cold');
    await cp(home.cache, kept, { recursive: true });
  });
  beforeEach(async () => {
    await home.clear();
    await cp(kept, home.cache, { recursive: true });
  });
  afterAll(async () => {
    await home.remove();
  });

  /** The outcome, and how it began. */
  async function startOf(letter: string): Promise<string> {
    const { said } = await home.start([machine, home.cache, letter]);
    try {
      const { outcome, starts } = JSON.parse(said) as { outcome: string; starts: string[] };
      return [outcome, ...starts].join(' ');
    } catch {
      return said;
    }
  }

  const filesOf = (name: string): Files => {
    const folder = path.join(home.cache, 'snapshots', name);
    const of = (file: string): string => path.join(folder, file);
    return { folder, memory: of('memory'), state: of('state'), record: of('snapshot.json') };
  };

  it('that is as it was is gone on from', async () => {
    expect([await startOf('a'), await startOf('b')]).toEqual(['ok warm', 'ok warm']);
  });

  it.each(damages)('%s is not gone on from; the boot makes another', async (_, damage) => {
    await damage(filesOf(names[0]), filesOf(names[1]));
    expect(await startOf('a')).toBe('ok cold');
    expect(await startOf('a')).toBe('ok warm');
    expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
  });

  it('that is stale stays for whoever has that machine still', async () => {
    expect(await startOf('c')).toBe('ok cold');
    expect([await startOf('a'), await startOf('b'), await startOf('c')]).toEqual(['ok warm', 'ok warm', 'ok warm']);
  });
});
