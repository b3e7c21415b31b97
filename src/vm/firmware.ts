import path from 'node:path';
import { MissingDependencyError } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import { remedyFor } from '../host/packages.js';
import type { Board } from '../contract/architectures/architecture.js';

/**
 * The UEFI firmware for `board`: the user's own in `folder` (assets/uefi), else what the host's packages brought.
 * Throws MissingDependencyError when there is none.
 */
export async function findFirmware(board: Board, folder: string | undefined): Promise<string> {
  const own = folder === undefined ? [] : board.firmware.names.map((name) => path.resolve(folder, name));
  for (const candidate of [...own, ...board.firmware.files]) {
    if (await fileExists(candidate)) return candidate;
  }
  throw new MissingDependencyError(`UEFI firmware for ${board.architecture}`, remedyFor(board.firmware.program));
}
