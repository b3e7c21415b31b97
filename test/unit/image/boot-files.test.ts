import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { initramfsProblem, kernelProblem, openBarePair, refuseZboot } from '../../../src/image/boot-files.js';
import { writeCpio } from '../../../src/image/cpio.js';

function withAt(...marks: readonly (readonly [offset: number, latin1: string])[]): Buffer {
  const file = Buffer.alloc(1024);
  for (const [offset, latin1] of marks) file.write(latin1, offset, 'latin1');
  return file;
}

const arm = withAt([0, 'MZ'], [56, 'ARM\x64']);
const x86 = withAt([0x202, 'HdrS']);
const armEfi = withAt([0, 'MZ\0\0zimg'], [60, '\x40'], [64, 'PE\0\0\x64\xaa']);
const x86Efi = withAt([0, 'MZ'], [60, '\x40'], [64, 'PE\0\0\x64\x86']);
const cpio = writeCpio([{ kind: 'directory', path: 'proc', mode: 0o755 }]);

describe('kernelProblem', () => {
  it.each([
    ['an arm64 Image', arm, 'aarch64'],
    ['an Image.gz', gzipSync(arm), 'aarch64'],
    ['an arm64 EFI program', armEfi, 'aarch64'],
    ['a bzImage', x86, 'x86_64'],
    ['an x86_64 EFI program', x86Efi, 'x86_64'],
  ] as const)('takes %s', (_, head, architecture) => {
    expect(kernelProblem(head, architecture)).toBeUndefined();
  });

  it('refuses a kernel of another architecture', () => {
    expect(kernelProblem(x86, 'aarch64')?.message).toBe('is a kernel for x86_64, not for aarch64');
    expect(kernelProblem(armEfi, 'x86_64')?.message).toBe('is a kernel for aarch64, not for x86_64');
  });

  it.each([
    ['an initramfs', cpio],
    ['an empty file', Buffer.alloc(0)],
    ['a DOS program', withAt([0, 'MZ'])],
    ['a file that ends within its magic', arm.subarray(0, 58)],
  ])('refuses %s', (_, head) => {
    expect(kernelProblem(head, 'aarch64')?.message).toBe('does not look like a Linux kernel');
  });
});

describe('initramfsProblem', () => {
  it.each([
    ['cpio', cpio],
    ['gzip', gzipSync(cpio)],
    ['zstd', withAt([0, '\x28\xb5\x2f\xfd'])],
    ['xz', withAt([0, '\xfd7zXZ\0'])],
    ['lz4', withAt([0, '\x02\x21\x4c\x18'])],
  ])('takes %s', (_, head) => {
    expect(initramfsProblem(head)).toBeUndefined();
  });

  it.each([
    ['a kernel', arm],
    ['an empty file', Buffer.alloc(0)],
  ])('refuses %s', (_, head) => {
    expect(initramfsProblem(head)?.message).toContain('is not an initramfs');
  });
});

describe('openBarePair', () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-pair-'));
    await writeFile(file('vmlinuz'), arm);
    await writeFile(file('initrd.img'), gzipSync(cpio));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives a good pair by absolute paths', async () => {
    const relative = path.relative(process.cwd(), file('vmlinuz'));
    expect(await openBarePair({ kernel: relative, initramfs: file('initrd.img') }, 'aarch64')).toEqual({
      kernel: file('vmlinuz'),
      initramfs: file('initrd.img'),
    });
  });

  it('is refused by name when only EFI could unpack the kernel', async () => {
    await writeFile(
      file('vmlinuz.efi'),
      withAt([0, 'MZ\0\0zimg'], [24, 'zstd\0'], [60, '\x40'], [64, 'PE\0\0\x64\xaa']),
    );
    await expect(refuseZboot(file('vmlinuz.efi'))).rejects.toThrow(
      `${file('vmlinuz.efi')}: is a compressed EFI kernel (zboot, zstd), which QEMU cannot start directly`,
    );
    await expect(refuseZboot(file('vmlinuz'))).resolves.toBeUndefined();
  });

  it.each([
    ['the kernel', 'initrd.img', 'initrd.img', 'initrd.img: is a kernel for aarch64, not for x86_64'],
    ['the initramfs', 'vmlinuz', 'vmlinuz', 'vmlinuz: is not an initramfs'],
    ['a missing kernel', 'gone', 'initrd.img', 'missing kernel image: '],
    ['a missing initramfs', 'vmlinuz', 'gone', 'missing initramfs: '],
  ])('names %s', async (what, kernel, initramfs, message) => {
    const architecture = what === 'the kernel' ? 'x86_64' : 'aarch64';
    const opening = openBarePair({ kernel: file(kernel), initramfs: file(initramfs) }, architecture);
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow(message);
  });
});
