import { createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../host/files.js';
import { EnvironmentError, messageOf } from '../host/errors.js';

/** A guest that never stops talking once wrote 11 GB: no log is longer. */
const limitBytes = 16 * 1024 * 1024;

/** The serial console's bytes in a file, as they came, up to a limit. */
export class SerialLog {
  private writtenBytes = 0;
  private failed: string | undefined;

  private constructor(
    private readonly stream: WriteStream,
    private readonly limit: number,
  ) {
    // A full disk must not end the boot, nor keep the console from being drained.
    stream.on('error', (error) => (this.failed = messageOf(error)));
  }

  /** Makes the file anew. Throws EnvironmentError where it cannot be made. */
  static async open(file: string, limit = limitBytes): Promise<SerialLog> {
    try {
      await makeFolder(path.dirname(file));
      const handle = await open(file, 'w');
      return new SerialLog(createWriteStream('', { fd: handle }), limit);
    } catch (error) {
      throw new EnvironmentError(`serial log ${file} cannot be written: ${messageOf(error)}`);
    }
  }

  /** Why the log is not whole, or undefined where it is. */
  get shortcoming(): string | undefined {
    if (this.failed !== undefined) return `the serial log could not be written: ${this.failed}`;
    return this.writtenBytes > this.limit ? `the serial log was cut off after ${this.limit} bytes` : undefined;
  }

  write(bytes: Uint8Array): void {
    const room = this.limit - this.writtenBytes;
    this.writtenBytes += bytes.byteLength;
    if (room > 0 && this.failed === undefined) this.stream.write(bytes.subarray(0, room));
  }

  async close(): Promise<void> {
    if (this.failed !== undefined) return;
    await new Promise<void>((resolve) => {
      // It is told here before its listeners are.
      this.stream.end((error?: Error | null) => {
        if (error) this.failed ??= messageOf(error);
        resolve();
      });
    });
  }
}
