import { superblockChecksum, uuidBytes } from './checksum.js';
import { groupBlocks, groupInodes, inodeBytes, timeSeconds, volumeLabel, type Geometry } from './geometry.js';
import { inodeNumbers } from './inode.js';

/** What the superblock counts, which is another when the disk is finished than when its copies are written. */
export interface Counts {
  readonly freeBlocks: number;
  readonly freeInodes: number;
  /** KiB that the making of the disk has written, by its own count. */
  readonly writtenKib: number;
}

export const superblockBytes = 1024;
const checksumAt = superblockBytes - 4;

const incompatible = { filetype: 0x2, extents: 0x40, flexGroups: 0x200 };
const readOnlyCompatible = { sparseSuper: 0x1, largeFile: 0x2, hugeFile: 0x8, extraIsize: 0x40, metadataCsum: 0x400 };
const allOf = (flags: Record<string, number>): number => Object.values(flags).reduce((sum, flag) => sum | flag, 0);

const mountOptions = { userXattr: 0x4, acl: 0x8 };
/** Of directory hashes, in flags: characters are signed. */
const signedHash = 1;
const halfMd4 = 1;
const crc32cType = 1;
const cleanState = 1;
const continueOnError = 1;
const dynamicRevision = 1;
const neverCheck = 0xffff;
const log2KibPerBlock = 2;
const log2GroupsPerFlex = 4;
const extraInodeBytes = 32;

/** The superblock of a group: the first group's says that the volume is clean, and its copies leave that open. */
export function superblock(geometry: Geometry, group: number, counts: Counts): Buffer {
  const bytes = Buffer.alloc(superblockBytes);
  const set32 = (at: number, value: number): void => void bytes.writeUInt32LE(value, at);
  const set16 = (at: number, value: number): void => void bytes.writeUInt16LE(value, at);
  set32(0x00, geometry.groups * groupInodes);
  set32(0x04, geometry.blocks);
  set32(0x0c, counts.freeBlocks);
  set32(0x10, counts.freeInodes);
  set32(0x18, log2KibPerBlock);
  set32(0x1c, log2KibPerBlock);
  set32(0x20, groupBlocks);
  set32(0x24, groupBlocks);
  set32(0x28, groupInodes);
  set32(0x30, timeSeconds);
  set16(0x36, neverCheck);
  set16(0x38, 0xef53);
  set16(0x3a, group === 0 ? cleanState : 0);
  set16(0x3c, continueOnError);
  set32(0x40, timeSeconds);
  set32(0x4c, dynamicRevision);
  set32(0x54, inodeNumbers.lostAndFound);
  set16(0x58, inodeBytes);
  set16(0x5a, group);
  set32(0x60, allOf(incompatible));
  set32(0x64, allOf(readOnlyCompatible));
  uuidBytes.copy(bytes, 0x68);
  bytes.write(volumeLabel, 0x78, 'latin1');
  uuidBytes.copy(bytes, 0xec);
  bytes.writeUInt8(halfMd4, 0xfc);
  set32(0x100, allOf(mountOptions));
  set32(0x108, timeSeconds);
  set16(0x15c, extraInodeBytes);
  set16(0x15e, extraInodeBytes);
  set32(0x160, signedHash);
  bytes.writeUInt8(log2GroupsPerFlex, 0x174);
  bytes.writeUInt8(crc32cType, 0x175);
  bytes.writeBigUInt64LE(BigInt(counts.writtenKib), 0x178);
  set32(0x248, overheadBlocks(geometry));
  set32(checksumAt, superblockChecksum(bytes.subarray(0, checksumAt)));
  return bytes;
}

/** What the tables and the copies of the superblock take. */
function overheadBlocks({ superblockGroups, descriptorBlocks, groups }: Geometry): number {
  return superblockGroups.length * (1 + descriptorBlocks) + 3 * groups;
}
