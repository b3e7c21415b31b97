import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `initramfs/` and `scripts/`: the checkout, or the folder of an action's bundle. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  let folder = path.dirname(from);
  while (!existsSync(path.join(folder, 'initramfs', 'init'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no folder above ${from} holds initramfs/init`);
    folder = parent;
  }
  return folder;
}
