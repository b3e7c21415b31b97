import { closeSync, constants, existsSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { named, naming } from '../contract/fields/naming.js';
import { EnvironmentError, messageOf, systemErrorCode, UsageError } from './errors.js';

/** Far more than any model's context holds. */
const usualBytes = 16 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** The text of a UTF-8 file, to the last byte but for a byte order mark, or why it cannot be had: a clause. */
export function readTextFile(
  file: string,
  { mostBytes = usualBytes, env = process.env }: { readonly mostBytes?: number; readonly env?: NodeJS.ProcessEnv } = {},
): { readonly text: string } | { readonly problem: string } {
  try {
    const checkout = env['GITHUB_WORKSPACE'];
    if (checkout && leadsOut(file, checkout)) return { problem: 'it is a link out of the checkout' };
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

/** A hundred thousand answers, or a year of results. */
const mostNamedBytes = 256 * 1024 * 1024;

/** The text of a file that a person gave as `field`. Throws UsageError with both when it cannot be read. */
export function readNamedText(field: string, file: string): string {
  const read = readTextFile(file, { mostBytes: mostNamedBytes });
  if ('problem' in read) throw new UsageError(naming`${named(field)}: ${file}: ${read.problem}`);
  return read.text;
}

/**
 * Whether a file of a job's checkout is a link to what is none, the credentials in `.git` included. A pull request brings
 * its own links: without this its author would choose which of the runner's files a workflow reads.
 */
function leadsOut(file: string, checkout: string): boolean {
  if (!existsSync(checkout)) return false;
  const [named, real, root] = [path.resolve(file), realpathSync(file), realpathSync(checkout)];
  if (named === real || ![path.resolve(checkout), root].some((folder) => isBelow(named, folder))) return false;
  return !isBelow(real, root) || path.relative(root, real).split(path.sep).includes('.git');
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(`${folder}${path.sep}`);
}

/**
 * The text of a file that came with an image or a release, which may lie anywhere. Throws EnvironmentError for one that
 * is larger than any of these is, or is no file, and what the file system says of one that cannot be read.
 */
export async function readBoundedText(file: string, mostBytes = usualBytes): Promise<string> {
  await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const stats = await handle.stat();
  if (!stats.isFile()) throw new EnvironmentError(`${file} is not a file`);
  if (stats.size > mostBytes) {
    throw new EnvironmentError(`${file} has ${stats.size} bytes, and at most ${mostBytes} are read`);
  }
  return await handle.readFile('utf8');
}

/** Throws where the bytes are not UTF-8. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
