import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import type { PackageTree } from '../../debian/package-tree.js';
import { snapshotPin } from '../../debian/snapshot.js';
import { pinnedVersion } from '../../host/versions.js';
import { packageSetParts, type PartsRequest } from '../debian/fetch-parts.js';
import type { PartFile } from '../debian/parts.js';

/** GRUB's parts for the machines of one architecture, of one Debian release whatever this host is. */
export interface GrubFiles {
  /** GRUB as a program of UEFI. */
  readonly efi: Buffer;
  /** What grub-mkimage makes GRUB for a BIOS of, by name; empty where no machine has one. */
  readonly bios: ReadonlyMap<string, Buffer>;
  /** As in `grub-pc-bin 2.12-9`. */
  readonly packages: readonly string[];
}

const biosFolder = 'usr/lib/grub/i386-pc';

/** Fetches GRUB's parts from Debian's archive, or finds them in the cache. Throws what fetchPackages throws. */
export async function fetchGrub(
  architecture: Architecture,
  request: Omit<PartsRequest, 'signal' | 'refresh'> & { readonly signal: AbortSignal },
): Promise<GrubFiles> {
  const { grubPackages, efiImage } = factsOf(architecture).iso;
  const packageSet = {
    suite: pinnedVersion('ZOSIA_DEBIAN_KERNEL_SUITE'),
    pin: snapshotPin('ZOSIA_DEBIAN_KERNEL_SNAPSHOT'),
    architecture,
    packages: grubPackages,
    // Of what these depend on, GRUB's own is all that is not for a system that would install it.
    only: 'grub-',
  };
  const parts = await packageSetParts(packageSet, (tree) => collectGrub(tree, architecture), {
    ...request,
    refresh: false,
  });
  const efi = parts.files.find((file) => file.path === efiImage);
  if (!efi) throw new Error(`no ${efiImage} among the parts`);
  const bios = parts.files.filter((file) => file.path.startsWith(`${biosFolder}/`));
  return {
    efi: efi.content,
    bios: new Map(bios.map((file) => [file.path.slice(biosFolder.length + 1), file.content])),
    packages: parts.packages
      .filter(({ name }) => name.startsWith('grub-'))
      .map(({ name, version }) => `${name} ${version}`),
  };
}

/** Takes GRUB's parts out of Debian's packages. Throws EnvironmentError where they are not what they were. */
export function collectGrub(tree: PackageTree, architecture: Architecture): PartFile[] {
  const { efiImage, bios } = factsOf(architecture).iso;
  const names = bios ? tree.list(biosFolder).filter((name) => /\.(mod|img|lst|sh)$/.test(name)) : [];
  return [efiImage, ...names.map((name) => `${biosFolder}/${name}`)].map((path) => ({
    role: 'grub',
    path,
    executable: false,
    content: tree.require(path).content,
  }));
}
