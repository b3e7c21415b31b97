import { guestFileFolder, guestFileNames, limits, type GuestFileContents } from '../contract/guest.js';
import { UsageError } from '../host/errors.js';

/** One thing told to the guest by `fw_cfg`. */
export interface ToldFile {
  /** Its name for the guest, such as `opt/org.zosia/prompt`. */
  readonly name: string;
  /** The file that QEMU reads it from, in the folder it runs in. */
  readonly file: string;
  readonly content: string;
}

/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long. */
export function toldFiles(contents: GuestFileContents): ToldFile[] {
  return guestFileNames.flatMap((name) => {
    const content = contents[name];
    if (content === undefined) return [];
    const bytes = Buffer.byteLength(content);
    if (bytes > limits.guestFileBytes) {
      throw new UsageError(`${name}: ${bytes} bytes are too long for the guest; allowed: ${limits.guestFileBytes}`);
    }
    return [{ name: `${guestFileFolder}/${name}`, file: `tell-${name}`, content }];
  });
}
