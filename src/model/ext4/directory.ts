import { inodeChecksumSeed, withTailChecksum } from './checksum.js';
import { blockBytes, modelFileName, range } from './geometry.js';
import { inodeNumbers } from './inode.js';

interface Entry {
  readonly inode: number;
  readonly name: string;
  readonly type: 'file' | 'directory';
  /** Where it begins in the block, and how long it is by its own account. */
  readonly at: number;
  readonly length: number;
}

/** An entry of its own at the end of a directory's block, for the checksum. */
const tailBytes = 12;
const tailType = 0xde;
const usableBytes = blockBytes - tailBytes;

function directoryBlock(inode: number, entries: readonly Entry[]): Buffer {
  const block = Buffer.alloc(blockBytes);
  for (const { inode: target, name, type, at, length } of entries) {
    block.writeUInt32LE(target, at);
    block.writeUInt16LE(length, at + 4);
    block.writeUInt8(name.length, at + 6);
    block.writeUInt8(name === '' ? 0 : type === 'file' ? 1 : 2, at + 7);
    block.write(name, at + 8, 'latin1');
  }
  block.writeUInt16LE(tailBytes, usableBytes + 4);
  block.writeUInt8(tailType, usableBytes + 7);
  return withTailChecksum(inodeChecksumSeed(inode), block, usableBytes);
}

/** The root: the model, and what is left of the name lost+found, over which the entry before reaches. */
export function rootDirectoryBlock(): Buffer {
  const { root, lostAndFound, model } = inodeNumbers;
  return directoryBlock(root, [
    { inode: root, name: '.', type: 'directory', at: 0, length: 12 },
    { inode: root, name: '..', type: 'directory', at: 12, length: 32 },
    { inode: lostAndFound, name: 'lost+found', type: 'directory', at: 24, length: 20 },
    { inode: model, name: modelFileName, type: 'file', at: 44, length: usableBytes - 44 },
  ]);
}

/** The blocks of /lost+found, which was removed: they are free, and nobody wiped them. */
export function lostAndFoundBlocks(count: number): Buffer[] {
  const { root, lostAndFound } = inodeNumbers;
  return range(count).map((index) =>
    directoryBlock(
      lostAndFound,
      index === 0
        ? [
            { inode: lostAndFound, name: '.', type: 'directory', at: 0, length: 12 },
            { inode: root, name: '..', type: 'directory', at: 12, length: usableBytes - 12 },
          ]
        : [{ inode: 0, name: '', type: 'directory', at: 0, length: usableBytes }],
    ),
  );
}
