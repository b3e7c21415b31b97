import { describe, expect, it } from '@jest/globals';
import { cpioAround, mostCpioBytes, writeCpio, type CpioEntry } from '../../../src/image/cpio.js';

const bin: CpioEntry = { kind: 'directory', path: 'bin', mode: 0o755 };
const sh: CpioEntry = { kind: 'symlink', path: 'bin/sh', target: 'busybox' };
const busybox: CpioEntry = { kind: 'file', path: 'bin/busybox', mode: 0o755, content: Buffer.from('ELF!?') };
const console: CpioEntry = { kind: 'character-device', path: 'dev/console', mode: 0o600, major: 5, minor: 1 };

/** Reads an archive as the kernel does: member by member up to the trailer. */
function members(archive: Buffer): { name: string; fields: number[]; content: string }[] {
  const read = [];
  for (let at = 0; ;) {
    expect(archive.toString('latin1', at, at + 6)).toBe('070701');
    const fields = Array.from({ length: 13 }, (_, index) =>
      parseInt(archive.toString('latin1', at + 6 + index * 8, at + 14 + index * 8), 16),
    );
    const sizeBytes = fields[6] ?? 0;
    const nameBytes = fields[11] ?? 0;
    const name = archive.toString('utf8', at + 110, at + 110 + nameBytes - 1);
    const start = Math.ceil((at + 110 + nameBytes) / 4) * 4;
    if (name === 'TRAILER!!!') return read;
    read.push({ name, fields, content: archive.toString('utf8', start, start + sizeBytes) });
    at = Math.ceil((start + sizeBytes) / 4) * 4;
  }
}

describe('writeCpio', () => {
  it('writes a folder and the trailer exactly as newc has them', () => {
    const archive = writeCpio([{ kind: 'directory', path: 'proc', mode: 0o755 }]);
    const zeros = '0'.repeat(8);
    const folder =
      '070701' + '00000001' + '000041ED' + zeros + zeros + '00000002' + zeros.repeat(6) + '00000005' + zeros;
    const trailer = '070701' + zeros.repeat(4) + '00000001' + zeros.repeat(6) + '0000000B' + zeros;
    const text = `${folder}proc\0\0${trailer}TRAILER!!!\0`;
    expect(archive.toString('latin1')).toBe(text.padEnd(512, '\0'));
  });

  it('keeps names, contents, types and permissions', () => {
    const dev: CpioEntry = { kind: 'directory', path: 'dev', mode: 0o755 };
    const read = members(writeCpio([bin, sh, busybox, dev, console]));
    expect(read.map(({ name, content, fields }) => [name, content, fields[1]?.toString(8)])).toEqual([
      ['bin', '', '40755'],
      ['bin/busybox', 'ELF!?', '100755'],
      ['bin/sh', 'busybox', '120777'],
      ['dev', '', '40755'],
      ['dev/console', '', '20600'],
    ]);
  });

  it('gives a device its numbers', () => {
    const dev: CpioEntry = { kind: 'directory', path: 'dev', mode: 0o755 };
    expect(members(writeCpio([dev, console]))[1]?.fields.slice(9, 11)).toEqual([5, 1]);
  });

  it('owns everything as root, at 1970, with inodes counted up', () => {
    const read = members(writeCpio([bin, sh, busybox]));
    expect(read.map(({ fields: [inode, , owner, group, , modified] }) => [inode, owner, group, modified])).toEqual([
      [1, 0, 0, 0],
      [2, 0, 0, 0],
      [3, 0, 0, 0],
    ]);
  });

  it('gives the same bytes for the same members in another order', () => {
    expect(writeCpio([busybox, sh, bin]).equals(writeCpio([bin, busybox, sh]))).toBe(true);
  });

  it('counts bytes, not characters, of a name', () => {
    expect(members(writeCpio([{ kind: 'directory', path: 'müll', mode: 0o755 }, bin])).map(({ name }) => name)).toEqual(
      ['bin', 'müll'],
    );
  });

  it.each([
    ['an absolute path', [{ ...bin, path: '/bin' }], "not a plain relative path: '/bin'"],
    ['a path with a dot', [{ ...bin, path: './bin' }], "not a plain relative path: './bin'"],
    ['a path that climbs', [bin, { ...sh, path: 'bin/../sh' }], "not a plain relative path: 'bin/../sh'"],
    ['two members of one path', [bin, sh, { ...busybox, path: 'bin/sh' }], 'two members of one path: bin/sh'],
    ['a member without its folder', [sh], 'no folder for bin/sh'],
    ['a member below a file', [bin, busybox, { ...sh, path: 'bin/busybox/sh' }], 'no folder for bin/busybox/sh'],
  ] as const)('refuses %s', (_, entries, message) => {
    expect(() => writeCpio(entries)).toThrow(message);
  });
});

describe('cpioAround', () => {
  it.each([0, 1, 2, 3, 4, 300, 512])('gives what writeCpio gives, around %d bytes', (sizeBytes) => {
    const content = Buffer.alloc(sizeBytes, 'x');
    const { before, behind } = cpioAround({ path: 'models/model.gguf', mode: 0o644, sizeBytes });
    const whole = writeCpio([
      { kind: 'directory', path: 'models', mode: 0o755 },
      { kind: 'file', path: 'models/model.gguf', mode: 0o644, content },
    ]);
    expect(Buffer.concat([before, content, behind]).equals(whole)).toBe(true);
  });

  it('refuses a file whose size the format cannot say', () => {
    const file = { path: 'models/model.gguf', mode: 0o644, sizeBytes: mostCpioBytes + 1 };
    expect(() => cpioAround(file)).toThrow('too large for an archive: models/model.gguf');
  });
});
