import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from './errors.js';

/** The folder that holds `initramfs/` and `scripts/`: the checkout, npm's package, or the folder of an action's bundle. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  let folder = path.dirname(from);
  while (!existsSync(path.join(folder, 'initramfs', 'init'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no folder above ${from} holds initramfs/init`);
    folder = parent;
  }
  return folder;
}

/** Whether this is a clone of the repository: neither npm's package nor an action's bundle carries a lockfile. */
export function isCheckout(folder: string = packageRoot()): boolean {
  return existsSync(path.join(folder, 'package-lock.json'));
}

/** The checkout; throws EnvironmentError where there is none, for `what` works on the repository itself. */
export function checkoutRoot(what: string, folder: string = packageRoot()): string {
  if (!isCheckout(folder)) throw new EnvironmentError(`${what} works only in a clone of zosia's repository`);
  return folder;
}

/** The folder of `artifacts/` and `assets/`, which are the user's: the checkout, else the folder that the user is in. */
export function userFolder(folder: string = packageRoot()): string {
  return isCheckout(folder) ? folder : process.cwd();
}
