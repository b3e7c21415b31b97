import { createHash, type Hash } from 'node:crypto';

const zeros = Buffer.alloc(1 << 20);

/** The sha256 of a file that comes in pieces, in their order; what is between them is zeros. */
export class StreamSum {
  readonly #hash: Hash = createHash('sha256');
  #sizeBytes = 0;

  add(offset: number, bytes: Buffer): void {
    this.#skipTo(offset);
    this.#hash.update(bytes);
    this.#sizeBytes += bytes.length;
  }

  end(sizeBytes: number): string {
    this.#skipTo(sizeBytes);
    return this.#hash.digest('hex');
  }

  #skipTo(offset: number): void {
    while (this.#sizeBytes < offset) {
      const gap = zeros.subarray(0, Math.min(zeros.length, offset - this.#sizeBytes));
      this.#hash.update(gap);
      this.#sizeBytes += gap.length;
    }
  }
}
