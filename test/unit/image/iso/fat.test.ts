import { describe, expect, it } from '@jest/globals';
import { writeFat } from '../../../../src/image/iso/fat.js';

/** Reads a FAT12 file system as its specification has it, by nothing but what its first sector says. */
function readFat(disk: Buffer): Map<string, Buffer> {
  const sector = disk.readUInt16LE(11);
  const cluster = disk.readUInt8(13) * sector;
  const tableAt = disk.readUInt16LE(14) * sector;
  const rootAt = tableAt + disk.readUInt8(16) * disk.readUInt16LE(22) * sector;
  const dataAt = rootAt + disk.readUInt16LE(17) * 32;
  const next = (index: number): number => {
    const pair = disk.readUInt16LE(tableAt + Math.floor(index * 1.5));
    return index % 2 === 0 ? pair & 0xfff : pair >> 4;
  };
  const chain = (first: number): Buffer => {
    const pieces: Buffer[] = [];
    for (let at = first; at >= 2 && at < 0xff8; at = next(at)) {
      pieces.push(disk.subarray(dataAt + (at - 2) * cluster, dataAt + (at - 1) * cluster));
    }
    return Buffer.concat(pieces);
  };
  const files = new Map<string, Buffer>();
  const walk = (folder: Buffer, path: string, own: number, parent: number): void => {
    for (let at = 0; at < folder.length && folder[at] !== 0; at += 32) {
      const base = folder.toString('latin1', at, at + 8).trimEnd();
      const ending = folder.toString('latin1', at + 8, at + 11).trimEnd();
      const name = ending === '' ? base : `${base}.${ending}`;
      const first = folder.readUInt16LE(at + 26);
      const isFolder = (folder.readUInt8(at + 11) & 0x10) !== 0;
      if (name === '.') expect(first).toBe(own);
      else if (name === '..') expect(first).toBe(parent);
      else if (isFolder) walk(chain(first), `${path}${name}/`, first, own);
      else files.set(path + name, chain(first).subarray(0, folder.readUInt32LE(at + 28)));
    }
  };
  walk(disk.subarray(rootAt, dataAt), '', 0, 0);
  return files;
}

const numbered = (bytes: number): Buffer => Buffer.from(Array.from({ length: bytes }, (_, index) => index % 251));

describe('writeFat', () => {
  it.each([0, 1, 511, 512, 513, 100_000, 3_000_000])('keeps a file of %d bytes, and its neighbour', (bytes) => {
    const content = numbered(bytes);
    const config = Buffer.from('configfile');
    const disk = writeFat({ EFI: { BOOT: { 'BOOTX64.EFI': content } }, BOOT: { GRUB: { 'GRUB.CFG': config } } }, 7);
    const read = readFat(disk);
    expect([...read.keys()]).toEqual(['EFI/BOOT/BOOTX64.EFI', 'BOOT/GRUB/GRUB.CFG']);
    expect(read.get('EFI/BOOT/BOOTX64.EFI')?.equals(content)).toBe(true);
    expect(read.get('BOOT/GRUB/GRUB.CFG')?.equals(config)).toBe(true);
  });

  it('is as large as it says, few clusters enough to be FAT12', () => {
    const disk = writeFat({ 'A.BIN': numbered(3_000_000) }, 7);
    expect(disk.length).toBe(disk.readUInt16LE(19) * 512);
    expect(Math.ceil(3_000_000 / (disk.readUInt8(13) * 512))).toBeLessThan(4085);
  });

  it('has the serial number given', () => {
    expect(writeFat({ 'A.BIN': numbered(1) }, 0xfedc_ba98).readUInt32LE(39)).toBe(0xfedc_ba98);
  });

  it('refuses a name that DOS would not have', () => {
    expect(() => writeFat({ 'grub.cfg': numbered(1) }, 7)).toThrow('no name of DOS: grub.cfg');
  });
});
