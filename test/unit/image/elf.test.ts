import { describe, expect, it } from '@jest/globals';
import { EnvironmentError } from '../../../src/host/errors.js';
import { readElfLinks, readElfSection } from '../../../src/image/debian/elf.js';
import { elfFile } from '../../fixtures/image/elf-file.js';

describe('readElfLinks', () => {
  it('reads what a program needs, where it looks and who links it', () => {
    const program = elfFile({
      interpreter: '/lib/ld-linux-aarch64.so.1',
      needed: ['libllama.so.0', 'libc.so.6'],
      runPath: '/usr/lib/llama:$ORIGIN',
    });
    expect(readElfLinks(program, 'llama-cli')).toEqual({
      interpreter: '/lib/ld-linux-aarch64.so.1',
      needed: ['libllama.so.0', 'libc.so.6'],
      runPath: ['/usr/lib/llama', '$ORIGIN'],
    });
  });

  it('finds nothing in a library that needs nothing', () => {
    expect(readElfLinks(elfFile({}), 'libc.so.6')).toEqual({ interpreter: undefined, needed: [], runPath: [] });
  });

  it('refuses a file that is not ELF by its name', () => {
    const script = Buffer.from('#!/bin/sh\n');
    expect(() => readElfLinks(script, 'bin/zosia-repl')).toThrow(EnvironmentError);
    expect(() => readElfLinks(script, 'bin/zosia-repl')).toThrow('bin/zosia-repl is not a 64-bit little-endian ELF');
  });

  it.each([20, 63, 100, 200])('refuses a file cut to %d bytes by its name', (bytes) => {
    const program = elfFile({ interpreter: '/lib/ld.so', needed: ['libc.so.6'] });
    expect(() => readElfLinks(program.subarray(0, bytes), 'llama-cli')).toThrow(/^llama-cli is a broken ELF file/);
  });
});

describe('readElfSection', () => {
  const module = elfFile({ sections: { '.text': 'code', '.modinfo': 'depends=\0' } });

  it('finds a section by its name', () => {
    expect(Buffer.from(readElfSection(module, 'x.ko', '.modinfo') ?? []).toString()).toBe('depends=\0');
  });

  it('knows when there is no such section', () => {
    expect(readElfSection(module, 'x.ko', '.rodata')).toBeUndefined();
  });
});
