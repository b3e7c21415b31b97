import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** A file of the checkout's `initramfs/`, by its path in the guest, relative to the guest's root. */
export type InitramfsFile =
  | { readonly kind: 'file'; readonly path: string; readonly executable: boolean; readonly content: Buffer }
  | { readonly kind: 'symlink'; readonly path: string; readonly target: string };

/** Where a file of `initramfs/` lies in the guest: /lib is the C library's, so our scripts have a folder there. */
export function guestPath(file: string): string {
  return file.replace(/^lib\//, 'lib/zosia/');
}

/**
 * Everything under `folder`, sorted by path: what every builder puts into the guest as it is. Dotfiles stay out,
 * they are for the tools of the checkout.
 */
export async function readInitramfsFiles(folder: string): Promise<InitramfsFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names
      .map((name) => name.split(path.sep))
      .filter((parts) => !parts.some((part) => part.startsWith('.')))
      .map((parts) => readInitramfsFile(path.join(folder, ...parts), guestPath(parts.join('/')))),
  );
  return files.filter((file) => file !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readInitramfsFile(source: string, inGuest: string): Promise<InitramfsFile | undefined> {
  const status = await lstat(source);
  if (status.isSymbolicLink()) return { kind: 'symlink', path: inGuest, target: await readlink(source) };
  if (!status.isFile()) return undefined;
  // A checkout's umask is not the guest's business: a file is executable or it is not.
  return { kind: 'file', path: inGuest, executable: (status.mode & 0o100) !== 0, content: await readFile(source) };
}
