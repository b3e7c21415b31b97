import { describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { boardFor, type Board } from '../../../src/contract/architectures/architecture.js';
import { findFirmware } from '../../../src/vm/firmware.js';

const board = boardFor('aarch64');

function withFiles(...files: readonly string[]): Board {
  return { ...board, firmware: { ...board.firmware, files } };
}

describe('findFirmware', () => {
  it("prefers the user's own firmware", async () => {
    await withScratch(async (folder) => {
      const own = path.join(folder, 'QEMU_EFI.fd');
      await writeFile(own, '');
      await expect(findFirmware(withFiles(), folder)).resolves.toBe(own);
    });
  });

  it("takes the first of the host's that is there", async () => {
    await withScratch(async (folder) => {
      const [absent, present] = [path.join(folder, 'absent.fd'), path.join(folder, 'present.fd')];
      await writeFile(present, '');
      await expect(findFirmware(withFiles(absent, present), undefined)).resolves.toBe(present);
    });
  });

  it('names the package to install when there is none', async () => {
    await expect(findFirmware(withFiles(), undefined)).rejects.toThrow(
      /^missing dependency: UEFI firmware for aarch64 \((apt-get install qemu-efi-aarch64|brew install qemu)\)$/,
    );
  });
});
