import { closeSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../host/errors.js';

/**
 * What a header may claim before anything is built of it. A stranger's file costs its reader no more than these allow;
 * the largest known models (200,000 to 260,000 tokens, some thousand tensors) use a half of them at most.
 */
export const ggufLimits = {
  headerBytes: 48 * 2 ** 20,
  entries: 16_384,
  tensors: 65_536,
  keyBytes: 65_535,
  stringBytes: 10_000_000,
  /** Of all arrays together. */
  elements: 2_000_000,
  /** ggml's own limit. */
  dimensions: 4,
  alignment: 2 ** 20,
} as const;

/** GGUF's own, for a file that says no other: bytes. */
export const usualAlignment = 32;

export function isAlignment(bytes: number): boolean {
  return bytes <= ggufLimits.alignment && Number.isInteger(Math.log2(bytes));
}

const stringType = 8;
const arrayType = 9;

/** Bytes of a number, by GGUF's type: u8, i8, u16, i16, u32, i32, f32, bool, then u64, i64, f64. */
const numberBytes: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

/** Throws UsageError for a file that is shorter than its header says. */
export function checkWhole(file: string, leastBytes: number, sizeBytes: number): void {
  if (sizeBytes >= leastBytes) return;
  throw new UsageError(
    `${file} is a truncated GGUF file: it has ${sizeBytes} bytes, but by its header at least ${leastBytes}; ` +
      `fetch it again`,
  );
}

/** A stretch of a file: its first byte, and the first behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the parts of a GGUF file's header are. */
export interface GgufHeader {
  readonly entries: readonly (Stretch & { readonly key: string; readonly valueType: number })[];
  /** The last 8 bytes of each are its offset in the data. */
  readonly tensors: readonly Stretch[];
  readonly endOfHeader: number;
}

/**
 * Walks through the header of a GGUF file of version 2 or 3 without keeping more than where things are.
 * Throws UsageError for one that claims more than `ggufLimits` allow, or more than the file holds.
 */
export function walkGgufHeader(file: string, sizeBytes: number): GgufHeader {
  const descriptor = openSync(file, 'r');
  try {
    return new HeaderWalk(file, descriptor, sizeBytes).walk();
  } finally {
    closeSync(descriptor);
  }
}

class HeaderWalk {
  private position = 8;
  private elements = 0;
  private readonly window = Buffer.alloc(2 ** 18);
  private windowStart = 0;
  private windowEnd = 0;

  constructor(
    private readonly file: string,
    private readonly descriptor: number,
    private readonly sizeBytes: number,
  ) {}

  walk(): GgufHeader {
    const tensorCount = this.claim('tensors', ggufLimits.tensors);
    const entryCount = this.claim('metadata entries', ggufLimits.entries);
    const entries = Array.from({ length: entryCount }, () => {
      const start = this.position;
      const key = this.text(this.claim('bytes of a key', ggufLimits.keyBytes));
      const valueType = this.number32();
      this.value(valueType);
      return { start, end: this.position, key, valueType };
    });
    const tensors = Array.from({ length: tensorCount }, () => {
      const start = this.position;
      this.skip(this.claim("bytes of a tensor's name", ggufLimits.keyBytes));
      const dimensions = this.number32();
      this.atMost(dimensions, 'dimensions of a tensor', ggufLimits.dimensions);
      // Its sides, type and offset.
      this.skip(dimensions * 8 + 4 + 8);
      return { start, end: this.position };
    });
    return { entries, tensors, endOfHeader: this.position };
  }

  private value(type: number): void {
    if (type === stringType) {
      this.string();
      return;
    }
    if (type !== arrayType) {
      this.skip(this.bytesOf(type));
      return;
    }
    const of = this.number32();
    if (of === arrayType) throw this.refused('has arrays in an array, which llama.cpp does not read');
    const length = this.claim('elements of arrays', ggufLimits.elements);
    this.elements += length;
    this.atMost(this.elements, 'elements of arrays', ggufLimits.elements);
    if (of !== stringType) {
      this.skip(length * this.bytesOf(of));
      return;
    }
    for (let element = 0; element < length; element++) this.string();
  }

  private string(): void {
    this.skip(this.claim('bytes of a text', ggufLimits.stringBytes));
  }

  private bytesOf(type: number): number {
    const bytes = numberBytes[type];
    if (bytes === undefined) throw this.refused(`has a value of type ${type}, which GGUF does not know`);
    return bytes;
  }

  /** A count of 64 bits, of which at most `most` are allowed. */
  private claim(what: string, most: number): number {
    const at = this.need(8);
    const count = this.window.readBigUInt64LE(at);
    this.atMost(count, what, most);
    return Number(count);
  }

  private text(bytes: number): string {
    const at = this.need(bytes);
    return this.window.toString('utf8', at, at + bytes);
  }

  private number32(): number {
    return this.window.readUInt32LE(this.need(4));
  }

  private atMost(count: number | bigint, what: string, most: number): void {
    if (count > most) throw this.refused(`announces ${count} ${what}; at most ${most} are read`);
  }

  private skip(bytes: number): void {
    this.position += bytes;
    checkWhole(this.file, this.position, this.sizeBytes);
    this.atMost(this.position, 'bytes of header', ggufLimits.headerBytes);
  }

  /** Takes the next `bytes` bytes: where in the window they are. */
  private need(bytes: number): number {
    const start = this.position;
    this.skip(bytes);
    if (start < this.windowStart || this.position > this.windowEnd) {
      this.windowStart = start;
      this.windowEnd = start + readSync(this.descriptor, this.window, 0, this.window.length, start);
      if (this.position > this.windowEnd) throw this.refused('became shorter while it was read');
    }
    return start - this.windowStart;
  }

  private refused(why: string): UsageError {
    return new UsageError(`${this.file} is a GGUF file that zosia does not read: it ${why}`);
  }
}
