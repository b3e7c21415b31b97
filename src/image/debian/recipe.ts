import { createHash } from 'node:crypto';
import type { SnapshotPin } from '../../debian/snapshot.js';
import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import type { InitramfsFile } from '../initramfs-files.js';
import { guestContract } from '../../contract/guest.js';

/** Raise it with every change of src/image that changes what an image holds: cached images are found by it. */
export const recipeVersion = 4;

/** Packages of one Debian release. */
export interface PackageSet {
  readonly suite: string;
  readonly architecture: Architecture;
  readonly packages: readonly string[];
  /** Only packages whose names begin so have files that the guest needs; undefined: any may have. */
  readonly only?: string;
  /** Which state of the release is taken where no mirror serves the newest one. */
  readonly pin: SnapshotPin;
}

/** What a system image of the `debian` builder is made of. */
export interface DebianRecipe {
  readonly kernel: PackageSet;
  readonly userland: PackageSet;
}

export interface Suites {
  /** A release whose kernel comes as one package. */
  readonly kernel: Suite;
  /** A release that has llama.cpp. */
  readonly llama: Suite;
}

/** A Debian release, by its codename, and the state of it that is pinned. */
export type Suite = Pick<PackageSet, 'suite' | 'pin'>;

export const busyboxPackage = 'busybox-static';
export const llamaPackage = 'llama.cpp-tools';

/** Who brings what the prompt at the console is made of: programs, a character set and a terminal description. */
export const promptPackages = ['bash', 'jq', 'libc-bin', 'ncurses-base'] as const;

/** The files of these packages that the guest has, by their paths in the guest; their programs are in /bin there. */
export const promptFiles: Readonly<Record<string, string>> = {
  'bin/bash': 'usr/bin/bash',
  'bin/jq': 'usr/bin/jq',
  'usr/lib/locale/C.utf8/LC_CTYPE': 'usr/lib/locale/C.utf8/LC_CTYPE',
  'usr/share/terminfo/x/xterm': 'usr/share/terminfo/x/xterm',
};

/** Programs of llama.cpp that the guest runs; the image goes without the others, and without what only they need. */
export const llamaPrograms = ['llama-cli', 'llama-completion', 'llama-bench', 'llama-server'] as const;

/** What the guest cannot do without: an image is made only where the kernel has each, built in or as a module. */
export const requiredModules = ['virtio_pci', 'virtio_blk', 'virtio_console', 'ext4', 'qemu_fw_cfg'] as const;

/** What makes the guest better where the kernel has it. */
export const welcomeModules = ['pvpanic_pci'] as const;

export function debianRecipe(architecture: Architecture, suites: Suites): DebianRecipe {
  // The cloud flavour leaves out drivers of real hardware: a third of the modules and a smaller kernel.
  const kernel = `linux-image-cloud-${factsOf(architecture).names.debian}`;
  return {
    // A kernel depends on what would install and boot it on a disk: half of what there would be to fetch.
    kernel: { ...suites.kernel, architecture, packages: [kernel], only: 'linux-image-' },
    userland: { ...suites.llama, architecture, packages: [busyboxPackage, llamaPackage, ...promptPackages] },
  };
}

/** Names what was unpacked for an packageSet, but for the versions that Debian has at the time. */
export function packageSetKey(packageSet: PackageSet): string {
  return digest([recipeVersion, packageSet]);
}

/** Names an image by all that determines it, but for the versions that Debian has at the time. */
export function imageKey(recipe: DebianRecipe, initramfsFiles: readonly InitramfsFile[]): string {
  const files = initramfsFiles.map((file) => [
    file.path,
    file.kind,
    file.kind === 'file' ? [file.executable, digest(file.content.toString('base64'))] : file.target,
  ]);
  return digest([recipeVersion, guestContract, recipe, files]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** The upstream part of a Debian package's version: `1:0.7.0+dfsg-2` is upstream's 0.7.0. */
export function upstreamVersion(debianVersion: string): string {
  return debianVersion
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~](dfsg|ds)[\d.]*$/, '');
}
