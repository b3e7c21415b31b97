import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../contract/fields/naming.js';
import { architectures, factsOf, type Architecture } from '../contract/architectures/architecture.js';
import { guestDefaults } from '../contract/guest.js';
import { EnvironmentError, MissingDependencyError, UsageError } from '../host/errors.js';
import { fileExists, makeFolder } from '../host/files.js';
import { missingPrograms } from '../host/install.js';
import { remedyFor, runsOn } from '../host/packages.js';
import { inStep } from '../host/reporter.js';
import { mostCpioBytes } from '../image/cpio.js';
import { fetchGrub } from '../image/iso/grub-files.js';
import { packIso } from '../image/iso/pack.js';
import { volumeOf } from '../image/iso/plan.js';
import { manifestFileName, readManifest, type ImageManifest } from '../image/manifest.js';
import { memoryOfModel } from '../model/memory.js';
import type { ModelFile } from '../model/model-file.js';
import { refuseUnknownModel, resolveModel } from '../model/resolve.js';
import { programsFor } from './host-needs.js';
import { resolveImage, type JobContext } from './image-for-boot.js';

/** An ISO as a person asks for it. */
export interface IsoWish {
  readonly arch: Architecture;
  /** The folder of a system image; else the one that a boot would take. */
  readonly image: string | undefined;
  readonly model: string;
  readonly output: string;
}

/** An ISO that was packed. */
export interface Iso {
  readonly path: string;
  readonly sizeBytes: number;
  readonly arch: Architecture;
  readonly manifest: ImageManifest;
  readonly model: ModelFile;
  /** What a machine that starts it should have, in MiB. */
  readonly memoryMib: number;
  /** Whether it is small enough for GRUB under a BIOS. */
  readonly bios: boolean;
}

/**
 * Packs an ISO, of an image and a model found or made as a boot's are. What was asked wrongly is refused first, and
 * nothing is fetched for it. Throws what `resolveImage`, `resolveModel`, `fetchGrub` and `packIso` throw.
 */
export async function makeIso(wish: IsoWish, around: JobContext): Promise<Iso> {
  const { reporter, signal, cache } = around;
  const { arch } = wish;
  const output = path.resolve(wish.output);
  refuseForeignHost(arch);
  await refuseOutput(output);
  await refuseUnknownModel(wish.model);
  await requirePrograms(arch);
  const model = await inStep(
    reporter,
    'model',
    () => resolveModel({ model: wish.model, reporter, signal, cache }),
    ({ name, gguf, sizeBytes }) => `${name}, ${gguf.quantization}, ${Math.round(sizeBytes / 1e6)} MB`,
  );
  refuseLargeModel(model);
  const { files, manifest } = await resolveImage({ arch, image: imageSource(wish), uefi: true }, around);
  if (!manifest) throw new Error('an image without image.json');
  const grub = await inStep(
    reporter,
    'boot loader',
    () => fetchGrub(arch, { cache, reporter, signal }),
    ({ packages }) => packages.join(', '),
  );
  await makeFolder(path.dirname(output));
  await inStep(
    reporter,
    'ISO',
    () => packIso({ architecture: arch, image: { ...files, manifest }, model, grub, output, reporter, signal }),
    () => path.basename(output),
  );
  const { size: sizeBytes } = await stat(output);
  const bios = factsOf(arch).iso.bios && fitsBios(manifest.initramfs.sizeBytes + model.sizeBytes);
  return { path: output, sizeBytes, arch, manifest, model, memoryMib: memoryOfIso(model), bios };
}

/**
 * The machines that an ISO is for: those asked for, else those of the image given, else PCs. Throws UsageError for an
 * image of others, and what `readManifest` throws.
 */
export async function architectureOfIso(
  arch: Architecture | undefined,
  image: string | undefined,
): Promise<Architecture> {
  if (image === undefined) return arch ?? 'x86_64';
  const { arch: own } = await readManifest(path.join(image, manifestFileName));
  if (arch === undefined || arch === own) return own;
  throw new UsageError(naming`{image}: ${image} is for ${own}, not for ${arch}`);
}

function imageSource({ image }: IsoWish): Parameters<typeof resolveImage>[0]['image'] {
  return image === undefined ? { kind: 'default' } : { kind: 'folder', folder: image };
}

/** Throws EnvironmentError where this kind of host cannot have all that packs an ISO, and says what can. */
export function refuseForeignHost(arch: Architecture, platform: NodeJS.Platform = process.platform): void {
  const foreign = programsFor({ packsIso: arch }, platform).filter((program) => !runsOn(program, platform));
  if (foreign.length === 0) return;
  throw new EnvironmentError(
    `an ISO for ${arch} takes ${foreign.join(', ')}, which Homebrew does not have: pack it on a Linux machine, or in a ` +
      `container of Debian (docker run); one for aarch64 can be packed here`,
  );
}

async function requirePrograms(arch: Architecture): Promise<void> {
  const [missing] = await missingPrograms(programsFor({ packsIso: arch }));
  if (missing !== undefined) throw new MissingDependencyError(missing, remedyFor(missing));
}

/** Where the volume's name is in an ISO: ECMA-119, 8.4. */
const volumeAt = { offset: 16 * 2048 + 40, bytes: 32 };

/** An earlier ISO of ours may be replaced; anything else that a user has there may not. */
async function refuseOutput(output: string): Promise<void> {
  if (!(await fileExists(output))) return;
  const status = await stat(output);
  if (!status.isFile()) throw new UsageError(naming`{output}: ${output} is not a file`);
  await using file = await open(output);
  const { buffer } = await file.read(Buffer.alloc(volumeAt.bytes), 0, volumeAt.bytes, volumeAt.offset);
  const volume = buffer.toString('latin1').replace(/[ \0]+$/, '');
  if (architectures.some((arch) => volume === volumeOf(arch))) return;
  throw new UsageError(naming`{output}: ${output} is already there and is no ISO of zosia's; name another file`);
}

function refuseLargeModel({ name, sizeBytes }: ModelFile): void {
  if (sizeBytes <= mostCpioBytes) return;
  throw new UsageError(
    naming`{model}: ${name} has ${Math.ceil(sizeBytes / 2 ** 20)} MiB; on an ISO at most 4095 MiB are possible`,
  );
}

/** Under a BIOS GRUB puts what it loads for Linux below this address (GRUB_LINUX_INITRD_MAX_ADDRESS), and above its own. */
const biosLimitBytes = 0x37ffffff - 2 ** 24;

/** Whether GRUB finds room for the archives under a BIOS. */
export function fitsBios(archiveBytes: number): boolean {
  return archiveBytes <= biosLimitBytes;
}

const stepMib = 256;
const leastMib = 512;

/**
 * Memory for a machine that starts an ISO with this model, in MiB: what the model takes in comfort, and its size again.
 * The archive and what the kernel unpacks of it are there at the same time; later, what llama.cpp copies into its own
 * order cannot be dropped and read again, as there is no disk.
 */
export function memoryOfIso(model: Pick<ModelFile, 'gguf' | 'sizeBytes'>): number {
  const { comfortableMib } = memoryOfModel(model, guestDefaults.contextLength);
  const needMib = comfortableMib + model.sizeBytes / 2 ** 20;
  return Math.max(leastMib, Math.ceil(needMib / stepMib) * stepMib);
}
