import { describe, expect, it } from '@jest/globals';
import { libraryClosure, type ReadTree } from '../../../src/image/debian/library-closure.js';
import { elfFile, type ElfContent } from '../../fixtures/image/elf-file.js';

const folders = ['usr/lib/aarch64-linux-gnu', 'usr/lib'];

function tree(files: Record<string, ElfContent>): ReadTree {
  return (file) => {
    const content = files[file];
    return content && { content: elfFile(content), executable: false };
  };
}

const root = (path: string, content: ElfContent): { path: string; content: Buffer } => ({
  path,
  content: elfFile(content),
});

describe('libraryClosure', () => {
  it('follows what is needed, and nothing else', () => {
    const read = tree({
      'usr/lib/aarch64-linux-gnu/libllama.so.0': { needed: ['libc.so.6'] },
      'usr/lib/aarch64-linux-gnu/libc.so.6': { needed: ['ld-linux-aarch64.so.1'] },
      'usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1': {},
      'usr/lib/aarch64-linux-gnu/libcurl.so.4': {},
    });
    const found = libraryClosure([root('bin/llama-cli', { needed: ['libllama.so.0'] })], folders, read);
    expect([...found.keys()].sort()).toEqual([
      'usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1',
      'usr/lib/aarch64-linux-gnu/libc.so.6',
      'usr/lib/aarch64-linux-gnu/libllama.so.0',
    ]);
  });

  it('brings the dynamic linker that a program names', () => {
    const read = tree({ 'usr/lib/ld-musl.so.1': {} });
    const found = libraryClosure([root('bin/x', { interpreter: '/lib/ld-musl.so.1' })], folders, read);
    expect([...found.keys()]).toEqual(['usr/lib/ld-musl.so.1']);
  });

  it('looks first where the file itself says, absolutely or from where it lies', () => {
    const read = tree({
      'usr/lib/libimpl.so': {},
      'usr/lib/aarch64-linux-gnu/llama/libimpl.so': { needed: ['libside.so'], runPath: '$ORIGIN/../side' },
      'usr/lib/aarch64-linux-gnu/side/libside.so': {},
    });
    const program = root('bin/llama-cli', { needed: ['libimpl.so'], runPath: '/usr/lib/aarch64-linux-gnu/llama' });
    expect([...libraryClosure([program], folders, read).keys()]).toEqual([
      'usr/lib/aarch64-linux-gnu/llama/libimpl.so',
      'usr/lib/aarch64-linux-gnu/side/libside.so',
    ]);
  });

  it('ends where libraries need each other', () => {
    const read = tree({ 'usr/lib/a.so': { needed: ['b.so'] }, 'usr/lib/b.so': { needed: ['a.so'] } });
    const found = libraryClosure([root('bin/x', { needed: ['a.so'] })], folders, read);
    expect([...found.keys()]).toEqual(['usr/lib/a.so', 'usr/lib/b.so']);
  });

  it('says who needs a library that is nowhere', () => {
    const program = root('bin/llama-cli', { needed: ['libgone.so.1'] });
    expect(() => libraryClosure([program], folders, tree({}))).toThrow(
      'bin/llama-cli needs libgone.so.1, which no package brought',
    );
  });
});
