import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemErrorCode } from '../../../src/host/errors.js';

const filler = 'filler';

/** A file system of its own, a few MiB large. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  static async mount(mebibytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  /** Writes until there is no room for another byte. */
  fill(): void {
    const file = openSync(path.join(this.folder, filler), 'w');
    try {
      for (let bytes = 1 << 20; bytes >= 1; bytes /= 2) writeWhilePossible(file, Buffer.alloc(bytes));
    } finally {
      closeSync(file);
    }
  }

  makeReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder]);
  }

  /** Gives it back as it was mounted, less the filler. */
  async makeRoom(): Promise<void> {
    execFileSync('mount', ['-o', 'remount,rw', this.folder]);
    await rm(path.join(this.folder, filler), { force: true });
  }

  async unmount(): Promise<void> {
    execFileSync('umount', ['-l', this.folder]);
    await rmdir(this.folder);
  }
}

function writeWhilePossible(file: number, bytes: Uint8Array): void {
  try {
    while (writeSync(file, bytes) === bytes.byteLength);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOSPC') throw error;
  }
}

/** Whether this process may mount at all; a container's root may often not. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d" && umount "$d" && rmdir "$d"'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
