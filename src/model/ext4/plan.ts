import { lostAndFoundBlocks, rootDirectoryBlock } from './directory.js';
import { ExtentTree } from './extent-tree.js';
import { FreeBlocks, type BlockRun } from './free-blocks.js';
import { blockBytes, geometryOf, groupBlocks, type Geometry } from './geometry.js';
import { descriptorTable, groupsOf, type Group } from './groups.js';
import { inodeNumbers, inodeTable } from './inode.js';
import { superblock } from './superblock.js';
import { writtenKib } from './written-kib.js';

/** A piece of the disk that is not zeros: bytes of its own, or bytes of the model. */
export type Piece =
  | { readonly from: 'plan'; readonly offset: number; readonly bytes: Buffer }
  | { readonly from: 'model'; readonly offset: number; readonly modelOffset: number; readonly sizeBytes: number };

export interface DiskPlan {
  readonly sizeBytes: number;
  /** By offset; what lies between them is zeros. */
  readonly pieces: readonly Piece[];
}

export interface PlanRequest {
  readonly modelBytes: number;
  /** The blocks of the model that are not zeros, in their order: the others take no room on the disk. */
  readonly dataRuns: readonly BlockRun[];
  readonly sizeBytes: number;
}

/** Offset of the first superblock: the boot sector of a PC comes before it. */
const firstSuperblock = 1024;

/** Every byte of a model disk, the same as mke2fs and debugfs would write it (src/model/e2fsprogs.ts). */
export function planDisk({ modelBytes, dataRuns, sizeBytes }: PlanRequest): DiskPlan {
  const geometry = geometryOf(sizeBytes);
  const free = new FreeBlocks(geometry);
  const tree = new ExtentTree(inodeNumbers.model, free);
  for (const run of dataRuns) tree.append(run);
  const pieces = [
    ...tablePieces(geometry, tree),
    piece(geometry.inodeTables, inodeTable(geometry, modelBytes, tree)),
    piece(geometry.rootDirectory, rootDirectoryBlock()),
    ...lostAndFoundBlocks(geometry.lostAndFound.count).map((bytes, index) =>
      piece(geometry.lostAndFound.start + index, bytes),
    ),
    ...tree.nodes.map(({ block, bytes }) => piece(block, bytes)),
    ...tree.extents.map(({ logical, physical, count }): Piece => {
      const modelOffset = logical * blockBytes;
      const size = Math.min(count * blockBytes, modelBytes - modelOffset);
      return { from: 'model', offset: physical * blockBytes, modelOffset, sizeBytes: size };
    }),
  ];
  return { sizeBytes, pieces: pieces.sort((a, b) => a.offset - b.offset) };
}

/** Superblock and descriptors with their copies, and the bitmaps. */
function tablePieces(geometry: Geometry, tree: ExtentTree): Piece[] {
  const endOfData = endOfUse(geometry, tree);
  const before = groupsOf(geometry, { endOfData, withLostAndFound: true });
  const after = groupsOf(geometry, { endOfData, withLostAndFound: false });
  const written = writtenKib(geometry, {
    modelBlocks: tree.dataBlocks + tree.nodes.length,
    blockBitmaps: before.filter(({ blockBitmap }) => blockBitmap).length,
  });
  const countsOf = (groups: readonly Group[], kib: number): Parameters<typeof superblock>[2] => ({
    freeBlocks: groups.reduce((sum, { freeBlocks }) => sum + freeBlocks, 0),
    freeInodes: groups.reduce((sum, { freeInodes }) => sum + freeInodes, 0),
    writtenKib: kib,
  });
  const copiedDescriptors = descriptorTable(geometry, before);
  return [
    { from: 'plan', offset: firstSuperblock, bytes: superblock(geometry, 0, countsOf(after, written.finished)) },
    piece(1, descriptorTable(geometry, after)),
    ...geometry.superblockGroups
      .slice(1)
      .flatMap((group) => [
        piece(group * groupBlocks, superblock(geometry, group, countsOf(before, written.copies))),
        piece(group * groupBlocks + 1, copiedDescriptors),
      ]),
    ...after.flatMap(({ number, blockBitmap, inodeBitmap }) => [
      ...(blockBitmap ? [piece(geometry.blockBitmaps + number, blockBitmap)] : []),
      ...(inodeBitmap ? [piece(geometry.inodeBitmaps + number, inodeBitmap)] : []),
    ]),
  ];
}

function endOfUse(geometry: Geometry, tree: ExtentTree): number {
  const ends = [
    ...tree.extents.slice(-1).map(({ physical, count }) => physical + count),
    ...tree.nodes.map(({ block }) => block + 1),
  ];
  return Math.max(geometry.firstData, ...ends);
}

function piece(block: number, bytes: Buffer): Piece {
  return { from: 'plan', offset: block * blockBytes, bytes };
}
