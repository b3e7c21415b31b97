import { UsageError } from '../host/errors.js';

/** One thing told to the guest by `fw_cfg`. */
export interface GuestFile {
  /** Its name for the guest, such as `opt/org.zosia/prompt`. */
  readonly name: string;
  /** The file that QEMU reads it from, in the folder it runs in. */
  readonly file: string;
  readonly content: string;
}

/** The guest reads a file in time that grows with the square of its size: 64 KiB take 0.1 s, 1 MiB 23 s. */
export const contentLimitBytes = 64 * 1024;

/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long or oddly named. */
export function guestFiles(contents: Readonly<Record<string, string>>): GuestFile[] {
  return Object.entries(contents).map(([name, content]) => {
    if (!/^[a-z][a-z-]{0,30}$/.test(name)) {
      throw new UsageError(`${name}: no name for a guest file; allowed: lower-case letters and hyphens`);
    }
    const bytes = Buffer.byteLength(content);
    if (bytes > contentLimitBytes) {
      throw new UsageError(`${name}: ${bytes} bytes are too long for the guest; allowed: ${contentLimitBytes}`);
    }
    return { name: `opt/org.zosia/${name}`, file: `tell-${name}`, content };
  });
}
