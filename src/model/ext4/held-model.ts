import type { FileHandle } from 'node:fs/promises';
import { readFully, type OnChunk } from './data-runs.js';
import type { DiskPlan } from './plan.js';
import { StreamSum } from './stream-sum.js';

const chunkBytes = 1 << 20;
const zeros = Buffer.alloc(chunkBytes);

interface Disk {
  readonly disk: FileHandle;
  readonly modelBytes: number;
  readonly onChunk: OnChunk;
}

/**
 * The sha256 of the model on a disk that is otherwise, byte for byte, what we would have written to hold it: then the
 * guest finds that model there and nothing else. Undefined for any other disk.
 */
export async function sumOfHeldModel(plan: DiskPlan, { disk, modelBytes, onChunk }: Disk): Promise<string | undefined> {
  if ((await disk.stat()).size !== plan.sizeBytes) return undefined;
  const sum = new StreamSum();
  const buffer = Buffer.alloc(chunkBytes);
  /** Hands out what lies from one offset to another, in chunks, until `fits` does not hold of one. */
  const eachChunk = async (
    from: number,
    to: number,
    fits: (chunk: Buffer, at: number) => boolean,
  ): Promise<boolean> => {
    for (let at = from; at < to; at += chunkBytes) {
      const chunk = buffer.subarray(0, Math.min(chunkBytes, to - at));
      onChunk(chunk.length);
      await readFully(disk, chunk, at);
      if (!fits(chunk, at)) return false;
    }
    return true;
  };
  const isZero = (chunk: Buffer): boolean => chunk.compare(zeros, 0, chunk.length) === 0;
  let end = 0;
  for (const piece of plan.pieces) {
    const { offset } = piece;
    if (!(await eachChunk(end, offset, isZero))) return undefined;
    end = offset + (piece.from === 'plan' ? piece.bytes.length : piece.sizeBytes);
    const fits =
      piece.from === 'plan'
        ? (chunk: Buffer, at: number): boolean =>
            chunk.compare(piece.bytes, at - offset, at - offset + chunk.length) === 0
        : (chunk: Buffer, at: number): boolean => {
            sum.add(piece.modelOffset + at - offset, chunk);
            return true;
          };
    if (!(await eachChunk(offset, end, fits))) return undefined;
  }
  return (await eachChunk(end, plan.sizeBytes, isZero)) ? sum.end(modelBytes) : undefined;
}
