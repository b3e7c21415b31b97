import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { factsOf, type Architecture } from '../../contract/architectures/architecture.js';
import { modelInInitramfs } from '../../contract/guest.js';
import { CancelledError, EnvironmentError } from '../../host/errors.js';
import { exec } from '../../host/exec.js';
import { requireFreeSpace, withScratch, writeAside } from '../../host/files.js';
import type { Reporter } from '../../host/reporter.js';
import { cpioAround } from '../cpio.js';
import type { BootFiles } from '../boot-files.js';
import type { ImageManifest } from '../manifest.js';
import { writeFat } from './fat.js';
import { grubMenu, grubSearch, grubSearchOfEfi, isoPaths } from './grub-config.js';
import type { GrubFiles } from './grub-files.js';
import { biosArgv, isoArgv, isoSeconds, type IsoFile } from './plan.js';

/** The model that an ISO carries. */
export interface IsoModel {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface IsoRequest {
  readonly architecture: Architecture;
  readonly image: BootFiles & { readonly manifest: ImageManifest };
  readonly model: IsoModel;
  readonly grub: GrubFiles;
  readonly output: string;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/** GRUB, the menu and the FAT file system take less beside the model and the image. */
const reserveBytes = 2 ** 24;

/**
 * Packs an ISO from whole and verified parts. The same parts and the same programs of the host give the same bytes.
 * Throws EnvironmentError where there is no room, or the model is no longer what it was, MissingDependencyError without
 * a program, CancelledError when `signal` fires.
 */
export async function packIso(request: IsoRequest): Promise<void> {
  const { image, model, output } = request;
  const { manifest } = image;
  const isoBytes = manifest.kernel.sizeBytes + manifest.initramfs.sizeBytes + model.sizeBytes + reserveBytes;
  const folder = path.dirname(output);
  // The model's archive lies beside the ISO until that is written.
  await requireFreeSpace(folder, isoBytes + model.sizeBytes, 'the ISO');
  await withScratch((scratch) => pack(request, scratch), folder);
}

async function pack(request: IsoRequest, scratch: string): Promise<void> {
  const { architecture, image, model, grub, output, reporter, signal } = request;
  const place = (name: string): string => path.join(scratch, name);
  const mark = markOf(request);
  await writeModelArchive(model, place('model.cpio'), { reporter, signal });
  await writeFile(place('grub.cfg'), grubMenu(architecture));
  await writeFile(place('mark'), '');
  await writeFile(place('zosia.txt'), describeIso(request));
  await writeFile(place('efi.img'), efiSystem(architecture, grub, mark));
  const hybrid = factsOf(architecture).iso.bios ? await makeBiosImage(grub, mark, place) : undefined;
  const files: IsoFile[] = [
    { inIso: isoPaths.menu, from: place('grub.cfg') },
    { inIso: mark, from: place('mark') },
    { inIso: isoPaths.about, from: place('zosia.txt') },
    { inIso: isoPaths.efi, from: place('efi.img') },
    ...(hybrid === undefined ? [] : [{ inIso: isoPaths.bios, from: place('bios.img') }]),
    { inIso: isoPaths.kernel, from: image.kernel },
    { inIso: isoPaths.initramfs, from: image.initramfs },
    { inIso: isoPaths.model, from: place('model.cpio') },
  ];
  await writeAside(output, async (aside) => {
    await exec(isoArgv({ architecture, files, hybrid, output: aside }), {
      signal,
      env: { SOURCE_DATE_EPOCH: String(isoSeconds) },
    });
  });
}

/** The path of a file that no other disc has: its name is a sum over all that this one holds. */
function markOf({ architecture, image, model, grub }: IsoRequest): string {
  const { kernel, initramfs } = image.manifest;
  const parts = [architecture, kernel.sha256, initramfs.sha256, model.sha256, ...grub.packages];
  return `/zosia/${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

/** For whoever finds the ISO, and asks what is on it. */
function describeIso({ architecture, image, model, grub }: IsoRequest): string {
  const { kernelRelease, llamaVersion, kernel, initramfs } = image.manifest;
  return [
    `zosia for ${architecture}: boots into a prompt of a language model.`,
    '',
    `kernel     Linux ${kernelRelease}, sha256 ${kernel.sha256}`,
    `initramfs  llama.cpp ${llamaVersion}, sha256 ${initramfs.sha256}`,
    `model      ${model.name}, sha256 ${model.sha256}`,
    `loader     ${grub.packages.join(', ')}`,
    '',
  ].join('\n');
}

/** What UEFI starts: GRUB, and beside it where GRUB goes on. */
function efiSystem(architecture: Architecture, { efi }: GrubFiles, mark: string): Buffer {
  const { efiName } = factsOf(architecture).iso;
  const config = Buffer.from(grubSearchOfEfi(mark));
  const serial = createHash('sha256').update(mark).digest().readUInt32LE();
  return writeFat({ EFI: { BOOT: { [efiName]: efi } }, BOOT: { GRUB: { 'GRUB.CFG': config } } }, serial);
}

/** Makes what a BIOS starts, at `bios.img`; the file with the first sector of a stick. */
async function makeBiosImage({ bios }: GrubFiles, mark: string, place: (name: string) => string): Promise<string> {
  const folder = place('i386-pc');
  await mkdir(folder);
  for (const [name, content] of bios) await writeFile(path.join(folder, name), content);
  const config = place('search.cfg');
  await writeFile(config, grubSearch(mark));
  await exec(biosArgv({ folder, config, output: place('bios.img') }));
  return path.join(folder, 'boot_hybrid.img');
}

/** The model as an archive of its own, which the kernel unpacks beside the image's. */
async function writeModelArchive(
  model: IsoModel,
  target: string,
  { reporter, signal }: Pick<IsoRequest, 'reporter' | 'signal'>,
): Promise<void> {
  const { before, behind } = cpioAround({ path: modelInInitramfs, mode: 0o644, sizeBytes: model.sizeBytes });
  const hash = createHash('sha256');
  const progress = reporter.progress(`packing ${model.name}`, model.sizeBytes);
  await using source = await open(model.path, 'r');
  await using archive = await open(target, 'wx');
  await archive.writeFile(before);
  let doneBytes = 0;
  for await (const chunk of source.createReadStream({ highWaterMark: 1 << 20, autoClose: false })) {
    if (signal.aborted) throw new CancelledError();
    const bytes = chunk as Buffer;
    hash.update(bytes);
    await archive.writeFile(bytes);
    doneBytes += bytes.length;
    progress.update(doneBytes);
  }
  await archive.writeFile(behind);
  progress.finish();
  const sum = hash.digest('hex');
  if (sum === model.sha256) return;
  throw new EnvironmentError(
    `${model.path} is no longer the model that was examined: sha256 is ${sum}, expected ${model.sha256}`,
  );
}
