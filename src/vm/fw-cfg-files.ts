import { bootFields } from '../contract/fields/boot.js';
import { named, naming } from '../contract/fields/naming.js';
import type { FieldRow } from '../contract/fields/row.js';
import { fwCfgFolder, fwCfgNames, limits, type FwCfgContents, type FwCfgName } from '../contract/guest.js';
import { UsageError } from '../host/errors.js';

/** One thing told to the guest by `fw_cfg`. */
export interface FwCfgFile {
  /** Its name for the guest, such as `opt/org.zosia/prompt`. */
  readonly name: string;
  /** The file that QEMU reads it from, in the folder it runs in. */
  readonly file: string;
  readonly content: string;
}

/** The `fw_cfg` files that tell the guest `contents`. Throws UsageError for one that is too long. */
export function fwCfgFiles(contents: FwCfgContents): FwCfgFile[] {
  return fwCfgNames.flatMap((name) => {
    const content = contents[name];
    if (content === undefined) return [];
    const bytes = Buffer.byteLength(content);
    if (bytes > limits.fwCfgBytes) {
      throw new UsageError(
        naming`${named(fieldOf(name))}: ${bytes} bytes are too long for the guest; allowed: ${limits.fwCfgBytes}`,
      );
    }
    return [{ name: `${fwCfgFolder}/${name}`, file: `tell-${name}`, content }];
  });
}

/** What a person gives that becomes the file. */
function fieldOf(file: FwCfgName): string {
  return Object.entries<FieldRow>(bootFields).find(([, { fwCfgName }]) => fwCfgName === file)?.[0] ?? file;
}
