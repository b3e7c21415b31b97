import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { messageOf, systemErrorCode } from './errors.js';

/** Far more than any model's context holds. */
const mostBytes = 16 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** The text of a UTF-8 file, to the last byte but for a byte order mark, or why it cannot be had: a clause. */
export function readTextFile(file: string): { readonly text: string } | { readonly problem: string } {
  try {
    // Without waiting: opening a named pipe would otherwise, for ever.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(handle);
      if (stats.isDirectory()) return { problem: 'it is a folder' };
      if (!stats.isFile()) return { problem: 'it is not a file' };
      if (stats.size > mostBytes) return { problem: `it has ${stats.size} bytes, and at most ${mostBytes} are read` };
      const bytes = Buffer.alloc(stats.size);
      return { text: textOf(bytes.subarray(0, readSync(handle, bytes))) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = systemErrorCode(error) ?? '';
    return {
      problem: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (reasons[code] ?? messageOf(error)),
    };
  }
}

/** Throws where the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
