import { Buffer } from 'node:buffer';

/** What a kernel says when it switches the machine off, with or without its clock. */
const powerDown = /^(\[ *\d+\.\d+\] )?reboot: Power down\r*\n?$/;

/**
 * The console of a guest that has reached its end, for a person: without the kernel's word that it switches the machine
 * off, which says nothing that the guest has not said. Takes bytes, and hands out whole lines.
 */
export class LastWords {
  private held = '';

  /** What is to be shown by now. */
  write(bytes: Uint8Array): Buffer {
    const lines = (this.held + Buffer.from(bytes).toString('latin1')).split(/(?<=\n)/);
    this.held = lines.at(-1)?.endsWith('\n') === false ? (lines.pop() ?? '') : '';
    return shown(lines);
  }

  /** What is left to be shown. */
  end(): Buffer {
    const rest = this.held;
    this.held = '';
    return shown([rest]);
  }
}

function shown(lines: readonly string[]): Buffer {
  return Buffer.from(lines.filter((line) => !powerDown.test(line)).join(''), 'latin1');
}
