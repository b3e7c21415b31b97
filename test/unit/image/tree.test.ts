import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnvironmentError } from '../../../src/host/errors.js';
import { Tree } from '../../../src/image/debian/tree.js';

let folder: string;
let tree: Tree;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-tree-'));
  await mkdir(path.join(folder, 'usr', 'lib'), { recursive: true });
  await writeFile(path.join(folder, 'usr', 'lib', 'libz.so.1.3.2'), 'code', { mode: 0o755 });
  await writeFile(path.join(folder, 'usr', 'lib', 'notes'), 'text', { mode: 0o644 });
  await symlink('libz.so.1.3.2', path.join(folder, 'usr', 'lib', 'libz.so.1'));
  await symlink('/etc/hosts', path.join(folder, 'usr', 'lib', 'hosts'));
  tree = new Tree(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('Tree', () => {
  it('reads a file behind its links', async () => {
    expect(await tree.read('usr/lib/libz.so.1')).toEqual({ content: Buffer.from('code'), executable: true });
    expect(await tree.read('usr/lib/notes')).toMatchObject({ executable: false });
  });

  it('never reads a file of the host', async () => {
    await expect(tree.read('usr/lib/hosts')).rejects.toThrow('usr/lib/hosts leads out of the packages');
    await expect(tree.read('../../etc/hosts')).rejects.toThrow(EnvironmentError);
  });

  it('names a file that the packages lack', async () => {
    expect(await tree.read('usr/bin/llama-cli')).toBeUndefined();
    await expect(tree.require('usr/bin/llama-cli')).rejects.toThrow("Debian's packages brought no usr/bin/llama-cli");
  });

  it('lists a folder, and nothing for one that is not there', async () => {
    expect(await tree.list('usr/lib')).toEqual(['hosts', 'libz.so.1', 'libz.so.1.3.2', 'notes']);
    expect(await tree.list('boot')).toEqual([]);
    expect(await tree.list('usr', { recursive: true })).toContain('lib/notes');
  });
});
