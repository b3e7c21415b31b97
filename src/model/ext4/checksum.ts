import { crc32c } from './crc32c.js';
import { blockBytes, uuid } from './geometry.js';

export const uuidBytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');

const ones = 0xffffffff;
/** metadata_csum: all sums but the superblock's begin with the UUID. */
const volumeSeed = crc32c(ones, uuidBytes);

export function littleEndian32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Over a bitmap or another table of the volume. */
export function volumeChecksum(bytes: Uint8Array): number {
  return crc32c(volumeSeed, bytes);
}

export function descriptorChecksum(group: number, descriptor: Uint8Array): number {
  return crc32c(crc32c(volumeSeed, littleEndian32(group)), descriptor) & 0xffff;
}

export function superblockChecksum(bytes: Uint8Array): number {
  return crc32c(ones, bytes);
}

/** Where the sums of an inode and of its blocks begin: with its number and its generation, which is 0. */
export function inodeChecksumSeed(inode: number): number {
  return crc32c(crc32c(volumeSeed, littleEndian32(inode)), littleEndian32(0));
}

const tailBytes = 4;

/** A copy of `block` whose last four bytes are the sum of the first `summedBytes`. */
export function withTailChecksum(seed: number, block: Buffer, summedBytes = blockBytes - tailBytes): Buffer {
  const summed = Buffer.from(block);
  summed.writeUInt32LE(crc32c(seed, block.subarray(0, summedBytes)), blockBytes - tailBytes);
  return summed;
}
