import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { readDiskNote } from '../../../src/model/disk-note.js';
import { makeModelDisk, type ModelDiskRequest } from '../../../src/model/disk.js';
import type { ModelFile } from '../../../src/model/model-file.js';
import { resolveModel } from '../../../src/model/resolve.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { e2fs, e2fsprogsVersion } from '../../support/e2fsprogs.js';
import { describeOnlyWhere, itOnlyWhere } from '../../support/only-where.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';

const itWithE2fsprogs = itOnlyWhere(e2fsprogsVersion !== undefined, 'no e2fsprogs here');
const mib = 2 ** 20;

let folder: string;
let cache: string;
let model: ModelFile;
let said: string[];

const reporter: Reporter = {
  ...silentReporter,
  info: (message) => said.push(contentOf(message)),
  progress: (title) => {
    said.push(title);
    return { update: () => undefined, finish: () => undefined };
  },
};

async function modelOf(bytes: Buffer, name = 'small.gguf'): Promise<ModelFile> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return await resolveModel({ model: file, reporter: silentReporter, cache });
}

function makeDisk(more: Partial<ModelDiskRequest> = {}): ReturnType<typeof makeModelDisk> {
  return makeModelDisk({ model, reporter, cache, ...more });
}

const sumOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-disk-'));
  cache = path.join(folder, 'cache');
  said = [];
  model = await modelOf(ggufFile());
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a model disk', () => {
  itWithE2fsprogs('holds exactly the model, readable by all and written by nobody', async () => {
    const disk = await makeDisk();
    const dump = path.join(folder, 'dump');
    await e2fs('debugfs', '-R', `dump /model.gguf ${dump}`, disk.path);
    expect((await readFile(dump)).equals(ggufFile())).toBe(true);
    const listed = await e2fs('debugfs', '-R', 'ls -p /', disk.path);
    expect(
      listed
        .trim()
        .split('\n')
        .map((line) => line.split('/').slice(2, 6).join(' ')),
    ).toEqual(['040555 0 0 .', '040555 0 0 ..', '100444 0 0 model.gguf']);
  });

  itWithE2fsprogs('is a sound file system with the label that people see', async () => {
    const disk = await makeDisk();
    await e2fs('e2fsck', '-fn', disk.path);
    expect(await e2fs('dumpe2fs', '-h', disk.path)).toMatch(/^Filesystem volume name: +zosia-models$/m);
  });

  it('says what it is in figures that are true, and what model is on it', async () => {
    const disk = await makeDisk();
    const { size, blocks } = await stat(disk.path);
    expect(disk).toMatchObject({ sizeBytes: size, allocatedBytes: blocks * 512, cached: false });
    expect(disk.sha256).toBe(await sumOf(disk.path));
    expect(disk.model).toMatchObject({ name: 'small', sha256: model.sha256, gguf: { architecture: 'llama' } });
    expect(disk.model).not.toHaveProperty('path');
  });

  it('is the same byte for byte from another file, at another time, at another place', async () => {
    const first = await makeDisk();
    const other = await modelOf(ggufFile(), 'other.gguf');
    await utimes(other.path, 12345, 12345);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const second = await makeDisk({ model: other, output: path.join(folder, 'second.img') });
    expect(second.sha256).toBe(first.sha256);
  });

  it('leaves the model file and its folder as they were', async () => {
    const before = await stat(model.path);
    await makeDisk({ output: path.join(folder, 'out', 'model.img') });
    const after = await stat(model.path);
    expect([after.mtimeMs, after.nlink, after.size]).toEqual([before.mtimeMs, before.nlink, before.size]);
    expect(await readdir(path.join(folder, 'out'))).toEqual(['model.img', 'model.img.json']);
  });

  it.each([0.9, 3.99, 128.2])('has room for a model of %f MiB, and little more', async (size) => {
    model = await modelOf(ggufFile({ data: Buffer.alloc(Math.round(size * mib), 0x5a) }));
    const disk = await makeDisk();
    expect(disk.sizeBytes - model.sizeBytes).toBeLessThanOrEqual(2 * mib);
  });

  it('has the room to spare that was asked for', async () => {
    const plain = await makeDisk();
    const roomy = await makeDisk({ extraMib: 10 });
    expect(roomy.sizeBytes - plain.sizeBytes).toBe(10 * mib);
    expect(roomy.allocatedBytes - plain.allocatedBytes).toBeLessThan(mib);
  });
});

const memoryFolder = '/dev/shm';
const onTwoFileSystems = describeOnlyWhere(
  existsSync(memoryFolder) && statSync(memoryFolder).dev !== statSync(tmpdir()).dev,
  `${memoryFolder} is no file system of its own`,
);

onTwoFileSystems('a model on another file system', () => {
  it('gives the same disk', async () => {
    const first = await makeDisk();
    const far = await mkdtemp(path.join(memoryFolder, 'zosia-disk-'));
    try {
      const file = path.join(far, 'small.gguf');
      await writeFile(file, ggufFile());
      const output = path.join(folder, 'out', 'model.img');
      expect((await makeDisk({ model: { ...model, path: file }, output })).sha256).toBe(first.sha256);
      expect(await readdir(path.dirname(output))).toEqual(['model.img', 'model.img.json']);
    } finally {
      await rm(far, { recursive: true });
    }
  });
});

describe('making a disk again', () => {
  it('finds the one made before, without reading it', async () => {
    const made = await makeDisk();
    said = [];
    expect(await makeDisk()).toEqual({ ...made, cached: true });
    expect(said).toEqual([]);
  });

  it('hashes one that was restored from elsewhere, once', async () => {
    const made = await makeDisk();
    await cp(made.path, `${made.path}.copy`);
    await rm(made.path);
    await cp(`${made.path}.copy`, made.path);
    said = [];
    expect(await makeDisk()).toMatchObject({ sha256: made.sha256, cached: true });
    expect(said).toEqual([`checking ${path.basename(made.path)}`]);
    await makeDisk();
    expect(said).toHaveLength(1);
  });

  it('makes it anew when it was damaged', async () => {
    const made = await makeDisk();
    const bytes = await readFile(made.path);
    bytes[bytes.length - 1] = 1;
    await writeFile(made.path, bytes);
    expect(await readDiskNote(made.path)).toBeDefined();
    expect(await makeDisk()).toMatchObject({ sha256: made.sha256, cached: false });
  });

  it('makes it anew when its name is asked to hold another model', async () => {
    const output = path.join(folder, 'model.img');
    await makeDisk({ output });
    model = await modelOf(ggufFile({ data: Buffer.alloc(224, 1) }), 'other.gguf');
    expect(await makeDisk({ output })).toMatchObject({ cached: false, model: { sha256: model.sha256 } });
  });

  it('by two at once makes it once', async () => {
    const [first, second] = await Promise.all([makeDisk(), makeDisk()]);
    expect([first.cached, second.cached].sort()).toEqual([false, true]);
  });
});

describe('a disk that cannot be made', () => {
  it('of a model that was changed since it was examined is refused, and not left behind', async () => {
    await writeFile(model.path, ggufFile({ data: Buffer.alloc(224, 1) }));
    const output = path.join(folder, 'out', 'model.img');
    await expect(makeDisk({ output })).rejects.toThrow('holds another model');
    expect(await readdir(path.dirname(output))).toEqual([]);
  });

  it('over the model itself is refused', async () => {
    await expect(makeDisk({ output: model.path })).rejects.toThrow(`output: ${model.path} is the model itself`);
  });

  it('over a folder is refused', async () => {
    await expect(makeDisk({ output: folder })).rejects.toThrow(`output: ${folder} is not a file`);
  });
});
