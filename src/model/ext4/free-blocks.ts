import { groupBlocks, type Geometry } from './geometry.js';

/** A run of blocks, wherever they are counted. */
export interface BlockRun {
  readonly start: number;
  readonly count: number;
}

/** Hands out the blocks behind the tables in their order, past the copies of the superblock. */
export class FreeBlocks {
  #next: number;
  readonly #copies: readonly BlockRun[];
  #copy = 0;

  constructor(private readonly geometry: Geometry) {
    this.#next = geometry.firstData;
    this.#copies = geometry.superblockGroups.slice(1).map((group) => ({
      start: group * groupBlocks,
      count: 1 + geometry.descriptorBlocks,
    }));
  }

  /** The first block that has not been handed out. */
  get next(): number {
    for (;;) {
      const copy = this.#copies[this.#copy];
      if (copy === undefined || this.#next < copy.start) return this.#next;
      this.#next = copy.start + copy.count;
      this.#copy++;
    }
  }

  /** At most `count` blocks in one piece. */
  take(count: number): BlockRun {
    const start = this.next;
    const end = Math.min(start + count, this.#copies[this.#copy]?.start ?? this.geometry.blocks);
    if (end <= start) throw new Error(`no block is left of ${this.geometry.blocks}`);
    this.#next = end;
    return { start, count: end - start };
  }
}
