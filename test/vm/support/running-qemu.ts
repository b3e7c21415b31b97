import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** The process id of the QEMU that has `file` among its arguments, on Linux. */
export function findRunningQemu(file: string): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        const isOurs = argv.some((argument) => argument.includes(file));
        return isOurs && path.basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('qemu-system');
      } catch {
        return false;
      }
    });
}
