import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { ggufFile } from '../fixtures/model/gguf-file.js';
import { FileServer } from './support/file-server.js';
import { Home, machine, ofWork, zosia, type Ran } from './support/home.js';

const model = ggufFile();
const sha256 = createHash('sha256').update(model).digest('hex');

describe('a cache that four processes share at once', () => {
  let home: Home;
  let server: FileServer;

  beforeAll(async () => {
    ensureBuild();
    home = await Home.create();
    server = await FileServer.of({ 'model.gguf': model });
  });
  beforeEach(async () => {
    await home.clear();
    server.asked.length = 0;
  });
  afterAll(async () => {
    server.close();
    await home.remove();
  });

  const disk = (): readonly string[] => [zosia, 'disk', server.url('model.gguf'), '--sha256', sha256];
  const boot = (): readonly string[] => [machine, home.cache, 'a'];
  const four = (args: readonly string[]): Promise<Ran[]> => Promise.all([1, 2, 3, 4].map(() => home.start(args)));
  const startsOf = (all: readonly Ran[]): string[] =>
    all.map(({ said }) => /"starts":(\[.*?\])/.exec(said)?.[1] ?? said);

  it('has one download and one disk', async () => {
    const all = await four(disk());
    expect(all).toMatchObject([1, 2, 3, 4].map(() => ({ code: 0, said: expect.stringContaining(sha256) })));
    expect(all.filter(({ said }) => said.includes('made before'))).toHaveLength(3);
    expect(server.asked).toEqual(['model.gguf']);
    expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
  });

  it('has one snapshot, and each its boot', async () => {
    const all = await four(boot());
    expect(all).toMatchObject([1, 2, 3, 4].map(() => ({ code: 0, said: expect.stringContaining('"outcome":"ok"') })));
    const after = await home.start(boot());
    expect(startsOf([after])).toEqual(['["warm"]']);
    const files = await home.files();
    expect(files.filter((name) => ofWork.test(name))).toEqual([]);
    expect(files.filter((name) => name.endsWith('snapshot.json'))).toHaveLength(1);
  });

  it('has them, too, while one of them is killed at its work', async () => {
    const [killed, ...others] = await Promise.all([
      home.start(boot(), { killAt: 12 }),
      ...[1, 2, 3].map(() => home.start(boot())),
    ]);
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    expect(others).toMatchObject([1, 2, 3].map(() => ({ code: 0, said: expect.stringContaining('"outcome":"ok"') })));
    await home.isQuiet();
    expect(startsOf([await home.start(boot())])).toEqual(['["warm"]']);
    expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
  });

  it('may be cleared meanwhile', async () => {
    await home.start(boot());
    const [cleared, ...others] = await Promise.all([
      home.start([zosia, 'cache', 'clear']),
      ...[1, 2, 3].map(() => home.start(boot())),
    ]);
    expect(cleared).toMatchObject({ code: 0 });
    expect(others).toMatchObject([1, 2, 3].map(() => ({ code: 0, said: expect.stringContaining('"outcome":"ok"') })));
    await home.start(boot());
    expect(startsOf([await home.start(boot())])).toEqual(['["warm"]']);
    expect((await home.files()).filter((name) => ofWork.test(name))).toEqual([]);
  });
});
