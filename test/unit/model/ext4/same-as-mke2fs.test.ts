import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, truncate, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256File } from '../../../../src/host/files.js';
import { dataRunsOf } from '../../../../src/model/ext4/data-runs.js';
import { blockBytes, diskSizeBytes } from '../../../../src/model/ext4/geometry.js';
import { planDisk } from '../../../../src/model/ext4/plan.js';
import { writeDisk, type Sums } from '../../../../src/model/ext4/write.js';
import { e2fs, e2fsprogsVersion, makeReferenceDisk } from '../../../support/e2fsprogs.js';
import { describeOnlyWhere } from '../../../support/only-where.js';

const mib = 2 ** 20;
const gib = 2 ** 30;
const noop = (): void => undefined;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-ext4-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A model of any content: what is on a disk matters to neither writer. */
async function modelOf(write: (file: FileHandle) => Promise<void>): Promise<string> {
  const name = path.join(folder, 'model');
  const file = await open(name, 'w');
  try {
    await write(file);
  } finally {
    await file.close();
  }
  return name;
}

async function filledModel(sizeBytes: number): Promise<string> {
  const chunk = Buffer.alloc(mib, 'zosia');
  return modelOf(async (file) => {
    for (let at = 0; at < sizeBytes; at += mib) await file.write(chunk, 0, Math.min(mib, sizeBytes - at), at);
  });
}

/** A model of blocks that are zeros and others that are not. The file itself has no holes. */
async function patchyModel(blocks: readonly boolean[], lastBytes: number): Promise<string> {
  const [full, zero] = [Buffer.alloc(blockBytes, 1), Buffer.alloc(blockBytes)];
  const bytes = Buffer.concat(blocks.map((isFull) => (isFull ? full : zero)));
  return modelOf(async (file) => {
    await file.write(bytes, 0, (blocks.length - 1) * blockBytes + lastBytes);
  });
}

/** Our disk of a model, with the sums that we tell of it, and that of e2fsprogs. */
async function bothDisks(model: string, extraMib = 0): Promise<{ sums: Sums; disk: string; reference: string }> {
  const [disk, reference] = [path.join(folder, 'ours.img'), path.join(folder, 'theirs.img')];
  const file = await open(model);
  const image = await open(disk, 'w');
  try {
    const { size: modelBytes } = await file.stat();
    const sizeBytes = diskSizeBytes(modelBytes, extraMib);
    const dataRuns = await dataRunsOf(file, modelBytes, noop);
    const plan = planDisk({ modelBytes, dataRuns, sizeBytes });
    const sums = await writeDisk(plan, { model: file, modelBytes, disk: image, onChunk: noop });
    await rm(reference, { force: true });
    await makeReferenceDisk(model, reference, sizeBytes);
    return { sums, disk, reference };
  } finally {
    await file.close();
    await image.close();
  }
}

async function expectTheSame(model: string, extraMib = 0): Promise<void> {
  const { disk, reference } = await bothDisks(model, extraMib);
  // Quicker than two sums, and it says where they differ.
  await promisify(execFile)('cmp', [disk, reference]);
  await e2fs('e2fsck', '-fn', disk);
}

describeOnlyWhere(e2fsprogsVersion !== undefined, 'no mke2fs here')('a disk is what mke2fs makes', () => {
  it.each([1, 4095, 4096, 4097, 6 * 4096, 7 * 4096, 8 * 4096 + 1, 5 * mib])('of a model of %d bytes', async (size) => {
    await expectTheSame(await filledModel(size));
  });

  it.each([127, 130, 530.3])('of a model of %d MiB, at the edge of block groups', async (size) => {
    await expectTheSame(await filledModel(Math.round(size * mib)));
  });

  it.each([1, 119])('with %d MiB to spare, in groups that nothing was placed in', async (extraMib) => {
    await expectTheSame(await filledModel(mib), extraMib);
  });

  it('of a model whose blocks of zeros take no room, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 300, size: 'max' }),
        fc.integer({ min: 1, max: blockBytes }),
        async (blocks, lastBytes) => {
          const model = await patchyModel(blocks, lastBytes);
          const { sums, reference } = await bothDisks(model);
          expect(sums).toEqual({ disk: await sha256File(reference), model: await sha256File(model) });
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it.each([4, 5, 340, 341, 680, 1356, 1357, 1700])('in %d extents', async (extents) => {
    const blocks = Array.from({ length: 2 * extents }, (_, index) => index % 2 === 0);
    await expectTheSame(await patchyModel(blocks, blockBytes));
  });
});

/**
 * Later ones do not mark the block bitmap of a group as unset in which nothing is but a backup of the superblock (1.47.2
 * does not); and 1.47.3 cannot hold a file of 2 GiB.
 */
const leavesBackupGroupsUnset = e2fsprogsVersion === '1.47.0';

describeOnlyWhere(leavesBackupGroupsUnset, 'only e2fsprogs 1.47.0 leaves the bitmaps of empty groups unset')(
  'a disk is what mke2fs makes',
  () => {
    it('with 1000 MiB to spare, in groups that nothing was placed in', async () => {
      await expectTheSame(await filledModel(mib), 1000);
    });

    it('of a model of more than 4 GiB', async () => {
      // Data in pieces of 64 KiB far apart: closer to a hole of the file, mke2fs counts some blocks twice.
      const pieces = [0, 1, 2.5, 4, 4.01].map((at) => at * gib - ((at * gib) % 65_536));
      const model = await modelOf(async (file) => {
        for (const at of pieces) await file.write(Buffer.alloc(65_536, 'zosia'), 0, 65_536, at);
      });
      await truncate(model, Math.round(4.02 * gib) + 5);
      await expectTheSame(model);
    });
  },
);
