import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { folderForSockets, RunFolder } from '../../../src/vm/run-folder.js';
import { ofDeadProcess } from '../../support/dead-process.js';

describe('RunFolder', () => {
  it('is ours alone, and so are its files', async () => {
    const folder = await RunFolder.create();
    await folder.write('tell-prompt', 'x');
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder.path, 'tell-prompt'))).mode & 0o777).toBe(0o600);
    await folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });

  it('takes away what a process that was killed left, and nothing else', async () => {
    await withScratch(async (temporary) => {
      const live = await RunFolder.create(temporary);
      await mkdir(ofDeadProcess(live.path));
      const folder = await RunFolder.create(temporary);
      expect((await readdir(temporary)).sort()).toEqual([live, folder].map((each) => path.basename(each.path)).sort());
      for (const each of [live, folder]) await each.remove();
    }, '/tmp'); // a Mac's own is too long for a folder within it
  });

  it('accepts one connection and no other', async () => {
    const folder = await RunFolder.create();
    const listener = await folder.listen('qmp.sock');
    const file = path.join(folder.path, 'qmp.sock');
    const first = connect(file);
    await listener.connection;
    const second = await new Promise((resolve) => {
      connect(file)
        .on('error', () => {
          resolve('refused');
        })
        .on('connect', () => {
          resolve('accepted');
        });
    });
    expect(second).toBe('refused');
    first.destroy();
    listener.close();
    await folder.remove();
  });

  it('has paths that are short enough for a socket', () => {
    expect(folderForSockets('/tmp')).toBe('/tmp');
    expect(folderForSockets(`/${'x'.repeat(80)}`)).toBe('/tmp');
    expect(folderForSockets('/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T')).toMatch(/^\/var\/folders/);
  });
});
