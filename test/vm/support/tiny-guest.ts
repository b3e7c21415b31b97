import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How the tiny guest ends, and the PSCI function number of it. */
const endings = { 'power-off': 8, reset: 9, hang: undefined } as const;

/**
 * Writes an aarch64 guest of eleven instructions, which says a text on its console and ends: what a boot of real QEMU
 * needs, in a tenth of a second. Returns its path, to be taken as the kernel.
 */
export async function writeTinyGuest(folder: string, says: string, ending: keyof typeof endings): Promise<string> {
  const psciFunction = endings[ending];
  const end = psciFunction === undefined ? [] : [0x52800000 | (psciFunction << 5), 0x72b08000, 0xd4000002];
  const code = [
    0x10000000 | ((7 + end.length) << 5), // adr  x0, text
    0xd2a12001, // movz x1, #0x0900, lsl #16   the PL011's data register
    0x38401402, // ldrb w2, [x0], #1
    0x34000062, // cbz  w2, end
    0x39000022, // strb w2, [x1]
    0x17fffffd, // b    to ldrb
    ...end, // movz w0, #N; movk w0, #0x8400, lsl #16; hvc #0
    0x14000000, // b    .
  ];
  const bytes = Buffer.alloc(code.length * 4);
  code.forEach((word, index) => bytes.writeUInt32LE(word >>> 0, index * 4));
  const file = path.join(folder, `guest-${ending}.bin`);
  await writeFile(file, Buffer.concat([bytes, Buffer.from(`${says}\0`)]));
  return file;
}
