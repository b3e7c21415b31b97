import path from 'node:path';
import { architectures, type Architecture } from '../../contract/architectures/architecture.js';
import { UsageError } from '../../host/errors.js';
import { withScratch } from '../../host/files.js';
import { readBoundedText } from '../../host/text-file.js';
import { readManifest } from '../manifest.js';
import { imageAssets } from './assets.js';
import { parseFigures } from './figures.js';
import type { NotedImage, NotesRequest } from './notes.js';
import { fetchAsset, findAsset, releaseAssets, resolveRelease, type ReleaseSource } from './resolve.js';
import type { ReleaseWish } from './version.js';

/** What notes compare with, of a release that is out; undefined where `latest` was asked for and none is out yet. */
export async function releaseBefore(wish: ReleaseWish, source: ReleaseSource): Promise<NotesRequest['before']> {
  const release = await resolveRelease(wish, source).catch((error: unknown) => {
    if (error instanceof UsageError && wish.wanted.kind === 'latest') return undefined;
    throw error;
  });
  if (!release) return undefined;
  const { repository, version, sums } = release;
  const assets = await releaseAssets(repository, version, source);
  const images = await withScratch(async (folder) => {
    const found = new Map<Architecture, NotedImage>();
    const fetched = async (name: string): Promise<string> => {
      const target = path.join(folder, name);
      await fetchAsset(findAsset(assets, name, repository, version), target, sums.get(name), source);
      return target;
    };
    for (const arch of architectures) {
      const names = imageAssets(version, arch);
      if (!sums.has(names.manifest)) continue;
      const manifest = await readManifest(await fetched(names.manifest));
      const figures = sums.has(names.figures) ? await readBoundedText(await fetched(names.figures)) : undefined;
      found.set(arch, { manifest, figures: figures === undefined ? undefined : parseFigures(figures, names.figures) });
    }
    return found;
  });
  return { version, images };
}
