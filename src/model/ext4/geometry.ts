/** Where things lie on a model disk: a raw ext4 image that holds /model.gguf and nothing else. */

/** Counted up when the same model would give another disk: older disks are then made anew. */
export const diskLayout = 1;

export const volumeLabel = 'zosia-models';
/** The one file on the disk. */
export const modelFileName = 'model.gguf';

export const blockBytes = 4096;
const mib = 1024 * 1024;
/** Also the seed of directory hashes. All that would differ from one run to the next is fixed. */
export const uuid = '6f7a6961-6d6f-4465-8c00-000000000001';
/** 2001-09-09T01:46:40Z, on everything that carries a time. */
export const timeSeconds = 1_000_000_000;

/** Blocks in a block group: one block of bitmap, 8 blocks a byte. */
export const groupBlocks = blockBytes * 8;
export const inodeBytes = 256;
/** One block of inodes for each group. */
export const groupInodes = blockBytes / inodeBytes;
export const descriptorBytes = 32;
/** An extent says where at most so many blocks lie. */
const extentBlocks = 32_768;
const extentsPerLeaf = Math.floor((blockBytes - 12 - 4) / 12);
/** So that the last group is never so short that mke2fs would drop it. */
const spareBlocks = 128;
/** /lost+found, as mke2fs makes it. */
const lostAndFoundBlocks = 4;

/** Up to here the tables of all groups fit into the first one: 1250 GiB. */
export const largestDiskBytes = 10_000 * groupBlocks * blockBytes;

/** Size of the image for a model of `modelBytes`, with `extraMib` MiB free on it, in bytes: whole MiB. */
export function diskSizeBytes(modelBytes: number, extraMib: number): number {
  const dataBlocks = Math.ceil(modelBytes / blockBytes);
  const extraBlocks = (extraMib * mib) / blockBytes;
  let blocks = dataBlocks;
  // The tables grow with the number of groups, and the groups with the tables.
  for (let before = 0; before !== blocks;) {
    before = blocks;
    blocks = dataBlocks + overheadBlocks(dataBlocks, Math.ceil(before / groupBlocks)) + spareBlocks + extraBlocks;
  }
  return Math.ceil((blocks * blockBytes) / mib) * mib;
}

function overheadBlocks(dataBlocks: number, groups: number): number {
  const copies = range(groups).filter(hasSuperblock).length;
  const bitmapsAndInodes = 3 * groups;
  // A copy of the superblock in the way ends an extent.
  const extents = Math.ceil(dataBlocks / extentBlocks) + copies;
  const extentTree = Math.ceil(extents / extentsPerLeaf) + 1;
  const rootAndLostFound = 1 + lostAndFoundBlocks;
  return copies * (1 + descriptorBlocksOf(groups)) + bitmapsAndInodes + extentTree + rootAndLostFound;
}

/** sparse_super: groups 0, 1 and the powers of 3, 5 and 7 hold copies of the superblock. */
export function hasSuperblock(group: number): boolean {
  const isPower = (base: number): boolean => {
    let rest = group;
    while (rest % base === 0) rest /= base;
    return rest === 1;
  };
  return group <= 1 || [3, 5, 7].some(isPower);
}

function descriptorBlocksOf(groups: number): number {
  return Math.ceil((groups * descriptorBytes) / blockBytes);
}

export interface Geometry {
  readonly blocks: number;
  readonly groups: number;
  /** Blocks of one copy of the group descriptors. */
  readonly descriptorBlocks: number;
  /** The groups with a copy of the superblock and of the descriptors, the first among them. */
  readonly superblockGroups: readonly number[];
  /** The first of one block for each group: block bitmaps, then inode bitmaps, then tables of inodes. */
  readonly blockBitmaps: number;
  readonly inodeBitmaps: number;
  readonly inodeTables: number;
  readonly rootDirectory: number;
  readonly lostAndFound: { readonly start: number; readonly count: number };
  /** Where the model begins. */
  readonly firstData: number;
}

/** packed_meta_blocks: every table at the front, so that the model lies behind in as few pieces as may be. */
export function geometryOf(sizeBytes: number): Geometry {
  const blocks = sizeBytes / blockBytes;
  const groups = Math.ceil(blocks / groupBlocks);
  const descriptorBlocks = descriptorBlocksOf(groups);
  const blockBitmaps = 1 + descriptorBlocks;
  const inodeBitmaps = blockBitmaps + groups;
  const inodeTables = inodeBitmaps + groups;
  const rootDirectory = inodeTables + groups;
  const lostAndFound = { start: rootDirectory + 1, count: lostAndFoundBlocks };
  return {
    ...{ blocks, groups, descriptorBlocks, superblockGroups: range(groups).filter(hasSuperblock) },
    ...{ blockBitmaps, inodeBitmaps, inodeTables, rootDirectory, lostAndFound },
    firstData: lostAndFound.start + lostAndFound.count,
  };
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
