import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { arMembers } from '../../../src/debian/ar.js';
import { decompress, type Compression } from '../../../src/debian/decompress.js';
import { packageEntries } from '../../../src/debian/package-file.js';
import { PackageTree } from '../../../src/debian/package-tree.js';
import { tarEntries } from '../../../src/debian/tar.js';
import { arArchive, debFile, tarArchive, type TarMember } from '../../fixtures/debian/deb.js';
import { storedXz } from '../../fixtures/debian/xz.js';

const entries = (...members: TarMember[]): unknown[] => [...tarEntries(tarArchive(members), 'x.tar')];

describe('tarEntries', () => {
  it('reads files, folders and links, and names of any length', () => {
    const long = `${'folder/'.repeat(20)}file`;
    expect(
      entries(
        { name: './', type: '5' },
        { name: './bin/sh', mode: 0o755, content: 'shell' },
        { name: `./${long}`, content: 'deep' },
        { name: './bin/ash', type: '2', link: 'sh' },
        { name: './bin/bash', type: '1', link: './bin/sh' },
      ),
    ).toEqual([
      { kind: 'directory', path: '' },
      { kind: 'file', path: 'bin/sh', executable: true, content: Buffer.from('shell') },
      { kind: 'file', path: long, executable: false, content: Buffer.from('deep') },
      { kind: 'symlink', path: 'bin/ash', target: 'sh' },
      { kind: 'hard-link', path: 'bin/bash', target: 'bin/sh' },
    ]);
  });

  it('reads names out of pax headers', () => {
    const pax = { name: 'pax', type: 'x', content: '19 path=usr/\u00e9\u00e9\u00e9\n' };
    expect(entries(pax, { name: 'short', content: 'x' })).toMatchObject([{ path: 'usr/\u00e9\u00e9\u00e9' }]);
  });

  it('takes the size out of a pax header for the member that it belongs to', () => {
    const size = { name: 'pax', type: 'x', content: '9 size=3\n' };
    const long = `${'folder/'.repeat(20)}file`;
    expect(entries(size, { name: long, content: '123', size: 0 })).toEqual([
      { kind: 'file', path: long, executable: false, content: Buffer.from('123') },
    ]);
  });

  it.each([
    ['a size below nothing', '13 size=-512\n'],
    ['a size that is no number', '12 size=0x1\n'],
    ['a record that is longer than the header', '20 path=usr/x\n'],
    ['a record that is shorter than it says', '10 path=usr/x\n'],
    ['a record without a value', '10 usr/xx\n'],
    ['what is no record', 'path=usr/x\n'],
  ])('refuses a pax header with %s', (_, content) => {
    const pax = { name: 'pax', type: 'x', content };
    expect(() => entries(pax, { name: 'x', content: 'x' })).toThrow('x.tar: a pax header is damaged');
  });

  it.each<[string, TarMember, string]>([
    ['that climbs', { name: '../etc/passwd' }, '../etc/passwd would lie outside of the archive'],
    ['that climbs on its way', { name: 'usr/../../x' }, 'usr/../../x would lie outside'],
    ['that is absolute', { name: '/etc/passwd' }, '/etc/passwd would lie outside'],
    ['that is another name of a file outside', { name: 'x', type: '1', link: '../../x' }, '../../x would lie outside'],
    ['that is a device', { name: 'dev/sda', type: '4' }, 'dev/sda is neither a file nor a folder nor a link'],
    ['that is larger than the archive', { name: 'x', size: 1 << 30 }, 'x.tar is cut short'],
  ])('refuses a member %s', (_, member, message) => {
    expect(() => entries(member)).toThrow(message);
  });

  it('refuses an archive that is cut short, or damaged', () => {
    const archive = tarArchive([{ name: 'x', content: 'x' }]);
    expect(() => [...tarEntries(archive.subarray(0, 1024), 'x.tar')]).toThrow('x.tar is cut short');
    archive[0] = 0x79;
    expect(() => [...tarEntries(archive, 'x.tar')]).toThrow('x.tar is damaged at byte 0');
  });
});

describe('arMembers', () => {
  it('reads members of even and odd sizes', () => {
    const members = [['one', Buffer.from('1')] as const, ['two', Buffer.from('22')] as const];
    expect(arMembers(arArchive(members), 'x').map(({ name, content }) => `${name} ${content.toString()}`)).toEqual([
      'one 1',
      'two 22',
    ]);
  });

  it('refuses what is no archive, and one that is cut short', () => {
    expect(() => arMembers(Buffer.from('PK'), 'x.deb')).toThrow('x.deb is not an ar archive');
    const archive = arArchive([['one', Buffer.from('123456')]]);
    expect(() => arMembers(archive.subarray(0, -3), 'x.deb')).toThrow('x.deb is cut short or damaged');
  });
});

/** What zstd(1) makes of `greeting`. */
const greeting = `Hello${', hello'.repeat(8)}`;
const zstd = Buffer.from('28b52ffd04587500004048656c6c6f2c20680100d259b8b1ac5430', 'hex');

describe('decompress', () => {
  const content = Buffer.from('some text '.repeat(20_000));
  const unpack = (bytes: Buffer, compression: Compression, limitBytes = 1 << 20): Promise<Buffer> =>
    decompress(bytes, { compression, limitBytes, title: 'x' });

  it.each([
    ['xz', storedXz(content)],
    ['gz', gzipSync(content)],
  ] as const)('unpacks %s, and refuses it cut short, damaged or too large', async (compression, packed) => {
    expect(await unpack(packed, compression)).toEqual(content);
    await expect(unpack(packed.subarray(0, -20), compression)).rejects.toThrow('x cannot be unpacked');
    const damaged = Buffer.from(packed);
    damaged.writeUInt32LE(0x12345678, packed.length >> 1);
    await expect(unpack(damaged, compression)).rejects.toThrow('x cannot be unpacked');
    await expect(unpack(packed, compression, 100_000)).rejects.toThrow('x unpacks to more than 100000 bytes');
    // A refusal leaves the library ready for the next file.
    expect(await unpack(packed, compression)).toEqual(content);
  });

  it('unpacks zst, and refuses it cut short or too large', async () => {
    expect((await unpack(zstd, 'zst')).toString()).toBe(greeting);
    await expect(unpack(zstd.subarray(0, -8), 'zst')).rejects.toThrow('x cannot be unpacked');
    await expect(unpack(zstd, 'zst', 60)).rejects.toThrow('x unpacks to more than 60 bytes');
  });
});

describe('packageEntries', () => {
  it('unpacks a package', async () => {
    expect(await packageEntries(debFile([{ name: './usr/bin/x', content: 'x' }]), 'x')).toMatchObject([
      { path: 'usr/bin/x' },
    ]);
  });

  it.each([
    ['another format', [['debian-binary', Buffer.from('3.0\n')]], 'x is not a Debian package of format 2'],
    ['no files', [['debian-binary', Buffer.from('2.0\n')]], 'x has no data.tar'],
    [
      'a compression that Debian does not use',
      [
        ['debian-binary', Buffer.from('2.0\n')],
        ['data.tar.lz4', Buffer.alloc(0)],
      ],
      'data.tar.lz4 of x: zosia unpacks xz, gz, zst, not lz4',
    ],
  ] as [string, [string, Buffer][], string][])('refuses a package with %s', async (_, members, message) => {
    await expect(packageEntries(arArchive(members), 'x')).rejects.toThrow(message);
  });
});

describe('PackageTree', () => {
  const tree = (...members: TarMember[]): PackageTree =>
    new PackageTree([[...tarEntries(tarArchive(members), 'x.tar')]]);
  const file = (name: string): TarMember => ({ name, content: name });
  const link = (name: string, to: string): TarMember => ({ name, type: '2', link: to });

  it('reads a file behind its links, relative and absolute', () => {
    const found = tree(file('usr/lib/libz.so.1.3'), link('usr/lib/libz.so.1', 'libz.so.1.3'), link('lib', '/usr/lib'));
    expect(found.read('lib/libz.so.1')?.content.toString()).toBe('usr/lib/libz.so.1.3');
  });

  it('finds a file that was packed below a link where the link leads', () => {
    const found = tree(link('lib', 'usr/lib'), file('lib/x'));
    expect(found.read('usr/lib/x')).toBeDefined();
    expect(found.list('usr/lib')).toEqual(['x']);
  });

  it('finds a link that was packed below a link where the link leads', () => {
    const found = tree(link('lib', 'usr/lib'), file('lib/x/libz.so.1.3'), link('lib/x/libz.so.1', 'libz.so.1.3'));
    expect(found.read('usr/lib/x/libz.so.1')).toBeDefined();
    expect(found.list('usr/lib/x')).toEqual(['libz.so.1', 'libz.so.1.3']);
    const twice = tree(link('a/b/c', 'd'), file('a/b/d'), link('a/b', '../y'), link('a', 'x'));
    expect(twice.read('y/c')).toBeDefined();
  });

  it('tells names apart that differ by case alone', () => {
    expect(tree(file('xt_DSCP.ko'), file('xt_dscp.ko')).list('')).toEqual(['xt_DSCP.ko', 'xt_dscp.ko']);
  });

  it('refuses links that lead out of the packages, or nowhere in the end', () => {
    expect(() => tree(link('usr/x', '../../etc/passwd')).read('usr/x')).toThrow('usr/x leads out of the packages');
    expect(() => tree(link('a', 'b'), link('b', 'a')).read('a')).toThrow('a: too many links');
    expect(() => tree({ name: 'a', type: '1', link: 'b' })).toThrow('a is another name of b, which is not there');
  });

  it('names a file that the packages lack', () => {
    expect(tree().read('usr/bin/llama-cli')).toBeUndefined();
    expect(() => tree().require('usr/bin/llama-cli')).toThrow("Debian's packages contain no usr/bin/llama-cli");
  });

  it('lists a folder, and nothing for one that is not there', () => {
    const found = tree(file('usr/lib/a/x'), file('usr/lib/b'));
    expect(found.list('usr/lib')).toEqual(['a', 'b']);
    expect(found.list('usr', { recursive: true })).toEqual(['lib/a/x', 'lib/b']);
    expect(found.list('boot')).toEqual([]);
  });
});
