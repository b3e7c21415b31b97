import { describe, expect, it } from '@jest/globals';
import { copyFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withScratch } from '../../../src/host/files.js';
import { boardFor } from '../../../src/contract/architectures/architecture.js';
import { planMachine, type MachineRequest } from '../../../src/vm/machine-plan.js';
import { snapshotKey } from '../../../src/vm/snapshot-key.js';
import { someQemu, writeScript } from './support/qemu.js';

async function withMachine(
  work: (keyOf: (changes?: Partial<MachineRequest>) => Promise<string>, folder: string) => Promise<void>,
): Promise<void> {
  await withScratch(async (folder) => {
    const program = await writeScript(path.join(folder, 'qemu'), 'exit 0');
    for (const file of ['kernel', 'initrd', 'disk']) await writeFile(path.join(folder, file), file);
    const [kernel, initrd, disk] = ['kernel', 'initrd', 'disk'].map((name) => path.join(folder, name));
    await work(
      (changes = {}) =>
        snapshotKey(
          planMachine({
            ...{ board: boardFor('aarch64'), qemu: someQemu({ path: program }), accelerator: 'tcg', cpu: 'auto' },
            ...{ cpus: 1, memoryMib: 512, kernel: kernel ?? '', initrd: initrd ?? '', append: ['quiet'] },
            ...{ fwCfg: { 'context-length': '4096' }, panicDriver: false, httpPort: true },
            ...{ disk: { file: disk ?? '', serial: 'zosia-models' } },
            ...changes,
          }),
          [kernel ?? '', initrd ?? '', disk ?? ''],
        ),
      folder,
    );
  });
}

describe('the key of a snapshot', () => {
  it('is the same for the same machine', () =>
    withMachine(async (keyOf) => {
      expect(await keyOf()).toMatch(/^[0-9a-f]{32}$/);
      expect(await keyOf()).toBe(await keyOf());
    }));

  it.each<[string, Partial<MachineRequest>]>([
    ['more memory', { memoryMib: 513 }],
    ['more vCPUs', { cpus: 2 }],
    ['another CPU', { cpu: 'cortex-a72' }],
    ['another accelerator', { accelerator: 'kvm' }],
    ['another word for the kernel', { append: ['quiet', 'zosia.llama_args=-fa,on'] }],
    ['another context', { fwCfg: { 'context-length': '2048' } }],
    ['another device', { panicDriver: true }],
    ['other ports', { httpPort: false }],
  ])('is another with %s', (_, changes) =>
    withMachine(async (keyOf) => {
      expect(await keyOf(changes)).not.toBe(await keyOf());
    }),
  );

  it("is another with another QEMU's version", () =>
    withMachine(async (keyOf, folder) => {
      const qemu = someQemu({ path: path.join(folder, 'qemu'), version: '10.0.0' });
      expect(await keyOf({ qemu })).not.toBe(await keyOf());
    }));

  it.each(['qemu', 'kernel', 'initrd', 'disk'])('is another with another %s', (name) =>
    withMachine(async (keyOf, folder) => {
      const before = await keyOf();
      const file = path.join(folder, name);
      await copyFile(file, `${file}.new`);
      await utimes(`${file}.new`, 1, 1);
      await rename(`${file}.new`, file);
      expect(await keyOf()).not.toBe(before);
    }),
  );
});
