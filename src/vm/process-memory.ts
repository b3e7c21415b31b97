import { readFile } from 'node:fs/promises';

/** A peak only grows, so it need not be looked at often. */
const lookEveryMs = 1000;

/**
 * Watches how much memory a QEMU uses. A guest that resets takes QEMU with it, unannounced, so it looks every second.
 * Everything is undefined where the system does not tell (not Linux).
 */
export class MemoryWatch {
  /** The most that QEMU ever had resident, in bytes. */
  peakBytes: number | undefined;
  /** What the guest ever touched of its memory, in bytes, when it was last measured. */
  guestBytes: number | undefined;
  private readonly timer: NodeJS.Timeout;

  /** `ownOnly` leaves out the pages of a file that it shares with others, as a guest out of a snapshot does. */
  constructor(
    private readonly pid: number | undefined,
    private readonly memoryMib: number,
    private readonly ownOnly = false,
  ) {
    this.timer = setInterval(() => void this.lookAtPeak(), lookEveryMs);
  }

  async lookAtPeak(): Promise<void> {
    if (this.pid === undefined) return;
    const bytes = await peakMemoryBytes(this.pid, this.ownOnly);
    if (bytes !== undefined) this.peakBytes = Math.max(bytes, this.peakBytes ?? 0);
  }

  /** Measures both; the guest's takes a few milliseconds. */
  async lookAtAll(): Promise<void> {
    await this.lookAtPeak();
    if (this.pid !== undefined) this.guestBytes = await guestMemoryBytes(this.pid, this.memoryMib, this.ownOnly);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

async function peakMemoryBytes(pid: number, ownOnly: boolean): Promise<number | undefined> {
  try {
    return parsePeakMemory(await readFile(`/proc/${pid}/status`, 'utf8'), ownOnly);
  } catch {
    return undefined;
  }
}

/** Reads the line `VmHWM:  1234 kB` of /proc/PID/status, or `RssAnon`, of which the kernel keeps no peak. */
export function parsePeakMemory(status: string, ownOnly = false): number | undefined {
  const kib = new RegExp(`^${ownOnly ? 'RssAnon' : 'VmHWM'}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
  return kib === undefined ? undefined : Number(kib) * 1024;
}

async function guestMemoryBytes(pid: number, memoryMib: number, ownOnly: boolean): Promise<number | undefined> {
  try {
    return parseGuestMemory(await readFile(`/proc/${pid}/smaps`, 'utf8'), memoryMib, ownOnly);
  } catch {
    return undefined;
  }
}

/** Reads /proc/PID/smaps, in which the guest's memory is the mapping of exactly its size. */
export function parseGuestMemory(smaps: string, memoryMib: number, ownOnly = false): number | undefined {
  const counted = ownOnly ? 'Anonymous' : 'Rss';
  const mapping = new RegExp(`^Size:\\s*${memoryMib * 1024} kB\\n(?:\\w+:.*\\n)*?${counted}:\\s*(\\d+) kB$`, 'm').exec(
    smaps,
  );
  return mapping?.[1] === undefined ? undefined : Number(mapping[1]) * 1024;
}
