import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exec } from '../../../src/host/exec.js';
import { readBoundedText, readNamedText, readTextFile } from '../../../src/host/text-file.js';

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

  it('of a checkout that is a link out of it is not read: a pull request brings its own links', () => {
    const checkout = path.join(folder, 'checkout');
    mkdirSync(path.join(checkout, '.git'), { recursive: true });
    mkdirSync(path.join(checkout, 'questions'));
    writeFileSync(path.join(checkout, '.git', 'config'), 'a token');
    writeFileSync(path.join(checkout, 'questions', 'one.txt'), 'one');
    const secret = written('secret.txt', 'a secret');
    symlinkSync(secret, path.join(checkout, 'out.txt'));
    symlinkSync(folder, path.join(checkout, 'out'));
    symlinkSync(path.join('.git', 'config'), path.join(checkout, 'git.txt'));
    symlinkSync(path.join('questions', 'one.txt'), path.join(checkout, 'in.txt'));
    const read = (name: string): unknown =>
      readTextFile(path.join(checkout, name), { env: { GITHUB_WORKSPACE: checkout } });
    const problem = 'it is a link out of the checkout';
    expect(['out.txt', 'out/secret.txt', 'git.txt'].map(read)).toEqual([{ problem }, { problem }, { problem }]);
    expect(['in.txt', 'questions/one.txt'].map(read)).toEqual([{ text: 'one' }, { text: 'one' }]);
    // A workflow's own path leads where it says, and so does a person's link.
    expect(read('../secret.txt')).toEqual({ text: 'a secret' });
    expect(readTextFile(path.join(checkout, 'out.txt'), { env: {} })).toEqual({ text: 'a secret' });
  });
});

describe('a text file that is named', () => {
  it('is told by its name where it cannot be read', () => {
    expect(readNamedText('matrix-file', written('m.txt', '4|4|'))).toBe('4|4|');
    expect(() => readNamedText('matrix-file', '/dev/zero')).toThrow('matrix-file: /dev/zero: it is not a file');
  });
});

describe('a text that came with an image or a release', () => {
  it('is read whole, and wherever a link leads', async () => {
    const file = written('image.json', '{}\n');
    symlinkSync(file, path.join(folder, 'linked.json'));
    expect(await readBoundedText(path.join(folder, 'linked.json'))).toBe('{}\n');
  });

  it('is not read where no such text is as large, or where it would never end', async () => {
    const large = written('large.json', '');
    truncateSync(large, 1025);
    await expect(readBoundedText(large, 1024)).rejects.toThrow(`${large} has 1025 bytes, and at most 1024 are read`);
    await expect(readBoundedText('/dev/zero')).rejects.toThrow('/dev/zero is not a file');
  });
});
