import path from 'node:path';

/** One member of a cpio archive. Paths are relative to the guest's root: `bin/sh`, never `/bin/sh` or `./bin/sh`. */
export type CpioEntry =
  | { readonly kind: 'directory'; readonly path: string; readonly mode: number }
  | { readonly kind: 'file'; readonly path: string; readonly mode: number; readonly content: Uint8Array }
  | { readonly kind: 'symlink'; readonly path: string; readonly target: string }
  | {
      readonly kind: 'character-device';
      readonly path: string;
      readonly mode: number;
      readonly major: number;
      readonly minor: number;
    };

const typeBits = { directory: 0o040000, file: 0o100000, symlink: 0o120000, 'character-device': 0o020000 } as const;

const trailer = 'TRAILER!!!';

/** Archives are padded to whole blocks, as cpio and the kernel's own gen_init_cpio do. */
const blockBytes = 512;

/**
 * Writes a cpio archive in the `newc` format, which the kernel unpacks as an initramfs. The same entries give the
 * same bytes, whatever their order: sorted by path, owned by root, dated 1970, inodes numbered from 1.
 * Throws when a path is not relative and plain, comes twice, or lacks the folder it lies in: the kernel would skip
 * such a member without a word.
 */
export function writeCpio(entries: readonly CpioEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  checkPaths(sorted);
  const chunks: Buffer[] = [];
  sorted.forEach((entry, index) => {
    chunks.push(...member(entry, index + 1));
  });
  chunks.push(header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 }));
  return padded(Buffer.concat(chunks), blockBytes);
}

/** What stands before and behind the bytes of a large file in an archive that holds nothing else but its folder. */
export function cpioAround(file: { readonly path: string; readonly mode: number; readonly sizeBytes: number }): {
  readonly before: Buffer;
  readonly behind: Buffer;
} {
  if (file.sizeBytes > mostCpioBytes) throw new Error(`too large for an archive: ${file.path}`);
  const folder = path.posix.dirname(file.path);
  checkPaths([
    { kind: 'directory', path: folder, mode: 0o755 },
    { kind: 'symlink', path: file.path, target: '' },
  ]);
  const before = Buffer.concat([
    ...member({ kind: 'directory', path: folder, mode: 0o755 }, 1),
    header({ name: file.path, inode: 2, mode: typeBits.file | file.mode, links: 1, sizeBytes: file.sizeBytes }),
  ]);
  const end = header({ name: trailer, inode: 0, mode: 0, links: 1, sizeBytes: 0 });
  const gap = missingTo(file.sizeBytes, 4);
  const length = before.length + file.sizeBytes + gap + end.length;
  return { before, behind: Buffer.concat([Buffer.alloc(gap), end, Buffer.alloc(missingTo(length, blockBytes))]) };
}

/** The format has eight hexadecimal digits for a file's size. */
export const mostCpioBytes = 2 ** 32 - 1;

function checkPaths(sorted: readonly CpioEntry[]): void {
  const folders = new Set<string>();
  let previous: string | undefined;
  for (const { kind, path } of sorted) {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new Error(`not a plain relative path: '${path}'`);
    }
    if (path === previous) throw new Error(`two members of one path: ${path}`);
    const folder = parts.slice(0, -1).join('/');
    if (folder !== '' && !folders.has(folder)) throw new Error(`no folder for ${path}`);
    if (kind === 'directory') folders.add(path);
    previous = path;
  }
}

function member(entry: CpioEntry, inode: number): Buffer[] {
  const content =
    entry.kind === 'file' ? entry.content : entry.kind === 'symlink' ? Buffer.from(entry.target) : Buffer.alloc(0);
  const permissions = entry.kind === 'symlink' ? 0o777 : entry.mode;
  const head = header({
    name: entry.path,
    inode,
    mode: typeBits[entry.kind] | permissions,
    links: entry.kind === 'directory' ? 2 : 1,
    sizeBytes: content.byteLength,
    ...(entry.kind === 'character-device' ? { device: [entry.major, entry.minor] as const } : {}),
  });
  return [head, padded(content, 4)];
}

interface Header {
  readonly name: string;
  readonly inode: number;
  readonly mode: number;
  readonly links: number;
  readonly sizeBytes: number;
  readonly device?: readonly [major: number, minor: number];
}

/** Field order: the kernel's Documentation/driver-api/early-userspace/buffer-format.rst. */
function header({ name, inode, mode, links, sizeBytes, device: [major, minor] = [0, 0] }: Header): Buffer {
  const nameBytes = Buffer.byteLength(name) + 1;
  const [owner, group, modified, archiveMajor, archiveMinor, checksum] = [0, 0, 0, 0, 0, 0];
  const fields = [
    ...[inode, mode, owner, group, links, modified, sizeBytes],
    ...[archiveMajor, archiveMinor, major, minor, nameBytes, checksum],
  ];
  const text = fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join('');
  return padded(Buffer.from(`070701${text}${name}\0`), 4);
}

function padded(bytes: Uint8Array, multiple: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(missingTo(bytes.byteLength, multiple))]);
}

function missingTo(bytes: number, multiple: number): number {
  return (multiple - (bytes % multiple)) % multiple;
}
