import type { Architecture } from '../host/architecture.js';
import { UsageError } from '../host/errors.js';

/** What one guest architecture needs of QEMU. A further architecture is one further row of `boards`. */
export interface Board {
  readonly architecture: Architecture;
  /** QEMU's program, and the value of its `-machine`. */
  readonly qemuProgram: string;
  readonly machine: string;
  /**
   * The kernel's base command line: its console, our init, and a reboot at once after a panic (QEMU then ends).
   * `cma=0`: a small guest has no memory to set aside for devices, and Debian's kernel would take 64 MiB, after which the
   * initramfs has no room.
   */
  readonly baseCommandLine: string;
  /** Bytes of command line that the kernel reads; the rest it drops without a word (COMMAND_LINE_SIZE less the NUL). */
  readonly commandLineLimitBytes: number;
  /** CPU models for `cpu: auto` under TCG, best first, and why these. */
  readonly emulatedCpus: readonly string[];
  readonly emulatedCpusReason: string;
  /** CPU models that TCG emulates slowly, and why. */
  readonly slowCpus: Readonly<Record<string, string>>;
  /** UEFI firmware: file names, and where the packages of Debian and Homebrew put them, best first. */
  readonly firmwareNames: readonly string[];
  readonly firmwareFiles: readonly string[];
  readonly firmwareRemedy: Readonly<Record<'linux' | 'darwin', string>>;
  readonly probe: ProbeProgram;
}

/** A guest of a few instructions, started with `-kernel`, which says one letter on its console and powers off. */
export interface ProbeProgram {
  readonly code: Uint8Array;
  readonly says: string;
}

const aarch64: Board = {
  architecture: 'aarch64',
  qemuProgram: 'qemu-system-aarch64',
  // The default interrupt controller, GICv2, serves 8 CPUs at most and is missing on many KVM hosts.
  machine: 'virt,gic-version=max',
  baseCommandLine: 'console=ttyAMA0 rdinit=/init panic=-1 cma=0',
  commandLineLimitBytes: 2047,
  emulatedCpus: ['neoverse-n1', 'cortex-a76', 'cortex-a72'],
  emulatedCpusReason: 'TCG emulates SVE and pointer authentication slowly, and this CPU has neither',
  slowCpus: { max: 'TCG emulates its SVE and pointer authentication, which makes this guest 5 to 15 times slower' },
  firmwareNames: ['QEMU_EFI.fd', 'AAVMF_CODE.fd', 'edk2-aarch64-code.fd'],
  firmwareFiles: [
    '/usr/share/qemu-efi-aarch64/QEMU_EFI.fd',
    '/usr/share/AAVMF/AAVMF_CODE.fd',
    '/opt/homebrew/share/qemu/edk2-aarch64-code.fd',
    '/usr/local/share/qemu/edk2-aarch64-code.fd',
    '/usr/share/qemu/edk2-aarch64-code.fd',
  ],
  firmwareRemedy: { linux: 'apt-get install qemu-efi-aarch64', darwin: 'brew install qemu' },
  probe: {
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
};

const boards: Partial<Record<Architecture, Board>> = { aarch64 };

/** The board of a guest architecture. Throws UsageError where zosia has none. */
export function boardFor(architecture: Architecture): Board {
  const board = boards[architecture];
  if (!board) {
    throw new UsageError(`arch: ${architecture} guests cannot be booted; allowed: ${Object.keys(boards).join(', ')}`);
  }
  return board;
}

/** Instructions as the little-endian bytes that the processor fetches. */
function words(...instructions: number[]): Uint8Array {
  const bytes = Buffer.alloc(instructions.length * 4);
  instructions.forEach((instruction, index) => bytes.writeUInt32LE(instruction, index * 4));
  return bytes;
}
