import { descriptorChecksum, volumeChecksum } from './checksum.js';
import { blockBytes, descriptorBytes, groupBlocks, groupInodes, range, type Geometry } from './geometry.js';
import { inodeNumbers } from './inode.js';

/** What a group's descriptor and bitmaps say. */
export interface Group {
  readonly number: number;
  readonly freeBlocks: number;
  readonly freeInodes: number;
  readonly directories: number;
  /** Undefined for a group in which nothing was ever placed: who reads it fills in the copy of the superblock. */
  readonly blockBitmap: Buffer | undefined;
  /** The first group alone has inodes in use. */
  readonly inodeBitmap: Buffer | undefined;
}

const flags = { inodesUninitialized: 1, blocksUninitialized: 2, inodeTableZeroed: 4 };

interface Usage {
  /** The block behind the last in use, but for copies of the superblock. */
  readonly endOfData: number;
  /** /lost+found is still there, as it is when the copies of superblock and descriptors are written. */
  readonly withLostAndFound: boolean;
}

export function groupsOf(geometry: Geometry, usage: Usage): Group[] {
  return range(geometry.groups).map((number) => {
    const bitmap = blockBitmap(geometry, number, usage);
    const isLast = number === geometry.groups - 1;
    const untouched = number * groupBlocks >= usage.endOfData;
    const inodes = number === 0 ? inodeBitmap(usage) : undefined;
    return {
      number,
      freeBlocks: countZeroBits(bitmap),
      freeInodes: inodes ? countZeroBits(inodes.subarray(0, groupInodes / 8)) : groupInodes,
      directories: number > 0 ? 0 : usage.withLostAndFound ? 2 : 1,
      // The last group's is always written, for what lies behind its end.
      blockBitmap: untouched && !isLast ? undefined : bitmap,
      inodeBitmap: inodes,
    };
  });
}

function blockBitmap(geometry: Geometry, group: number, { endOfData, withLostAndFound }: Usage): Buffer {
  const bitmap = Buffer.alloc(blockBytes);
  const first = group * groupBlocks;
  const fill = (start: number, end: number, used = true): void => {
    setBits(bitmap, Math.max(start - first, 0), Math.min(end - first, groupBlocks), used);
  };
  fill(0, endOfData);
  const { lostAndFound, superblockGroups, descriptorBlocks, blocks } = geometry;
  if (!withLostAndFound) fill(lostAndFound.start, lostAndFound.start + lostAndFound.count, false);
  if (superblockGroups.includes(group)) fill(first, first + 1 + descriptorBlocks);
  fill(blocks, Number.MAX_SAFE_INTEGER);
  return bitmap;
}

/** All bits behind those of the group's inodes are set. */
function inodeBitmap({ withLostAndFound }: Usage): Buffer {
  const bitmap = Buffer.alloc(blockBytes);
  setBits(bitmap, 0, inodeNumbers.model, true);
  if (!withLostAndFound) setBits(bitmap, inodeNumbers.lostAndFound - 1, inodeNumbers.lostAndFound, false);
  setBits(bitmap, groupInodes, blockBytes * 8, true);
  return bitmap;
}

/** All descriptors, in whole blocks. */
export function descriptorTable(geometry: Geometry, groups: readonly Group[]): Buffer {
  const table = Buffer.alloc(geometry.descriptorBlocks * blockBytes);
  for (const group of groups) descriptor(geometry, group).copy(table, group.number * descriptorBytes);
  return table;
}

function descriptor(geometry: Geometry, group: Group): Buffer {
  const { number } = group;
  const bytes = Buffer.alloc(descriptorBytes);
  bytes.writeUInt32LE(geometry.blockBitmaps + number, 0x00);
  bytes.writeUInt32LE(geometry.inodeBitmaps + number, 0x04);
  bytes.writeUInt32LE(geometry.inodeTables + number, 0x08);
  bytes.writeUInt16LE(group.freeBlocks, 0x0c);
  bytes.writeUInt16LE(group.freeInodes, 0x0e);
  bytes.writeUInt16LE(group.directories, 0x10);
  bytes.writeUInt16LE(
    flags.inodeTableZeroed |
      (group.inodeBitmap ? 0 : flags.inodesUninitialized) |
      (group.blockBitmap ? 0 : flags.blocksUninitialized),
    0x12,
  );
  if (group.blockBitmap) bytes.writeUInt16LE(volumeChecksum(group.blockBitmap) & 0xffff, 0x18);
  if (group.inodeBitmap) {
    bytes.writeUInt16LE(volumeChecksum(group.inodeBitmap.subarray(0, groupInodes / 8)) & 0xffff, 0x1a);
  }
  bytes.writeUInt16LE(number === 0 ? groupInodes - inodeNumbers.model : groupInodes, 0x1c);
  bytes.writeUInt16LE(descriptorChecksum(number, bytes), 0x1e);
  return bytes;
}

function setBits(bitmap: Buffer, start: number, end: number, value: boolean): void {
  const firstWhole = Math.min(Math.ceil(start / 8) * 8, end);
  const endOfWhole = Math.max(Math.floor(end / 8) * 8, firstWhole);
  for (let bit = start; bit < firstWhole; bit++) setBit(bitmap, bit, value);
  if (firstWhole < endOfWhole) bitmap.fill(value ? 0xff : 0, firstWhole / 8, endOfWhole / 8);
  for (let bit = endOfWhole; bit < end; bit++) setBit(bitmap, bit, value);
}

function setBit(bitmap: Buffer, bit: number, value: boolean): void {
  const [byte, mask] = [Math.floor(bit / 8), 1 << (bit % 8)];
  bitmap[byte] = value ? (bitmap[byte] ?? 0) | mask : (bitmap[byte] ?? 0) & ~mask;
}

function countZeroBits(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) for (let bits = ~byte & 0xff; bits !== 0; bits &= bits - 1) zeros += 1;
  return zeros;
}
