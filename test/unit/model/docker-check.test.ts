import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { searchPath } from '../../../src/host/packages.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { makeModelDisk, type ModelDisk } from '../../../src/model/disk.js';
import { resolveModel } from '../../../src/model/resolve.js';
import { ggufFile } from '../../fixtures/model/gguf-file.js';
import { e2fsprogsVersion } from '../../support/e2fsprogs.js';
import { describeOnlyWhere } from '../../support/only-where.js';

let folder: string;
let output: string;
const { PATH: ownPath } = process.env;

/** A docker that runs the command on this host, where the folders of a container have the same paths. */
async function installDocker(lastCommand: string): Promise<void> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const script = [
    '#!/bin/sh',
    'while [ "$1" != debian:bookworm-slim ]; do',
    '  case "$1" in --env=*) export "${1#--env=}" ;; esac',
    '  shift',
    'done',
    'shift',
    lastCommand,
  ];
  await writeFile(path.join(bin, 'docker'), `${script.join('\n')}\n`);
  await chmod(path.join(bin, 'docker'), 0o755);
  process.env['PATH'] = [bin, ...searchPath()].join(path.delimiter);
}

async function makeChecked(): Promise<ModelDisk> {
  const around = { reporter: silentReporter, cache: path.join(folder, 'cache') };
  const file = path.join(folder, 'small.gguf');
  await writeFile(file, ggufFile());
  return makeModelDisk({ model: await resolveModel({ model: file, ...around }), output, useDocker: true, ...around });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-docker-'));
  output = path.join(folder, 'out', 'model.img');
});

afterEach(async () => {
  process.env['PATH'] = ownPath;
  await rm(folder, { recursive: true });
});

describeOnlyWhere(e2fsprogsVersion !== undefined, 'no mke2fs here')('use-docker', () => {
  it('lets a disk pass that mke2fs makes as well, and leaves nothing else behind', async () => {
    await installDocker('exec "$@"');
    expect(await makeChecked()).toMatchObject({ path: output, cached: false });
    expect(await readdir(path.dirname(output))).toEqual(['model.img', 'model.img.json']);
  });

  it('refuses a disk when mke2fs makes another one', async () => {
    await installDocker('[ "$1" = debugfs ] || exec "$@"');
    await expect(makeChecked()).rejects.toThrow('use-docker: mke2fs makes another disk');
    expect(await readdir(path.dirname(output))).toEqual([]);
  });

  it('says so when docker fails', async () => {
    await installDocker('echo "Cannot connect to the Docker daemon" >&2; exit 1');
    await expect(makeChecked()).rejects.toThrow('use-docker: docker could not make the disk (is its daemon running?)');
  });
});
