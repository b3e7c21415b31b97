import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../../src/host/exec.js';
import { readTextFile } from '../../../src/host/text-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-text-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('a text file', () => {
  it('is read to the last byte', () => {
    const text = ' `id` ${{ x }}\r\n🐢\n\n';
    expect(readTextFile(written('a.txt', text))).toEqual({ text });
    expect(readTextFile(written('empty.txt', ''))).toEqual({ text: '' });
  });

  it('may begin with a byte order mark, which is not of the text', () => {
    expect(readTextFile(written('bom.txt', '\ufeffhi'))).toEqual({ text: 'hi' });
  });

  it.each([
    ['that is not there', () => path.join(folder, 'none'), 'there is no such file'],
    ['below a file', () => path.join(written('f', ''), 'x'), 'there is no such file'],
    ['that is a folder', () => folder, 'it is a folder'],
    ['of other bytes', () => written('b.bin', Buffer.from([0x61, 0xff])), 'it is not UTF-8'],
  ])('%s says so', (_, file, problem) => {
    expect(readTextFile(file())).toEqual({ problem });
  });

  it('that is a named pipe is not waited for', async () => {
    const pipe = path.join(folder, 'pipe');
    await exec(['mkfifo', pipe], { env: process.env });
    expect(readTextFile(pipe)).toEqual({ problem: 'it is not a file' });
  });

  it('of 17 MiB is refused', () => {
    const file = written('large', '');
    truncateSync(file, 17 * 1024 * 1024);
    expect(readTextFile(file)).toEqual({ problem: 'it has 17825792 bytes, and at most 16777216 are read' });
  });
});
