import type { ArchitectureFacts } from './facts.js';

export const aarch64: ArchitectureFacts<'aarch64', 'qemu-efi-aarch64'> = {
  names: { node: 'arm64', debian: 'arm64', triplet: 'aarch64-linux-gnu' },
  kernel: {
    fileName: 'Image',
    // Documentation/arch/arm64/booting.rst.
    mark: { offset: 56, text: 'ARM\x64' },
    efiMachine: '\x64\xaa',
    mayBeGzip: true,
  },
  board: {
    architecture: 'aarch64',
    qemuProgram: 'qemu-system-aarch64',
    qemuPackages: { debian: 'qemu-system-arm', homebrew: 'qemu' },
    // The default interrupt controller, GICv2, serves 8 CPUs at most and is missing on many KVM hosts.
    machine: 'virt,gic-version=max',
    baseCommandLine: 'console=ttyAMA0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
    commandLineLimitBytes: 2047,
    emulatedCpus: ['neoverse-n1', 'cortex-a76', 'cortex-a72'],
    emulatedCpusReason: 'TCG emulates SVE and pointer authentication slowly, and this CPU has neither',
    slowCpus: { max: 'TCG emulates its SVE and pointer authentication, which makes this guest 5 to 15 times slower' },
    firmware: {
      program: 'qemu-efi-aarch64',
      packages: { debian: 'qemu-efi-aarch64', homebrew: 'qemu' },
      names: ['QEMU_EFI.fd', 'AAVMF_CODE.fd', 'edk2-aarch64-code.fd'],
      files: [
        '/usr/share/qemu-efi-aarch64/QEMU_EFI.fd',
        '/usr/share/AAVMF/AAVMF_CODE.fd',
        '/opt/homebrew/share/qemu/edk2-aarch64-code.fd',
        '/usr/local/share/qemu/edk2-aarch64-code.fd',
        '/usr/share/qemu/edk2-aarch64-code.fd',
      ],
    },
    probe: {
      option: '-kernel',
      says: 'Z',
      code: words(
        0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
        0x52800b42, // movz w2, #'Z'
        0x39000022, // strb w2, [x1]
        0x52800100, // movz w0, #0x0008
        0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_OFF
        0xd4000002, // hvc  #0
        0x14000000, // b    .
      ),
    },
  },
  iso: {
    grubPackages: ['grub-efi-arm64-bin'],
    efiImage: 'usr/lib/grub/arm64-efi/monolithic/gcdaa64.efi',
    efiName: 'BOOTAA64.EFI',
    bios: false,
    menuDefault: 'serial',
  },
};

/** Instructions as the little-endian bytes that the processor fetches. */
function words(...instructions: number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(instructions.length * 4));
  instructions.forEach((instruction, index) => {
    bytes.setUint32(index * 4, instruction, true);
  });
  return new Uint8Array(bytes.buffer);
}
