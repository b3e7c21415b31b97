import { blockBytes, type Geometry } from './geometry.js';

/** Blocks that libext2fs keeps in its write-back cache. */
const cachedBlocks = 8;
const kibPerBlock = blockBytes / 1024;
/** What mke2fs begins its count with, and a block of inodes that it writes twice. */
const [initialKib, rewrittenBlocks] = [1, 1];
const rootBlock = 1;
const inodeTableBlock = 1;
const inodeBitmapBlock = 1;

export interface WrittenBlocks {
  /** Of the model and of its extent tree. */
  readonly modelBlocks: number;
  /** Block bitmaps that are written: those of groups in use. */
  readonly blockBitmaps: number;
}

/**
 * The superblock's "lifetime writes". They count what has left the cache when a program comes to close the volume,
 * the bitmaps through the cache as the last. The copies of the superblock are mke2fs's; debugfs then adds its own.
 */
export function writtenKib(
  geometry: Geometry,
  written: WrittenBlocks,
): { readonly copies: number; readonly finished: number } {
  const copies = initialKib + kibPerBlock * leftByMke2fs(geometry, written) + tablesKib(geometry);
  const byDebugfs = leftByDebugfs(written);
  return { copies, finished: copies + (byDebugfs > 0 ? kibPerBlock * byDebugfs + tablesKib(geometry) : 0) };
}

function leftByMke2fs({ lostAndFound }: Geometry, { modelBlocks, blockBitmaps }: WrittenBlocks): number {
  const bitmaps = blockBitmaps + inodeBitmapBlock;
  const dirtied = inodeTableBlock + rootBlock + lostAndFound.count + modelBlocks + bitmaps;
  // The model pushes the root out. It is read again for the model's mode and times; only the inodes are touched later.
  const rootReadAgain = modelBlocks >= cachedBlocks - inodeTableBlock;
  const rootStillCached = rootReadAgain && bitmaps <= cachedBlocks - rootBlock - inodeTableBlock;
  return rewrittenBlocks + dirtied - (cachedBlocks - (rootStillCached ? rootBlock : 0));
}

/** debugfs changes the root, the inodes and the bitmaps. */
function leftByDebugfs({ blockBitmaps }: WrittenBlocks): number {
  return Math.max(0, rootBlock + inodeTableBlock + blockBitmaps + inodeBitmapBlock - cachedBlocks);
}

/** Superblock and descriptors, which libext2fs adds by this formula of its own. */
function tablesKib({ descriptorBlocks }: Geometry): number {
  return Math.floor((descriptorBlocks + 1) / kibPerBlock);
}
