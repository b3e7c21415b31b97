import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Unfit } from '../../../src/host/find-or-make.js';
import { readParts, writeParts } from '../../../src/image/debian/parts.js';
import { kernelParts, userlandParts } from '../../fixtures/image/parts.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-parts-'));
  await writeParts(folder, kernelParts);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('readParts', () => {
  it('reads back what writeParts wrote, in its order', async () => {
    expect(await readParts(folder)).toEqual(kernelParts);
    await writeParts(folder, userlandParts);
    expect(await readParts(folder)).toEqual(userlandParts);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await readParts(path.join(folder, 'elsewhere'))).toBeUndefined();
  });

  it('gives nothing when one of the files is gone', async () => {
    await rm(path.join(folder, 'files', 'lib', 'modules', 'virtio_blk.ko'));
    expect(await readParts(folder)).toBeUndefined();
  });

  it('says which file has changed', async () => {
    const file = path.join(folder, 'files', 'boot', 'vmlinuz-6.12-cloud-arm64');
    await writeFile(file, 'kernek');
    expect(await readParts(folder)).toEqual(new Unfit(`${file} has changed`));
  });

  it('says that the list is cut short', async () => {
    const list = path.join(folder, 'parts.json');
    await truncate(list, 100);
    expect(await readParts(folder)).toEqual(new Unfit(`${list} is not JSON`));
  });

  it('says that the list is of another shape', async () => {
    const list = path.join(folder, 'parts.json');
    await writeFile(list, '{"files":[]}');
    expect(await readParts(folder)).toEqual(new Unfit(`${list} is not what it should be`));
  });
});
