import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { architectures } from '../../contract/architectures/architecture.js';
import { EnvironmentError, UsageError } from '../../host/errors.js';
import { fileExists, sha256File } from '../../host/files.js';
import { readBoundedText } from '../../host/text-file.js';
import { manifestFileName, readManifest } from '../manifest.js';
import { openSystemImage } from '../system-image.js';
import { notesFileName } from './assemble.js';
import { imageAssets } from './assets.js';
import { checksumsFileName, parseChecksums, type Checksums } from './checksums.js';
import { versionOfTag } from './version.js';

export type FileState = 'ok' | 'changed' | 'missing' | 'not listed';

/** What became of one file. */
export interface VerifiedFile {
  readonly name: string;
  readonly state: FileState;
}

export interface Verification {
  readonly files: readonly VerifiedFile[];
  /** Of a folder with a release's assets; undefined for one system image. */
  readonly version: string | undefined;
}

/**
 * Checks a folder of downloaded assets against its SHA256SUMS and each image.json against kernel and initramfs; or a
 * system image's folder against its image.json. Assets that were not downloaded are `missing`, which is no error.
 * Throws UsageError for a folder that is neither, EnvironmentError for an image.json that speaks of other files.
 */
export async function verifyFolder(folder: string): Promise<Verification> {
  const file = path.join(folder, checksumsFileName);
  if (!(await fileExists(file))) return { files: await verifyImage(folder), version: undefined };
  const sums = parseChecksums(await readBoundedText(file), file);
  const files: VerifiedFile[] = [];
  for (const [name, sum] of sums) files.push({ name, state: await stateOf(path.join(folder, name), sum) });
  for (const name of await readdir(folder)) {
    if (!sums.has(name) && name !== checksumsFileName && name !== notesFileName)
      files.push({ name, state: 'not listed' });
  }
  const version = versionIn(sums);
  if (version !== undefined) await verifyManifests(folder, version, sums);
  return { files, version };
}

/** Whether everything that is there is what it should be, and something is. */
export function isVerified({ files }: Verification): boolean {
  return files.some(({ state }) => state === 'ok') && !files.some(({ state }) => state === 'changed');
}

async function verifyImage(folder: string): Promise<VerifiedFile[]> {
  if (!(await fileExists(path.join(folder, manifestFileName)))) {
    throw new UsageError(`${folder}: has neither ${checksumsFileName} nor ${manifestFileName}`);
  }
  const { manifest } = await openSystemImage(folder);
  return [manifest.kernel, manifest.initramfs].map(({ name }) => ({ name, state: 'ok' }));
}

async function stateOf(file: string, sum: string): Promise<FileState> {
  if (!(await fileExists(file))) return 'missing';
  return (await sha256File(file)) === sum ? 'ok' : 'changed';
}

const manifestAsset = new RegExp(`^zosia-(.+)-(?:${architectures.join('|')})-image\\.json$`);

/** The version that the names of the assets carry. */
function versionIn(sums: Checksums): string | undefined {
  for (const name of sums.keys()) {
    const version = manifestAsset.exec(name)?.[1];
    if (version !== undefined) return versionOfTag(`v${version}`);
  }
  return undefined;
}

async function verifyManifests(folder: string, version: string, sums: Checksums): Promise<void> {
  for (const arch of architectures) {
    const names = imageAssets(version, arch);
    const file = path.join(folder, names.manifest);
    if (!(await fileExists(file))) continue;
    const { kernel, initramfs } = await readManifest(file);
    if (kernel.sha256 !== sums.get(names.kernel) || initramfs.sha256 !== sums.get(names.initramfs)) {
      throw new EnvironmentError(`${file}: lists a different kernel or initramfs than ${checksumsFileName} does`);
    }
  }
}
