import { findOrMake } from '../host/find-or-make.js';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import type { ImageManifest } from './manifest.js';
import { openCachedImage, openSystemImage, type SystemImage } from './system-image.js';

export interface BuiltImage {
  readonly image: SystemImage;
  /** Whether the image was there already. */
  readonly cacheHit: boolean;
  readonly buildSeconds: number;
}

export interface ImageInCache extends Pick<ImageManifest, 'builder' | 'arch'> {
  /** Where the cache keeps it: named by all that determines it. */
  readonly folder: string;
  /** Puts it into `folder`, whole or not at all. */
  readonly build: (folder: string) => Promise<void>;
  /** Build it, whatever the cache has. */
  readonly rebuild: boolean;
  readonly remote: RemoteCache | undefined;
  readonly reporter: Reporter;
  readonly signal: AbortSignal | undefined;
}

/** The system image that the cache has under a name, or that is built for it. Several builds may run at once. */
export async function imageInCache(request: ImageInCache): Promise<BuiltImage> {
  const { folder, build, rebuild, remote, reporter, signal } = request;
  const started = performance.now();
  const { value, wasThere } = await findOrMake<SystemImage>({
    place: folder,
    look: () => openCachedImage(folder, request),
    make: async () => {
      await build(folder);
      return openSystemImage(folder);
    },
    anew: rebuild,
    again: 'building the image again',
    remote,
    reporter,
    signal,
  });
  return { image: value, cacheHit: wasThere, buildSeconds: (performance.now() - started) / 1000 };
}
