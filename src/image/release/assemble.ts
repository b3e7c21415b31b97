import { copyFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Architecture } from '../../contract/architectures/architecture.js';
import { UsageError } from '../../host/errors.js';
import { sha256File, makeFolder } from '../../host/files.js';
import { manifestFileName } from '../manifest.js';
import type { SystemImage } from '../system-image.js';
import type { Markdown } from '../../text/markdown.js';
import { bundlesSbom, imageAssets, largestAssetBytes } from './assets.js';
import { checksumsFileName, formatChecksums } from './checksums.js';
import { formatFigures, type Figures } from './figures.js';
import { formatNotes, type NotesRequest } from './notes.js';
import { formatBundlesSbom, formatSbom, type BundledPackages } from './sbom.js';

export interface ReleasePlan extends Pick<NotesRequest, 'repository' | 'version' | 'before' | 'changes'> {
  /** One system image for each architecture. */
  readonly images: readonly { readonly image: SystemImage; readonly figures: Figures | undefined }[];
  /** What the actions and the command bring along. */
  readonly bundled?: BundledPackages | undefined;
  readonly created: Date;
  /** A folder that is empty or not there. */
  readonly folder: string;
}

export interface AssembledRelease {
  /** Every asset with its size in bytes, by name. */
  readonly assets: ReadonlyMap<string, number>;
  readonly notes: Markdown;
}

/** Not an asset: the text that stands above them on GitHub. */
export const notesFileName = 'NOTES.md';

/**
 * Writes everything that a release consists of into a folder; the same for the same images, whoever does it. Throws
 * UsageError for a folder that is not empty, two images of one architecture, or a file too large for GitHub.
 */
export async function assembleRelease(plan: ReleasePlan): Promise<AssembledRelease> {
  const { images, folder, version, created } = plan;
  const noted: NotesRequest['images'] &
    Map<Architecture, { manifest: SystemImage['manifest']; figures: Figures | undefined }> = new Map();
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0)
    throw new UsageError(`${folder}: not empty; a release needs a folder of its own`);
  for (const { image, figures } of images) {
    const { manifest } = image;
    if (noted.has(manifest.arch)) throw new UsageError(`${image.folder}: a second image for ${manifest.arch}`);
    noted.set(manifest.arch, { manifest, figures });
    const names = imageAssets(version, manifest.arch);
    const at = (name: string): string => path.join(folder, name);
    await copyFile(image.kernel, at(names.kernel));
    await copyFile(image.initramfs, at(names.initramfs));
    await copyFile(path.join(image.folder, manifestFileName), at(names.manifest));
    await writeFile(at(names.sbom), formatSbom({ manifest, version, created }));
    if (figures) await writeFile(at(names.figures), formatFigures(figures));
  }
  if (plan.bundled) {
    await writeFile(path.join(folder, bundlesSbom(version)), formatBundlesSbom(plan.bundled, { version, created }));
  }
  const sums = new Map<string, string>();
  for (const name of await readdir(folder)) sums.set(name, await sha256File(path.join(folder, name)));
  await writeFile(path.join(folder, checksumsFileName), formatChecksums(sums));
  const assets = new Map<string, number>();
  for (const name of [...sums.keys(), checksumsFileName].sort()) {
    const { size } = await stat(path.join(folder, name));
    if (size > largestAssetBytes) throw new UsageError(`${name}: ${size} bytes, more than GitHub takes (2 GiB)`);
    assets.set(name, size);
  }
  const notes = formatNotes({ ...plan, images: noted });
  await writeFile(path.join(folder, notesFileName), notes.toString());
  return { assets, notes };
}
