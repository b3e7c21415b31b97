import { EnvironmentError } from '../host/errors.js';

/** One member of a tar archive; paths are relative to its root, `usr/bin/sh`. */
export type TarEntry =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly executable: boolean; readonly content: Buffer }
  | { readonly kind: 'symlink'; readonly path: string; readonly target: string }
  /** Another name of a file that came before. */
  | { readonly kind: 'hard-link'; readonly path: string; readonly target: string };

const blockBytes = 512;

/** The most members that an archive may have; Debian's largest packages have a tenth of it. */
const maxEntries = 500_000;

/** Linux takes no longer path (PATH_MAX), nor a link's target. */
const maxPathBytes = 4096;

/** The most bytes that may stand before a member and belong to it; one attribute of a file has 64 KiB at most. */
const maxExtensionBytes = 1 << 20;

/** What stands before a member and belongs to it: names too long for its own header. */
interface Extension {
  path?: string;
  target?: string;
  sizeBytes?: number;
}

/**
 * The members of a tar archive in the forms that dpkg-deb writes: ustar, GNU's long names, pax headers.
 * Throws EnvironmentError when it is cut short or damaged, holds anything but files, folders and links, or has a
 * path that is absolute, climbs (`..`) or is longer than any system takes.
 */
export function* tarEntries(archive: Buffer, title: string): Generator<TarEntry> {
  let extension: Extension = {};
  let count = 0;
  for (let at = 0; ;) {
    const header = archive.subarray(at, at + blockBytes);
    if (header.byteLength < blockBytes) throw new EnvironmentError(`${title} is cut short`);
    if (header[0] === 0 && header.every((byte) => byte === 0)) return;
    if (!checksumHolds(header)) throw new EnvironmentError(`${title} is damaged at byte ${at}`);
    if (++count > maxEntries) throw new EnvironmentError(`${title} has more than ${maxEntries} members`);
    const type = String.fromCharCode(header[156] ?? 0);
    const ownBytes = numberAt(header, 124, 12, title);
    // What a pax header says holds for the member, not for a long name that stands between the two.
    const sizeBytes = extensionTypes.includes(type) ? ownBytes : (extension.sizeBytes ?? ownBytes);
    const start = at + blockBytes;
    const content = archive.subarray(start, start + sizeBytes);
    if (content.byteLength < sizeBytes) throw new EnvironmentError(`${title} is cut short`);
    at = start + Math.ceil(sizeBytes / blockBytes) * blockBytes;
    const more = extensionOf(type, content, title);
    if (more) {
      extension = { ...extension, ...more };
      continue;
    }
    yield entryOf(type, header, content, extension, title);
    extension = {};
  }
}

const extensionTypes = ['L', 'K', 'x', 'g'];

function extensionOf(type: string, content: Buffer, title: string): Extension | undefined {
  if (extensionTypes.includes(type) && content.byteLength > maxExtensionBytes) {
    throw new EnvironmentError(`${title}: what stands before a member has ${content.byteLength} bytes`);
  }
  const text = (): string => content.toString('utf8').replace(/\0.*$/s, '');
  switch (type) {
    case 'L':
      return { path: text() };
    case 'K':
      return { target: text() };
    case 'x':
      return paxExtension(content, title);
    // A pax header for all that follows: of dates and owners.
    case 'g':
      return {};
    default:
      return undefined;
  }
}

/** Records of `LENGTH KEY=VALUE\n`, where the length, in bytes, is that of the whole record. */
function paxExtension(content: Buffer, title: string): Extension {
  const extension: Extension = {};
  const damaged = new EnvironmentError(`${title}: a pax header is damaged`);
  for (let at = 0; at < content.byteLength;) {
    const length = Number(/^\d{1,9}(?= )/.exec(content.toString('latin1', at, at + 10))?.[0]);
    const record = content.toString('utf8', at, at + length);
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(record) ?? [];
    if (key === undefined || at + length > content.byteLength) throw damaged;
    if (key === 'path') extension.path = value;
    if (key === 'linkpath') extension.target = value;
    if (key === 'size') {
      if (!/^\d{1,15}$/.test(value)) throw damaged;
      extension.sizeBytes = Number(value);
    }
    at += length;
  }
  return extension;
}

function entryOf(type: string, header: Buffer, content: Buffer, extension: Extension, title: string): TarEntry {
  const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = ustar ? stringAt(header, 345, 155) : '';
  const name = stringAt(header, 0, 100);
  const path = plainPath(extension.path ?? (prefix === '' ? name : `${prefix}/${name}`), title);
  const target = extension.target ?? stringAt(header, 157, 100);
  refuseLongPath(target, title);
  switch (type) {
    case '0':
    case '\0':
      return { kind: 'file', path, executable: (numberAt(header, 100, 8, title) & 0o100) !== 0, content };
    case '1':
      return { kind: 'hard-link', path, target: plainPath(target, title) };
    case '2':
      return { kind: 'symlink', path, target };
    case '5':
      return { kind: 'directory', path };
    default:
      throw new EnvironmentError(`${title}: ${path} is neither a file nor a folder nor a link`);
  }
}

/** A path relative to the archive's root, without `./`; the root itself is the empty path. */
function plainPath(path: string, title: string): string {
  refuseLongPath(path, title);
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..') || path.includes('\0')) {
    throw new EnvironmentError(`${title}: ${path} would lie outside of the archive`);
  }
  return parts.join('/');
}

/** The work on a path grows faster than its length. */
function refuseLongPath(path: string, title: string): void {
  const bytes = Buffer.byteLength(path);
  if (bytes > maxPathBytes)
    throw new EnvironmentError(`${title}: a path has ${bytes} bytes, more than ${maxPathBytes}`);
}

function stringAt(header: Buffer, at: number, length: number): string {
  const end = header.indexOf(0, at);
  return header.toString('utf8', at, end < 0 ? at + length : Math.min(end, at + length));
}

/** Octal digits, or GNU's binary form for what these cannot hold, marked by the highest bit. */
function numberAt(header: Buffer, at: number, length: number, title: string): number {
  const binary = ((header[at] ?? 0) & 0x80) !== 0;
  const value = binary
    ? Number(BigInt(`0x${header.toString('hex', at + 1, at + length)}`))
    : Number.parseInt(stringAt(header, at, length).trim() || '0', 8);
  if (!Number.isSafeInteger(value) || value < 0) throw new EnvironmentError(`${title}: a member has no size`);
  return value;
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumHolds(header: Buffer): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return Number.parseInt(stringAt(header, 148, 8).trim(), 8) === sum;
}
