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

/** Bytes of a guest's memory that QEMU `pid` has resident: what the guest ever touched. Undefined off Linux. */
export async function guestMemoryBytes(pid: number, memoryMib: number): Promise<number | undefined> {
  try {
    return parseGuestMemory(await readFile(`/proc/${pid}/smaps`, 'utf8'), memoryMib);
  } catch {
    return undefined;
  }
}

/** In /proc/PID/smaps the guest's memory is the mapping of exactly its size. */
export function parseGuestMemory(smaps: string, memoryMib: number): number | undefined {
  const mapping = new RegExp(`^Size:\\s*${memoryMib * 1024} kB\\n(?:\\w+:.*\\n)*?Rss:\\s*(\\d+) kB$`, 'm').exec(smaps);
  return mapping?.[1] === undefined ? undefined : Number(mapping[1]) * 1024;
}
