import { inodeChecksumSeed, withTailChecksum } from './checksum.js';
import type { BlockRun, FreeBlocks } from './free-blocks.js';
import { blockBytes } from './geometry.js';

/** Blocks of a file that lie in one piece on the disk. */
export interface Extent {
  readonly logical: number;
  readonly physical: number;
  readonly count: number;
}

const headerBytes = 12;
const entryBytes = 12;
const magic = 0xf30a;
/** libext2fs stops one short of the 32768 that an extent can say. */
const longestExtent = 32_767;
/** The root of the tree lies in the inode. */
const rootBytes = 60;

/** The tree of a file that is written from its beginning to its end, block after block, as libext2fs grows it. */
export class ExtentTree {
  readonly extents: Extent[] = [];
  readonly #seed: number;
  /** The nodes on the way to the last extent, the root first. */
  #path: Node[] = [new Node(Buffer.alloc(rootBytes), 0)];
  readonly #blocks: { readonly block: number; readonly node: Node }[] = [];

  constructor(
    inode: number,
    private readonly free: FreeBlocks,
  ) {
    this.#seed = inodeChecksumSeed(inode);
  }

  /** Finds room for blocks of the file that lie behind all those before. */
  append({ start, count }: BlockRun): void {
    for (let done = 0; done < count;) done += this.#appendPiece(start + done, count - done);
  }

  /** What the inode holds: the root. */
  get root(): Buffer {
    return this.#root.bytes;
  }

  /** The blocks of all other nodes. */
  get nodes(): { readonly block: number; readonly bytes: Buffer }[] {
    return this.#blocks.map(({ block, node }) => ({ block, bytes: withTailChecksum(this.#seed, node.bytes) }));
  }

  get dataBlocks(): number {
    return this.extents.reduce((sum, { count }) => sum + count, 0);
  }

  get #root(): Node {
    return this.#path[0] ?? unreachable();
  }

  #appendPiece(logical: number, wanted: number): number {
    const last = this.extents.at(-1);
    const leaf = this.#path.at(-1) ?? unreachable();
    if (
      last !== undefined &&
      last.logical + last.count === logical &&
      last.physical + last.count === this.free.next &&
      last.count < longestExtent
    ) {
      const { count } = this.free.take(Math.min(wanted, longestExtent - last.count));
      const grown = { ...last, count: last.count + count };
      this.extents[this.extents.length - 1] = grown;
      leaf.setExtent(leaf.entries - 1, grown);
      return count;
    }
    // One block alone first: a node that must be split for it takes the very next one.
    const { start } = this.free.take(1);
    const extent = { logical, physical: start, count: 1 };
    this.extents.push(extent);
    this.#roomFor(this.#path.length - 1).addExtent(extent);
    return 1;
  }

  /** The last node of a level, with room for one more entry. */
  #roomFor(level: number): Node {
    const node = this.#path[level] ?? unreachable();
    if (node.entries < node.capacity) return node;
    return level === 0 ? this.#deepen() : this.#split(level);
  }

  /** Moves all that the root holds into a node below it. */
  #deepen(): Node {
    const root = this.#root;
    const [block, moved] = this.#newNode(root.depth);
    moved.takeFrom(root, root.entries);
    root.depth += 1;
    root.addIndex(moved.firstLogical, block);
    this.#path.splice(1, 0, moved);
    return moved;
  }

  /** Begins a node with the last entry of the full one: at the end of a file nothing will fill half-empty nodes. */
  #split(level: number): Node {
    const parentsBefore = this.#path.length;
    const parent = this.#roomFor(level - 1);
    const own = level + this.#path.length - parentsBefore;
    const full = this.#path[own] ?? unreachable();
    const [block, fresh] = this.#newNode(full.depth);
    fresh.takeFrom(full, 1);
    parent.addIndex(fresh.firstLogical, block);
    this.#path[own] = fresh;
    return fresh;
  }

  #newNode(depth: number): [block: number, node: Node] {
    const node = new Node(Buffer.alloc(blockBytes), depth);
    const { start: block } = this.free.take(1);
    this.#blocks.push({ block, node });
    return [block, node];
  }
}

/** The root of a tree with a single extent. */
export function singleExtentRoot(physical: number, count: number): Buffer {
  const root = new Node(Buffer.alloc(rootBytes), 0);
  root.addExtent({ logical: 0, physical, count });
  return root.bytes;
}

/** A node of the tree, in the bytes of the disk. What is moved out of it stays behind its last entry. */
class Node {
  readonly capacity: number;

  constructor(
    readonly bytes: Buffer,
    depth: number,
  ) {
    this.capacity = Math.floor((bytes.length - headerBytes) / entryBytes);
    bytes.writeUInt16LE(magic, 0);
    bytes.writeUInt16LE(this.capacity, 4);
    this.depth = depth;
  }

  get entries(): number {
    return this.bytes.readUInt16LE(2);
  }

  set entries(count: number) {
    this.bytes.writeUInt16LE(count, 2);
  }

  /** 0 for one that holds extents. */
  get depth(): number {
    return this.bytes.readUInt16LE(6);
  }

  set depth(depth: number) {
    this.bytes.writeUInt16LE(depth, 6);
  }

  get firstLogical(): number {
    return this.bytes.readUInt32LE(headerBytes);
  }

  setExtent(entry: number, { logical, physical, count }: Extent): void {
    const at = headerBytes + entry * entryBytes;
    this.bytes.writeUInt32LE(logical, at);
    this.bytes.writeUInt16LE(count, at + 4);
    this.bytes.writeUInt16LE(0, at + 6);
    this.bytes.writeUInt32LE(physical, at + 8);
  }

  addExtent(extent: Extent): void {
    this.entries += 1;
    this.setExtent(this.entries - 1, extent);
  }

  addIndex(logical: number, block: number): void {
    const at = headerBytes + this.entries * entryBytes;
    this.bytes.writeUInt32LE(logical, at);
    this.bytes.writeUInt32LE(block, at + 4);
    this.bytes.writeUInt32LE(0, at + 8);
    this.entries += 1;
  }

  /** Moves the last `count` entries of another node here. */
  takeFrom(other: Node, count: number): void {
    const start = headerBytes + (other.entries - count) * entryBytes;
    other.bytes.copy(this.bytes, headerBytes, start, start + count * entryBytes);
    this.entries = count;
    other.entries -= count;
  }
}

function unreachable(): never {
  throw new Error('a level of the tree is missing');
}
