import type { FileHandle } from 'node:fs/promises';
import { readFully, type OnChunk } from './data-runs.js';
import type { DiskPlan } from './plan.js';
import { StreamSum } from './stream-sum.js';

const chunkBytes = 1 << 20;

/** The sha256 of the disk, and of the model as it is on it. */
export interface Sums {
  readonly disk: string;
  readonly model: string;
}

interface Files {
  readonly model: FileHandle;
  readonly modelBytes: number;
  /** Empty. */
  readonly disk: FileHandle;
  readonly onChunk: OnChunk;
}

/** Writes the disk from its beginning to its end, with holes for zeros. */
export async function writeDisk(plan: DiskPlan, { model, modelBytes, disk, onChunk }: Files): Promise<Sums> {
  await disk.truncate(plan.sizeBytes);
  const ofDisk = new StreamSum();
  const ofModel = new StreamSum();
  const buffer = Buffer.alloc(chunkBytes);
  for (const piece of plan.pieces) {
    if (piece.from === 'plan') {
      ofDisk.add(piece.offset, piece.bytes);
      await writeFully(disk, piece.bytes, piece.offset);
      continue;
    }
    for (let done = 0; done < piece.sizeBytes; done += chunkBytes) {
      const chunk = buffer.subarray(0, Math.min(chunkBytes, piece.sizeBytes - done));
      onChunk(chunk.length);
      await readFully(model, chunk, piece.modelOffset + done);
      const written = writeFully(disk, chunk, piece.offset + done);
      ofDisk.add(piece.offset + done, chunk);
      ofModel.add(piece.modelOffset + done, chunk);
      await written;
    }
  }
  return { disk: ofDisk.end(plan.sizeBytes), model: ofModel.end(modelBytes) };
}

async function writeFully(file: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
  }
}
