import { describe, expect, it } from '@jest/globals';
import { busyboxApplets } from '../../../src/image/debian/busybox.js';

const table = (names: readonly string[]): string => names.map((name) => `${name}\0`).join('') + '\0';

describe('busyboxApplets', () => {
  it('reads the table of names out of the program, up to its end', () => {
    const program = Buffer.from(`\x7fELF code \0 ${table(['[', '[[', 'ash', 'mount', 'sh'])}rodata\0zcat\0`, 'latin1');
    expect(busyboxApplets(program)).toEqual(['[', '[[', 'ash', 'mount', 'sh']);
  });

  it('passes over what only begins like the table', () => {
    const program = Buffer.from(`${table(['[', '[[', 'usage: test'])}${table(['[', '[[', 'sh', 'test'])}`, 'latin1');
    expect(busyboxApplets(program)).toEqual(['[', '[[', 'sh', 'test']);
  });

  it.each([
    ['no table', 'ELF without names\0'],
    ['a table that is not sorted', table(['[', '[[', 'sh', 'ash'])],
    ['a table without a shell', table(['[', '[[', 'cat'])],
  ])('refuses a program with %s', (_, text) => {
    expect(() => busyboxApplets(Buffer.from(text, 'latin1'))).toThrow('busybox carries no list of applets');
  });
});
