import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { isoPaths } from './grub-config.js';

/** The modules of GRUB for a BIOS: a disc or a stick, its file system, a menu, a terminal of each kind, Linux. */
const biosModules = [
  ...['biosdisk', 'iso9660', 'part_gpt', 'part_msdos', 'search', 'search_fs_file'],
  ...['normal', 'configfile', 'test', 'echo', 'ls', 'serial', 'terminal', 'sleep', 'halt', 'reboot'],
  ...['linux', 'boot'],
] as const;

/** The argv that makes GRUB for a BIOS of its parts in `folder`. */
export function biosArgv({
  folder,
  config,
  output,
}: {
  readonly folder: string;
  readonly config: string;
  readonly output: string;
}): readonly [string, ...string[]] {
  return [
    'grub-mkimage',
    ...['--directory', folder, '--format', 'i386-pc-eltorito', '--prefix', '/boot/grub'],
    ...['--config', config, '--output', output],
    ...biosModules,
  ];
}

/** A file of the ISO, and where it comes from. */
export interface IsoFile {
  readonly inIso: string;
  readonly from: string;
}

/** An ISO's name of itself, by which it is known: `blkid` shows it, and so do file managers. */
export function volumeOf(architecture: Architecture): string {
  return `ZOSIA_${architecture.toUpperCase()}`;
}

/**
 * All ISOs are of this time, as xorriso takes it: the same content is to give the same bytes. It is the first that FAT
 * knows; for the first of 1970 xorriso writes today's.
 */
const isoTime = '1980010100000000';
/** The same, in seconds since 1970, for what else it dates. */
export const isoSeconds = Date.UTC(1980, 0, 1) / 1000;

/**
 * The argv that packs an ISO. It starts as a disc and, written to a stick as it is, as one: by a BIOS through GRUB's
 * `boot_hybrid.img` in its first sector, by UEFI through a GPT whose one partition is the disc's own EFI image.
 */
export function isoArgv({
  architecture,
  files,
  hybrid,
  output,
}: {
  readonly architecture: Architecture;
  readonly files: readonly IsoFile[];
  /** The first sector for a BIOS, where there are such machines. */
  readonly hybrid: string | undefined;
  readonly output: string;
}): readonly [string, ...string[]] {
  const { bios } = factsOf(architecture).iso;
  if (bios !== (hybrid !== undefined)) throw new Error('boot_hybrid.img goes with a BIOS');
  const forBios = [
    ...['--grub2-mbr', hybrid ?? '', '--protective-msdos-label', '-partition_offset', '16'],
    ...[
      '-b',
      relative(isoPaths.bios),
      '-no-emul-boot',
      '-boot-load-size',
      '4',
      '-boot-info-table',
      '--grub2-boot-info',
    ],
  ];
  return [
    'xorriso',
    // The user's own settings are not ours.
    ...['-no_rc', '-as', 'mkisofs', '-quiet', '-graft-points', '-r', '-iso-level', '3', '-V', volumeOf(architecture)],
    ...[`--modification-date=${isoTime}`, '--set_all_file_dates', isoTime, '--gpt_disk_guid', 'modification-date'],
    ...['-c', relative(isoPaths.catalog)],
    ...(bios ? forBios : ['--protective-msdos-label', '-partition_offset', '16']),
    ...(bios ? ['--efi-boot', relative(isoPaths.efi)] : ['-e', relative(isoPaths.efi), '-no-emul-boot']),
    ...['-efi-boot-part', '--efi-boot-image'],
    // Else the order of their contents would be that of their inodes here.
    ...files.flatMap(({ inIso }, index) => ['--sort-weight', String(files.length - index), inIso]),
    ...['-o', output],
    ...files.map(({ inIso, from }) => `${grafted(inIso)}=${grafted(from)}`),
  ];
}

function relative(path: string): string {
  return path.slice(1);
}

/** In such a pair `=` and `\` are marks. */
function grafted(path: string): string {
  return path.replace(/[\\=]/g, '\\$&');
}
