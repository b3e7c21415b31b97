/** All that zosia knows of one architecture. */
export interface ArchitectureFacts<Name extends string = string, FirmwareProgram extends string = string> {
  readonly names: ArchitectureNames;
  readonly kernel: KernelFormat;
  readonly board: BoardFacts<Name, FirmwareProgram>;
  readonly iso: IsoFacts;
}

/** How a machine with firmware of its own starts an ISO. */
export interface IsoFacts {
  /** Debian's packages of GRUB for it, and in them GRUB for UEFI as Debian makes it for its own discs. */
  readonly grubPackages: readonly string[];
  readonly efiImage: string;
  /** What UEFI looks for on a medium that it does not know, in `/EFI/BOOT`. */
  readonly efiName: string;
  /** Whether there are machines without UEFI, whose firmware is a BIOS. */
  readonly bios: boolean;
  /** Which menu entry is taken by itself: a kernel that knows no keyboard of such machines has no use for a display. */
  readonly menuDefault: 'display' | 'serial';
}

/** What the world's tools call it. */
export interface ArchitectureNames {
  /** Node's `process.arch`. */
  readonly node: string;
  /** Debian's architecture name. */
  readonly debian: string;
  /** The GNU triplet under which Debian keeps libraries. */
  readonly triplet: string;
}

/** The kernel file as the kernel's own build makes it, and QEMU starts it. Texts are Latin-1, a byte a character. */
export interface KernelFormat {
  /** What builders call the file: by its format. */
  readonly fileName: string;
  /** The format's own mark, by Linux' Documentation/arch. */
  readonly mark: { readonly offset: number; readonly text: string };
  /** The machine of a kernel that is an EFI program, by its PE header. */
  readonly efiMachine: string;
  /** Whether QEMU unpacks a kernel that is compressed by gzip. */
  readonly mayBeGzip: boolean;
}

/** What QEMU is told of a guest of one architecture. */
export interface BoardFacts<Name extends string, FirmwareProgram extends string> {
  readonly architecture: Name;
  /** QEMU's program, the packages that bring it, and the value of its `-machine`. */
  readonly qemuProgram: `qemu-system-${Name}`;
  readonly qemuPackages: HostPackages;
  readonly machine: string;
  /**
   * The kernel's base command line: its console, our init, and a reboot at once after a panic (QEMU then ends).
   * `cma=0`: a small guest has no memory to set aside for devices, and Debian's kernel would take 64 MiB, after which the
   * initramfs has no room. `cryptomgr.notests=1`: nobody asks this kernel for its ciphers, and that kernel would test all of
   * them, a billion instructions of an emulated start. A kernel without either passes over the words.
   */
  readonly baseCommandLine: string;
  /** Bytes of command line that the kernel reads; the rest it drops without a word (COMMAND_LINE_SIZE less the NUL). */
  readonly commandLineLimitBytes: number;
  /** CPU models for `cpu: auto` under TCG, best first, and why these. */
  readonly emulatedCpus: readonly string[];
  readonly emulatedCpusReason: string;
  /** CPU models that TCG emulates slowly, and why. */
  readonly slowCpus: Readonly<Record<string, string>>;
  readonly firmware: Firmware<FirmwareProgram>;
  readonly probe: ProbeProgram;
}

/** The packages that bring a program to a host. */
export interface HostPackages {
  readonly debian: string;
  readonly homebrew: string;
}

/** UEFI firmware: what brings it, its file names, and where the packages put them, best first. */
export interface Firmware<Program extends string = string> {
  readonly program: Program;
  readonly packages: HostPackages;
  readonly names: readonly string[];
  readonly files: readonly string[];
}

/** A guest of a few instructions, which says one letter on its console and ends. */
export interface ProbeProgram {
  /** The option by which QEMU starts it. */
  readonly option: '-kernel' | '-bios';
  readonly code: Uint8Array;
  readonly says: string;
}
