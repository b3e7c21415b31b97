import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the tiny guest does last. */
const endings = {
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
  /** Tells QEMU of a panic, as the kernel's driver does: `pvpanic-pci` must be the second device of the bus. */
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
} as const;

/**
 * Writes an aarch64 guest of a dozen instructions, which says a text on its console and ends: what a boot of real QEMU
 * needs, in a tenth of a second. Returns its path, to be taken as the kernel.
 */
export async function writeTinyGuest(folder: string, says: string, ending: keyof typeof endings): Promise<string> {
  const end = endings[ending];
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
  const file = path.join(folder, `guest-${ending}.bin`);
  await writeFile(file, Buffer.concat([bytes, Buffer.from(`${says}\0`)]));
  return file;
}
