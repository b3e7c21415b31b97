import { crc32c } from './crc32c.js';
import { inodeChecksumSeed } from './checksum.js';
import { singleExtentRoot, type ExtentTree } from './extent-tree.js';
import { blockBytes, groupInodes, inodeBytes, range, timeSeconds, type Geometry } from './geometry.js';

/** Up to 10 they are reserved; the last is the one that is free again. */
export const inodeNumbers = { badBlocks: 1, root: 2, lastReserved: 10, lostAndFound: 11, model: 12 } as const;

interface Inode {
  readonly mode: number;
  readonly sizeBytes: number;
  readonly links: number;
  /** Of data and of the extent tree. */
  readonly blocks: number;
  readonly extentRoot: Buffer;
  readonly deleted?: boolean;
}

const extentsFlag = 0x80000;
/** Bytes of the fields behind the first 128 of an inode. */
const extraBytes = 32;
const [checksumLow, checksumHigh] = [0x7c, 0x82];

/** The inodes of the first group, all that are in use. */
export function inodeTable(geometry: Geometry, modelBytes: number, model: ExtentTree): Buffer {
  const { rootDirectory, lostAndFound } = geometry;
  const table = Buffer.concat(range(groupInodes).map((index) => emptyInode(index + 1)));
  const put = (number: number, bytes: Buffer): void => void bytes.copy(table, (number - 1) * inodeBytes);
  put(
    inodeNumbers.root,
    encode(inodeNumbers.root, {
      ...{ mode: 0o040555, sizeBytes: blockBytes, links: 2, blocks: 1 },
      extentRoot: singleExtentRoot(rootDirectory, 1),
    }),
  );
  put(
    inodeNumbers.lostAndFound,
    encode(inodeNumbers.lostAndFound, {
      ...{ mode: 0o040700, sizeBytes: lostAndFound.count * blockBytes, links: 0, blocks: lostAndFound.count },
      extentRoot: singleExtentRoot(lostAndFound.start, lostAndFound.count),
      deleted: true,
    }),
  );
  put(
    inodeNumbers.model,
    encode(inodeNumbers.model, {
      ...{ mode: 0o100444, sizeBytes: modelBytes, links: 1, blocks: model.dataBlocks + model.nodes.length },
      extentRoot: model.root,
    }),
  );
  return table;
}

function encode(number: number, inode: Inode): Buffer {
  const bytes = Buffer.alloc(inodeBytes);
  const sectors = inode.blocks * (blockBytes / 512);
  bytes.writeUInt16LE(inode.mode, 0);
  bytes.writeUInt32LE(inode.sizeBytes % 2 ** 32, 4);
  writeTimes(bytes);
  if (inode.deleted) bytes.writeUInt32LE(timeSeconds, 0x14);
  bytes.writeUInt16LE(inode.links, 0x1a);
  bytes.writeUInt32LE(sectors % 2 ** 32, 0x1c);
  bytes.writeUInt32LE(extentsFlag, 0x20);
  inode.extentRoot.copy(bytes, 0x28);
  bytes.writeUInt32LE(Math.floor(inode.sizeBytes / 2 ** 32), 0x6c);
  bytes.writeUInt16LE(Math.floor(sectors / 2 ** 32), 0x74);
  bytes.writeUInt16LE(extraBytes, 0x80);
  bytes.writeUInt32LE(timeSeconds, 0x90);
  const sum = crc32c(inodeChecksumSeed(number), bytes);
  bytes.writeUInt16LE(sum & 0xffff, checksumLow);
  bytes.writeUInt16LE(sum >>> 16, checksumHigh);
  return bytes;
}

/** Reserved inodes are empty but have their sum; those behind the model's were never written. */
function emptyInode(number: number): Buffer {
  const bytes = Buffer.alloc(inodeBytes);
  if (number > inodeNumbers.lastReserved) return bytes;
  if (number === inodeNumbers.badBlocks) writeTimes(bytes);
  bytes.writeUInt16LE(crc32c(inodeChecksumSeed(number), bytes) & 0xffff, checksumLow);
  return bytes;
}

/** Of access, change and modification. */
function writeTimes(bytes: Buffer): void {
  for (const at of [0x08, 0x0c, 0x10]) bytes.writeUInt32LE(timeSeconds, at);
}
