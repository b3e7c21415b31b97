import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Architecture } from '../../../src/contract/architectures/architecture.js';

/** What the tiny guest does last. `panic` tells QEMU of one, as the kernel's driver does: `pvpanic-pci` must be device 2. */
export type TinyEnding = 'power-off' | 'reset' | 'panic' | 'flood' | 'hang';

/**
 * Writes a guest of a dozen instructions, which says a text on its console and ends: what a boot of real QEMU needs, in a
 * tenth of a second. Returns its path, to be taken as the kernel.
 */
export async function writeTinyGuest(
  folder: string,
  says: string,
  ending: TinyEnding,
  architecture: Architecture = 'aarch64',
): Promise<string> {
  const file = path.join(folder, `guest-${architecture}-${ending}.bin`);
  const content = { aarch64: arm, x86_64: pc }[architecture](Buffer.from(`${says}\0`), ending);
  await writeFile(file, content);
  return file;
}

/** The same as firmware, which the processor begins with. */
export async function writeTinyFirmware(folder: string, says: string, architecture: Architecture): Promise<string> {
  const text = Buffer.from(`${says}\0`);
  const file = path.join(folder, `firmware-${architecture}.bin`);
  await writeFile(file, architecture === 'aarch64' ? arm(text, 'hang') : pcFirmware(text));
  return file;
}

const armEndings: Record<TinyEnding, readonly number[]> = {
  'power-off': [
    0x52800100, // movz w0, #0x0008
    0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_OFF
    0xd4000002, // hvc  #0
  ],
  reset: [
    0x52800120, // movz w0, #0x0009
    0x72b08000, // movk w0, #0x8400, lsl #16   PSCI SYSTEM_RESET
    0xd4000002, // hvc  #0
  ],
  panic: [
    0xd2c00803, // movz x3, #0x0040, lsl #32
    0xf2a20023, // movk x3, #0x1001, lsl #16   the configuration space of device 2
    0x52a20004, // movz w4, #0x1000, lsl #16   an address of the bus
    0xb9001064, // str  w4, [x3, #0x10]        is where its registers shall be
    0x52800045, // movz w5, #2
    0x79000865, // strh w5, [x3, #4]           enabled
    0x52800025, // movz w5, #1
    0x39000085, // strb w5, [x4]               panicked
  ],
  /** Says it all again, and again. */
  flood: [
    0x17fffffa, // b    to adr
  ],
  hang: [],
};

function arm(text: Buffer, ending: TinyEnding): Buffer {
  const end = armEndings[ending];
  const code = [
    0x10000000 | ((7 + end.length) << 5), // adr  x0, text
    0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
    0x38401402, // ldrb w2, [x0], #1
    0x34000062, // cbz  w2, end
    0x39000022, // strb w2, [x1]
    0x17fffffd, // b    to ldrb
    ...end,
    0x14000000, // b    .
  ];
  const bytes = Buffer.alloc(code.length * 4);
  code.forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
  return Buffer.concat([bytes, text]);
}

const pcEndings: Record<TinyEnding, readonly number[]> = {
  'power-off': [
    ...[0xba, 0x04, 0x06], // mov dx, 0x604    where SeaBIOS has put q35's power management
    ...[0xb8, 0x00, 0x20], // mov ax, 0x2000   off
    0xef, //                  out dx, ax
  ],
  reset: [
    ...[0xb0, 0xfe], // mov al, 0xfe
    ...[0xe6, 0x64], // out 0x64, al           the keyboard controller
  ],
  panic: [
    ...[0x66, 0xb8, 0x10, 0x10, 0x00, 0x80], // mov eax, 0x80001010   device 2, where its registers are
    ...[0xba, 0xf8, 0x0c], //                   mov dx, 0xcf8
    ...[0x66, 0xef], //                         out dx, eax
    ...[0x66, 0xb8, 0x00, 0x00, 0x0b, 0x00], // mov eax, 0xb0000      in reach of real mode: nobody has a display
    ...[0xba, 0xfc, 0x0c], //                   mov dx, 0xcfc
    ...[0x66, 0xef], //                         out dx, eax
    ...[0xb8, 0x00, 0xb0], //                   mov ax, 0xb000
    ...[0x8e, 0xd8], //                         mov ds, ax
    ...[0xc6, 0x06, 0x00, 0x00, 0x01], //       mov byte [0], 1       panicked
  ],
  flood: [
    ...[0xeb, 0xef], // jmp to mov si
  ],
  hang: [],
};

/** Real-mode code at `origin` of its segment, with its text behind it. */
function pcCode(text: Buffer, ending: TinyEnding, origin: number): Buffer {
  const end = pcEndings[ending];
  const textAt = origin + 15 + end.length + 3;
  const code = [
    ...[0xbe, textAt & 0xff, textAt >> 8], // mov si, text
    ...[0xba, 0xf8, 0x03], //                 mov dx, 0x3f8   the first serial port's data register
    ...[0x2e, 0xac], //                       lodsb cs:[si]
    ...[0x84, 0xc0], //                       test al, al
    ...[0x74, 0x03], //                       jz end
    0xee, //                                  out dx, al
    ...[0xeb, 0xf7], //                       jmp to lodsb
    ...end,
    ...[0xf4, 0xeb, 0xfd], //                 hlt; jmp to hlt
  ];
  return Buffer.concat([Buffer.from(code), text]);
}

const sector = 512;

/** A Linux kernel that never leaves real mode: Linux, Documentation/arch/x86/boot.rst. */
function pc(text: Buffer, ending: TinyEnding): Buffer {
  const setup = pcCode(text, ending, 0x70);
  const sectors = Math.ceil((0x70 + setup.length) / sector);
  const kernel = Buffer.alloc((1 + sectors + 1) * sector);
  kernel.writeUInt8(sectors, 0x1f1);
  kernel.writeUInt16LE(0xaa55, 0x1fe);
  // The segment that is entered begins here: a jump over the header.
  kernel.set([0xeb, 0x6e], sector);
  kernel.write('HdrS', 0x202, 'latin1');
  kernel.writeUInt16LE(0x0202, 0x206);
  kernel.writeUInt8(1, 0x211);
  setup.copy(kernel, sector + 0x70);
  return kernel;
}

function pcFirmware(text: Buffer): Buffer {
  const firmware = Buffer.alloc(64 * 1024);
  pcCode(text, 'hang', 0).copy(firmware);
  firmware.set([0xe9, 0x0d, 0x00], firmware.length - 16); // jmp to its begin, around the segment's end
  return firmware;
}
