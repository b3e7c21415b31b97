import { readFile } from 'node:fs/promises';

/** The most memory that a process ever had resident, in bytes; undefined where the system does not tell (not Linux). */
export async function peakMemoryBytes(pid: number): Promise<number | undefined> {
  try {
    return parsePeakMemory(await readFile(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Reads the line `VmHWM:  1234 kB` of /proc/PID/status. */
export function parsePeakMemory(status: string): number | undefined {
  const kib = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? undefined : Number(kib) * 1024;
}
