import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { ggufFile, smallMetadata, type GgufTensor } from '../fixtures/model/gguf-file.js';
import { splitModel, splitName } from '../fixtures/model/split-files.js';
import { casesOf } from '../support/cases.js';
import { FileServer } from './support/file-server.js';
import { Home, machine, ofWork, zosia } from './support/home.js';

// What zosia changes on the disk, cut by SIGKILL in the middle of each change in turn, and what the next start makes of
// it. Each night it is every change; elsewhere some.

const tensor: GgufTensor = { name: 'token_embd.weight', shape: [32, 4096], type: 8, offset: 0 };
const model = ggufFile({ metadata: smallMetadata, tensors: [tensor], data: Buffer.alloc(34 * 4096, 0x5a) });
const sha256 = createHash('sha256').update(model).digest('hex');
const { parts } = splitModel();
const partSums = parts.map((part) => createHash('sha256').update(part).digest('hex')).join();

let home: Home;
let server: FileServer;

/** What a person starts, and what it says where all is well. */
const starts: readonly (readonly [what: string, args: () => readonly string[], says: RegExp])[] = [
  [
    'makes a disk of a file',
    () => [zosia, 'disk', path.join(home.folder, 'model.gguf'), '--out', path.join(home.output, 'model.img')],
    new RegExp(`sha256 ${sha256}`),
  ],
  [
    'downloads a model and makes a disk of it',
    () => [zosia, 'disk', server.url('model.gguf'), '--sha256', sha256],
    new RegExp(`sha256 ${sha256}`),
  ],
  [
    'downloads a split model, joins it and makes a disk of it',
    () => [zosia, 'disk', server.url(splitName(2)), '--sha256', partSums],
    /sha256 [0-9a-f]{64}/,
  ],
  ['boots, keeps the guest and goes on with a copy', () => [machine, home.cache, 'a'], /"outcome":"ok"/],
];

describe('a zosia that is killed while it', () => {
  beforeAll(async () => {
    ensureBuild();
    home = await Home.create();
    await writeFile(path.join(home.folder, 'model.gguf'), model);
    server = await FileServer.of({
      'model.gguf': model,
      ...Object.fromEntries(parts.map((part, index) => [splitName(index + 1), part])),
    });
  });
  beforeEach(async () => {
    await home.clear();
  });
  afterAll(async () => {
    server.close();
    await home.remove();
  });

  it.each(starts)('%s loses nothing, and the next start leaves what it would have', async (_, argsOf, says) => {
    const args = argsOf();
    const whole = await home.start(args);
    expect(whole).toMatchObject({ code: 0, said: expect.stringMatching(says) });
    const wanted = await home.files();
    expect(wanted.filter((name) => ofWork.test(name))).toEqual([]);

    for (const killAt of spread(whole.changes ?? 0, casesOf(6))) {
      await home.clear();
      expect({ killAt, ...(await home.start(args, { killAt })) }).toMatchObject({ killAt, signal: 'SIGKILL' });
      await home.isQuiet();
      await home.letLocksAge();
      const { code, said } = await home.start(args);
      expect({ killAt, code, said }).toEqual({ killAt, code: 0, said: expect.stringMatching(says) });
      expect({ killAt, files: await home.files() }).toEqual({ killAt, files: wanted });
    }
  });
});

/** Of 1 to `total` that many, the first and the last among them. */
function spread(total: number, many: number): number[] {
  if (many >= total) return Array.from({ length: total }, (_, index) => index + 1);
  return Array.from({ length: many }, (_, index) => 1 + Math.round((index * (total - 1)) / (many - 1)));
}
