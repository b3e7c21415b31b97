import { open } from 'node:fs/promises';
import path from 'node:path';
import { architectures, factsOf, type Architecture } from '../contract/architectures/architecture.js';
import type { KernelFormat } from '../contract/architectures/facts.js';
import { UsageError, systemErrorCode } from '../host/errors.js';

/** What QEMU boots from. */
export interface BootFiles {
  readonly kernel: string;
  readonly initramfs: string;
}

/** Enough of a file to know a kernel or an initramfs by. */
const headBytes = 4096;

/**
 * A kernel and an initramfs that a user brings, without an image.json. Throws UsageError for a file that is missing,
 * for a kernel of another architecture, and for what does not look like a kernel or an initramfs at all.
 */
export async function openBarePair(files: BootFiles, architecture: Architecture): Promise<BootFiles> {
  const kernel = path.resolve(files.kernel);
  const initramfs = path.resolve(files.initramfs);
  const problem =
    kernelProblem(await readHead(kernel, 'kernel image'), architecture) ??
    initramfsProblem(await readHead(initramfs, 'initramfs'));
  if (problem) throw new UsageError(`${problem.of === 'kernel' ? kernel : initramfs}: ${problem.message}`);
  return { kernel, initramfs };
}

interface Problem {
  readonly of: keyof BootFiles;
  readonly message: string;
}

/** The architecture of the kernel in a file; undefined for what is no kernel. Throws UsageError where there is no file. */
export async function architectureOfKernel(file: string): Promise<Architecture | undefined> {
  return kernelArchitecture(await readHead(path.resolve(file), 'kernel image'));
}

/** Why the file that begins with `head` is no kernel for `architecture`; undefined when it looks like one. */
export function kernelProblem(head: Buffer, architecture: Architecture): Problem | undefined {
  const found = kernelArchitecture(head);
  if (found === architecture) return undefined;
  const message = found ? `is a kernel for ${found}, not for ${architecture}` : 'does not look like a Linux kernel';
  return { of: 'kernel', message };
}

/** The architecture of a kernel file, by what it begins with. */
function kernelArchitecture(head: Buffer): Architecture | undefined {
  const whose = (belongs: (format: KernelFormat) => boolean): Architecture | undefined =>
    architectures.find((architecture) => belongs(factsOf(architecture).kernel));
  const marked = whose(({ mark }) => has(head, mark.offset, mark.text));
  if (marked) return marked;
  if (has(head, 0, '\x1f\x8b')) return whose(({ mayBeGzip }) => mayBeGzip);
  // A kernel that only says which machine's EFI may start it, such as arm64's vmlinuz.efi.
  const header = has(head, 0, 'MZ') && head.length >= 64 ? head.readUInt32LE(60) : -1;
  if (header < 0 || !has(head, header, 'PE\0\0')) return undefined;
  return whose(({ efiMachine }) => has(head, header + 4, efiMachine));
}

/**
 * Throws UsageError for a kernel that only EFI unpacks (CONFIG_EFI_ZBOOT): QEMU's own start hangs on it without a word.
 * Linux, drivers/firmware/efi/libstub/zboot-header.S.
 */
export async function refuseZboot(kernel: string): Promise<void> {
  const head = await readHead(kernel, 'kernel image');
  if (!has(head, 0, 'MZ\0\0zimg')) return;
  const compression = /^[a-z0-9]{1,16}/.exec(head.toString('latin1', 24, 56))?.[0] ?? 'unknown';
  throw new UsageError(
    `${kernel}: is a compressed EFI kernel (zboot, ${compression}), which QEMU cannot start directly: ` +
      `give the Image inside it, or boot it through UEFI firmware`,
  );
}

/** What an initramfs may begin with: a compression that kernels are commonly built to unpack, or plain cpio. */
const initramfsMagics = ['\x1f\x8b', '\x28\xb5\x2f\xfd', '\xfd7zXZ\0', '\x02\x21\x4c\x18', '070701', '070702'];

/** Why the file that begins with `head` is no initramfs; undefined when it looks like one. */
export function initramfsProblem(head: Buffer): Problem | undefined {
  if (initramfsMagics.some((magic) => has(head, 0, magic))) return undefined;
  return { of: 'initramfs', message: 'is not an initramfs: neither cpio nor compressed by gzip, zstd, xz or lz4' };
}

function has(head: Buffer, offset: number, latin1: string): boolean {
  return head.toString('latin1', offset, offset + latin1.length) === latin1;
}

async function readHead(file: string, what: string): Promise<Buffer> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new UsageError(`missing ${what}: ${file}`);
    throw error;
  }
}
