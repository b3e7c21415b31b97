import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whether that much of a download has come to a partial file below `folder`: until then, a cut would cut it, too. */
export async function hasArrived(folder: string, bytes: number): Promise<boolean> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.part'));
  const sizes = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
  return sizes.some((size) => size >= bytes);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
