import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../src/host/package-root.js';
import { guestPath, readInitramfsFiles } from '../../../src/image/initramfs-files.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-guest-'));
  await mkdir(path.join(folder, 'bin'));
  await mkdir(path.join(folder, 'lib'));
  await writeFile(path.join(folder, 'init'), '#!/bin/sh\n');
  await chmod(path.join(folder, 'init'), 0o750);
  await writeFile(path.join(folder, 'lib', 'report.sh'), 'say() { :; }\n');
  await writeFile(path.join(folder, '.shellcheckrc'), 'shell=sh\n');
  await symlink('zosia-repl', path.join(folder, 'bin', 'repl'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('readInitramfsFiles', () => {
  it('reads files and links, sorted, with nothing of a mode but whether they run', async () => {
    expect(await readInitramfsFiles(folder)).toEqual([
      { kind: 'symlink', path: 'bin/repl', target: 'zosia-repl' },
      { kind: 'file', path: 'init', executable: true, content: Buffer.from('#!/bin/sh\n') },
      { kind: 'file', path: 'lib/zosia/report.sh', executable: false, content: Buffer.from('say() { :; }\n') },
    ]);
  });

  it('finds init, and each library where init looks for it', async () => {
    const files = await readInitramfsFiles(path.join(packageRoot(), 'initramfs'));
    const init = files.find((file) => file.path === 'init');
    if (init?.kind !== 'file') throw new Error('there is no init');
    expect(init.executable).toBe(true);
    const sourced = [...init.content.toString().matchAll(/^\. "\$ZOSIA_LIB\/(\S+)"$/gm)].map(([, name]) => name);
    expect(sourced.length).toBeGreaterThan(0);
    expect(files.map((file) => file.path)).toEqual(expect.arrayContaining(sourced.map((name) => `lib/zosia/${name}`)));
  });
});

describe('guestPath', () => {
  it("moves our libraries out of the way of the C library's", () => {
    expect(guestPath('lib/report.sh')).toBe('lib/zosia/report.sh');
    expect(guestPath('bin/zosia-repl')).toBe('bin/zosia-repl');
  });
});
