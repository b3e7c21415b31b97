import { describe, expect, it } from '@jest/globals';
import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { findQemu } from '../../../src/vm/qemu-capabilities.js';
import { writeScript } from './support/qemu.js';

const board = boardFor('aarch64');
const greeting = '{"QMP":{"version":{"qemu":{"major":9,"minor":2,"micro":0},"package":""},"capabilities":[]}}';
const models = '[{"name":"neoverse-n1"},{"name":"max"}]';

/** A QEMU that answers on QMP; `sandbox` and `panicDevice` say whether it has these. */
function fakeQemu(file: string, has: { sandbox: boolean; panicDevice: boolean }): Promise<string> {
  return writeScript(
    file,
    `echo run >>${file}.runs`,
    has.sandbox ? ':' : `case "$*" in *-sandbox*) echo 'sandbox: not enabled' >&2; exit 1;; esac`,
    `echo '${greeting}'`,
    'while read -r line; do',
    '  id=${line##*:}; id=${id%\\}}',
    '  case $line in',
    `    *query-cpu-definitions*) echo '{"return":${models},"id":'"$id}";;`,
    has.panicDevice
      ? `    *pvpanic-pci*) echo '{"return":[],"id":'"$id}";;`
      : `    *pvpanic-pci*) echo '{"error":{"class":"DeviceNotFound","desc":"no"},"id":'"$id}";;`,
    `    *) echo '{"return":{},"id":'"$id}";;`,
    '  esac',
    'done',
  );
}

async function runs(file: string): Promise<number> {
  return (await readFile(`${file}.runs`, 'utf8')).trim().split('\n').length;
}

describe('findQemu', () => {
  it('asks what QEMU has', async () => {
    await withScratch(async (folder) => {
      const file = await fakeQemu(path.join(folder, 'fake-qemu'), { sandbox: true, panicDevice: true });
      await expect(findQemu(board, folder, () => Promise.resolve(file))).resolves.toEqual({
        path: file,
        version: '9.2.0',
        sandbox: true,
        panicDevice: true,
        cpus: ['max', 'neoverse-n1'],
      });
    });
  });

  it('finds out what it lacks', async () => {
    await withScratch(async (folder) => {
      const file = await fakeQemu(path.join(folder, 'fake-qemu'), { sandbox: false, panicDevice: false });
      await expect(findQemu(board, folder, () => Promise.resolve(file))).resolves.toMatchObject({
        sandbox: false,
        panicDevice: false,
      });
    });
  });

  it('asks once, until the program changes', async () => {
    await withScratch(async (folder) => {
      const file = await fakeQemu(path.join(folder, 'fake-qemu'), { sandbox: true, panicDevice: true });
      const find = () => Promise.resolve(file);
      const first = await findQemu(board, folder, find);
      await expect(findQemu(board, folder, find)).resolves.toEqual(first);
      expect(await runs(file)).toBe(1);
      await utimes(file, 1, 1);
      await findQemu(board, folder, find);
      expect(await runs(file)).toBe(2);
    });
  });

  it("tells QEMU's own words when it cannot be used", async () => {
    await withScratch(async (folder) => {
      const file = await writeScript(path.join(folder, 'fake-qemu'), 'echo "libpixman: not found" >&2', 'exit 127');
      await expect(findQemu(board, folder, () => Promise.resolve(file))).rejects.toThrow(
        `${file} cannot be used: libpixman: not found`,
      );
    });
  });

  it('names the package when there is no QEMU', async () => {
    await expect(findQemu(board, '/nowhere', () => Promise.resolve(undefined))).rejects.toThrow(
      /^missing dependency: qemu-system-aarch64/,
    );
  });
});
