import { boardFor, factsOf, type Architecture } from '../../contract/architectures/architecture.js';

/** Where things lie on the ISO. */
export const isoPaths = {
  kernel: '/boot/kernel',
  initramfs: '/boot/initramfs',
  /** A second archive for the kernel to unpack, which holds the model: no driver of any storage is needed. */
  model: '/boot/model.cpio',
  menu: '/boot/grub/grub.cfg',
  bios: '/boot/grub/bios.img',
  efi: '/boot/grub/efi.img',
  catalog: '/boot/grub/boot.cat',
  about: '/zosia.txt',
} as const;

/** So long GRUB's menu waits for a key, in seconds. */
const menuSeconds = 5;

/**
 * GRUB's menu. Everything that GRUB shows and reads is on the display and on the first serial line, where the machine
 * has one; the kernel's console is one of the two, and the prompt with it.
 */
export function grubMenu(architecture: Architecture): string {
  const { menuDefault } = factsOf(architecture).iso;
  const entry = (id: string, key: string, place: string, console: string): string[] => [
    `menuentry "zosia: a prompt on the ${place} (${key})" --hotkey=${key} --id ${id} {`,
    // As text, which needs no driver; under UEFI the kernel takes the display that it finds.
    '  set gfxpayload=text',
    `  linux ${isoPaths.kernel} ${kernelCommandLine(architecture, console)}`,
    `  initrd ${isoPaths.initramfs} ${isoPaths.model}`,
    '}',
  ];
  return lines(
    'if serial --unit=0 --speed=115200; then',
    '  terminal_input console serial',
    '  terminal_output console serial',
    'fi',
    `set timeout=${menuSeconds}`,
    `set default=${menuDefault}`,
    ...entry('display', 'd', 'display', 'tty0'),
    ...entry('serial', 's', 'serial line', serialConsole(architecture)),
  );
}

/**
 * The words of a boot by QEMU, with another console. Without `panic=`: what a kernel said last stays on the display.
 * ramfs, because a tmpfs holds no more than half of the memory, which a model and its guest may well exceed.
 */
export function kernelCommandLine(architecture: Architecture, console: string): string {
  const words = boardFor(architecture).baseCommandLine.split(' ');
  const kept = words.filter((word) => !word.startsWith('console=') && !word.startsWith('panic='));
  return [`console=${console}`, ...kept, 'rootfstype=ramfs'].join(' ');
}

function serialConsole(architecture: Architecture): string {
  const [, name] = /(?:^| )console=(\S+)/.exec(boardFor(architecture).baseCommandLine) ?? [];
  if (name === undefined) throw new Error(`${architecture} has no console`);
  return name;
}

/** What GRUB reads first: the ISO that it came from, whatever else this machine has, is the one with such a file. */
export function grubSearch(mark: string): string {
  return lines(`search --no-floppy --file --set=root ${mark}`, 'set prefix=($root)/boot/grub');
}

/** The same for GRUB of UEFI, which finds its first configuration beside itself and is to go on with the menu. */
export function grubSearchOfEfi(mark: string): string {
  return grubSearch(mark) + lines('configfile $prefix/grub.cfg');
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
