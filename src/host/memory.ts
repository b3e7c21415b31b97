import { freemem, totalmem } from 'node:os';
import { exec } from './exec.js';

const mib = 1024 * 1024;

/** Of a Mac whose vm_stat cannot be read: macOS and what runs beside us keep the other half. */
const shareWithoutFigures = 0.5;

/** How much memory this host can give to a new process now, in MiB. Never throws. */
export async function availableMemoryMib(platform: NodeJS.Platform = process.platform): Promise<number> {
  const bytes = platform === 'darwin' ? await macAvailableBytes() : availableBytes();
  return Math.floor(bytes / mib);
}

/** Node 18, which act takes where it is the first on PATH, has no process.availableMemory(). */
function availableBytes(): number {
  const { availableMemory } = process as Partial<NodeJS.Process>;
  return availableMemory?.call(process) ?? freemem();
}

/** process.availableMemory() counts free pages alone on macOS before libuv 1.52: hundreds of MiB on a healthy Mac. */
async function macAvailableBytes(): Promise<number> {
  const told = await exec(['vm_stat'], { timeoutSeconds: 5, env: { LC_ALL: 'C' } }).then(
    ({ stdout }) => parseVmStat(stdout),
    () => undefined,
  );
  return Math.min(told ?? totalmem() * shareWithoutFigures, totalmem());
}

/** Pages that macOS gives away before it swaps; vm_stat counts the speculative ones apart from the free ones. */
const reclaimable = ['free', 'inactive', 'purgeable', 'speculative'] as const;

/** What a Mac can give by its `vm_stat`, in bytes; undefined where the text is not vm_stat's. */
export function parseVmStat(text: string): number | undefined {
  const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1]);
  const pages = reclaimable.map((kind) => new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1]);
  // Without these two a sum would be of something else.
  if (!(pageBytes > 0) || pages[0] === undefined || pages[1] === undefined) return undefined;
  return pageBytes * pages.reduce((sum, count) => sum + Number(count ?? 0), 0);
}
