/**
 * A Mac as its own programs describe it, for what cannot be here: an M4 with 4 performance and 6 efficiency cores, on
 * mains, cool, with Homebrew's QEMU. Its QEMU is this host's, which emulates where hvf is asked for.
 */
export interface SimulatedMac {
  /** Nothing but what macOS and Homebrew bring. */
  readonly PATH: string;
  /** A temporary folder as macOS has it: a long path, and behind a link. */
  readonly TMPDIR: string;
  /** The module for `node --import` that makes Node say so, too. */
  readonly platform: string;
}

/** Makes it in an empty folder, without the programs that are named. */
export function simulatedMac(folder: string, without?: readonly string[]): SimulatedMac;
