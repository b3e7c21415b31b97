import type { FileHandle } from 'node:fs/promises';
import type { BlockRun } from './free-blocks.js';
import { blockBytes } from './geometry.js';

const zeros = Buffer.alloc(blockBytes);
const chunkBytes = 256 * blockBytes;

/** Called before each chunk; it throws to stop. */
export type OnChunk = (bytes: number) => void;

/** The blocks of a file that are not zeros. */
export async function dataRunsOf(file: FileHandle, sizeBytes: number, onChunk: OnChunk): Promise<BlockRun[]> {
  const runs: { start: number; count: number }[] = [];
  const buffer = Buffer.alloc(chunkBytes);
  for (let offset = 0; offset < sizeBytes; offset += chunkBytes) {
    const chunk = buffer.subarray(0, Math.min(chunkBytes, sizeBytes - offset));
    onChunk(chunk.length);
    await readFully(file, chunk, offset);
    for (let at = 0; at < chunk.length; at += blockBytes) {
      const end = Math.min(at + blockBytes, chunk.length);
      if (chunk.compare(zeros, 0, end - at, at, end) === 0) continue;
      const block = (offset + at) / blockBytes;
      const last = runs.at(-1);
      if (last !== undefined && last.start + last.count === block) last.count += 1;
      else runs.push({ start: block, count: 1 });
    }
  }
  return runs;
}

/** Fills `target` from `offset` on; zeros where the file has become shorter, which its sum will tell. */
export async function readFully(file: FileHandle, target: Buffer, offset: number): Promise<void> {
  for (let done = 0; done < target.length;) {
    const { bytesRead } = await file.read(target, done, target.length - done, offset + done);
    if (bytesRead === 0) {
      target.fill(0, done);
      return;
    }
    done += bytesRead;
  }
}
