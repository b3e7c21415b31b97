import type { ArchitectureFacts } from './facts.js';

export const x86_64: ArchitectureFacts<'x86_64', 'ovmf'> = {
  names: { node: 'x64', debian: 'amd64', triplet: 'x86_64-linux-gnu' },
  kernel: {
    fileName: 'bzImage',
    // Documentation/arch/x86/boot.rst.
    mark: { offset: 0x202, text: 'HdrS' },
    efiMachine: '\x64\x86',
    mayBeGzip: false,
  },
  board: {
    architecture: 'x86_64',
    qemuProgram: 'qemu-system-x86_64',
    qemuPackages: { debian: 'qemu-system-x86', homebrew: 'qemu' },
    // The same devices on the same bus as aarch64's board. Without a display its firmware says nothing on the console.
    machine: 'q35',
    baseCommandLine: 'console=ttyS0 rdinit=/init panic=-1 cma=0 cryptomgr.notests=1',
    commandLineLimitBytes: 2047,
    // Every version of QEMU has it, and boots Linux on it.
    emulatedCpus: ['qemu64'],
    emulatedCpusReason: "TCG emulates AVX and Linux' defence against Meltdown slowly, and this CPU needs neither",
    slowCpus: { max: 'TCG emulates its AVX, which makes this guest 2 to 3 times slower' },
    firmware: {
      program: 'ovmf',
      packages: { debian: 'ovmf', homebrew: 'qemu' },
      names: ['OVMF.fd', 'edk2-x86_64-code.fd'],
      files: [
        '/usr/share/ovmf/OVMF.fd',
        '/opt/homebrew/share/qemu/edk2-x86_64-code.fd',
        '/usr/local/share/qemu/edk2-x86_64-code.fd',
        '/usr/share/qemu/edk2-x86_64-code.fd',
      ],
    },
    probe: { option: '-bios', says: 'Z', code: firmware() },
  },
  iso: {
    grubPackages: ['grub-pc-bin', 'grub-efi-amd64-bin'],
    efiImage: 'usr/lib/grub/x86_64-efi/monolithic/gcdx64.efi',
    efiName: 'BOOTX64.EFI',
    bios: true,
    menuDefault: 'display',
  },
};

/** A firmware of the least size that QEMU takes. The processor begins 16 bytes before its end. */
function firmware(): Uint8Array {
  const code = new Uint8Array(64 * 1024);
  code.set(
    [
      ...[0xba, 0xf8, 0x03], // mov dx, 0x3f8      the first serial port's data register
      ...[0xb0, 0x5a], //       mov al, 'Z'
      0xee, //                  out dx, al
      ...[0xb0, 0xfe], //       mov al, 0xfe
      ...[0xe6, 0x64], //       out 0x64, al       the keyboard controller resets the machine, at which QEMU ends
      0xf4, //                  hlt
      ...[0xeb, 0xfd], //       jmp $-1
    ],
    code.length - 16,
  );
  return code;
}
