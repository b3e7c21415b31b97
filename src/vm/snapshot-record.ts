import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { sha256File } from '../host/files.js';

/** The two files of a snapshot: the guest's memory, and the state of the rest of its machine. */
export interface SnapshotFiles {
  readonly memory: string;
  readonly state: string;
}

/** What is written beside them, to know them again. */
export const snapshotRecordSchema = z.object({
  schema: z.literal(2),
  /** Of which machine: the files of another one are whole, too. */
  key: z.string(),
  madeAt: z.string(),
  memory: z.object({ sizeBytes: z.number(), samplesSha256: z.string() }),
  state: z.object({ sizeBytes: z.number(), sha256: z.string() }),
  /** The boot of the host in which they were written: what is not `onDisk` does not outlive it. */
  hostBoot: z.string().nullable(),
  onDisk: z.boolean(),
});
export type SnapshotRecord = z.infer<typeof snapshotRecordSchema>;

/** A whole sum of a guest's memory takes longer than to boot it where an accelerator works; a damaged file is short. */
const samples = 256;
const sampleBytes = 4096;

/** Reads both files, to know them again. */
export async function recordOf(
  files: SnapshotFiles,
  hostBoot: string | undefined,
): Promise<Omit<SnapshotRecord, 'key' | 'madeAt'>> {
  // Not the time of its last change: some systems set that when they write a mapped page to the disk.
  const { size: sizeBytes } = await stat(files.memory);
  return {
    schema: 2,
    memory: { sizeBytes, samplesSha256: await sampleSum(files.memory, sizeBytes) },
    state: { sizeBytes: (await stat(files.state)).size, sha256: await sha256File(files.state) },
    hostBoot: hostBoot ?? null,
    onDisk: false,
  };
}

/** Whether the files are those that the record was made of, as far as its samples tell. */
export async function areAsRecorded(
  files: SnapshotFiles,
  record: SnapshotRecord,
  hostBoot: string | undefined,
): Promise<boolean> {
  if (!record.onDisk && (hostBoot === undefined || record.hostBoot !== hostBoot)) return false;
  const { memory, state } = await recordOf(files, hostBoot);
  return (
    memory.sizeBytes === record.memory.sizeBytes &&
    memory.samplesSha256 === record.memory.samplesSha256 &&
    state.sizeBytes === record.state.sizeBytes &&
    state.sha256 === record.state.sha256
  );
}

/** The sum of pages at even distances, the first and the last among them. */
async function sampleSum(file: string, sizeBytes: number): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'r');
  try {
    const lastPage = Math.max(Math.floor(sizeBytes / sampleBytes) - 1, 0);
    for (let sample = 0; sample < samples; sample++) {
      hash.update(await pageAt(handle, Math.floor((lastPage * sample) / (samples - 1)) * sampleBytes));
    }
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

async function pageAt(handle: FileHandle, position: number): Promise<Uint8Array> {
  const page = new Uint8Array(sampleBytes);
  const { bytesRead } = await handle.read(page, 0, sampleBytes, position);
  return page.subarray(0, bytesRead);
}
