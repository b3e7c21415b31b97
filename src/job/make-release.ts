import { readBoundedText } from '../host/text-file.js';
import { assembleRelease, type AssembledRelease } from '../image/release/assemble.js';
import { releaseBefore } from '../image/release/before.js';
import { figuresOf } from '../image/release/figures.js';
import { parseBundled } from '../image/release/sbom.js';
import type { ReleaseSource } from '../image/release/resolve.js';
import type { ReleaseWish } from '../image/release/version.js';
import { openSystemImage } from '../image/system-image.js';

/** A release as its maker asks for it. */
export interface ReleaseRequest {
  readonly repository: string;
  readonly version: string;
  /** Folders of system images, one for each architecture. */
  readonly images: readonly string[];
  /** Files with what boots of the images printed as JSON. */
  readonly reports: readonly string[];
  readonly before: ReleaseWish | undefined;
  /** A file with the changelog's section. */
  readonly changes: string | undefined;
  /** A file with what is in the bundles. */
  readonly bundled?: string | undefined;
  readonly created: Date;
  readonly folder: string;
}

/** Writes a release's assets and notes into a folder. Errors are those of src/image/release. */
export async function makeRelease(request: ReleaseRequest, source: ReleaseSource): Promise<AssembledRelease> {
  const { repository, version, created, folder, reports, images } = request;
  const read = async (file: string): Promise<{ file: string; text: string }> => ({
    file,
    text: await readBoundedText(file),
  });
  const told = await Promise.all(reports.map(read));
  return assembleRelease({
    repository,
    version,
    created,
    folder,
    images: await Promise.all(
      images.map(async (folder) => {
        const image = await openSystemImage(folder);
        return { image, figures: figuresOf(told, image.manifest.arch) };
      }),
    ),
    before: request.before && (await releaseBefore(request.before, { ...source, askedBy: 'before' })),
    changes: request.changes === undefined ? undefined : (await read(request.changes)).text,
    bundled:
      request.bundled === undefined ? undefined : parseBundled((await read(request.bundled)).text, request.bundled),
  });
}
