import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { freeBytes } from '../host/files.js';

/** Linux's file system in memory. */
const inMemory = '/dev/shm';

/** What others may need there meanwhile. */
const spareBytes = 64 * 1024 * 1024;

/**
 * A file in the host's memory for a guest's memory, where the system has such. A guest is as fast on it as without a
 * file, which on a disk it is not: the disk is written to while it loads. The file has no name, and is gone with us.
 */
export class WorkingMemory {
  private constructor(private readonly handle: FileHandle) {}

  /** Undefined where there is no room, or no such file system. */
  static async open(bytes: number, folder = inMemory): Promise<WorkingMemory | undefined> {
    if (process.platform !== 'linux') return undefined;
    const file = path.join(folder, `zosia-${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      if ((await freeBytes(folder)) < bytes + spareBytes) return undefined;
      const handle = await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
      await rm(file);
      return new WorkingMemory(handle);
    } catch {
      return undefined;
    }
  }

  /** By this name other programs of the same user may open it. */
  get path(): string {
    return `/proc/${process.pid}/fd/${this.handle.fd}`;
  }

  async copyTo(file: string): Promise<void> {
    await copyFile(this.path, file, constants.COPYFILE_EXCL);
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
