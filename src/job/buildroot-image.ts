import path from 'node:path';
import { buildrootRelease } from '../buildroot/release.js';
import { buildFigures, type BuildFigures } from '../buildroot/figures.js';
import { requireBuildPrograms } from '../buildroot/host-programs.js';
import { makeImage } from '../buildroot/make-image.js';
import { planBuild } from '../buildroot/plan.js';
import type { Site } from '../buildroot/site.js';
import { fetchSource, openSource } from '../buildroot/source.js';
import { workspaceIn } from '../buildroot/workspace.js';
import type { Architecture } from '../contract/architectures/architecture.js';
import { cacheFolder, inCache } from '../host/cache-folder.js';
import { packageRoot } from '../host/package-root.js';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import type { ToolStore } from '../host/tool-store.js';
import { pinnedVersion } from '../host/versions.js';
import { buildBuildrootImage } from '../image/buildroot/build.js';
import type { BuiltImage } from '../image/image-in-cache.js';

export interface BuildrootImageRequest {
  readonly arch: Architecture;
  /** A Buildroot tree of the user's; else the pinned release is fetched. */
  readonly source?: string | undefined;
  /** The sum of a release that is pinned to another version than ours. */
  readonly sha256?: string | undefined;
  /** A configuration of our external tree, where it is not the architecture's own. */
  readonly defconfig?: string | undefined;
  readonly site: Site;
  /** The folder that keeps images, and the one to build in, where it is not below that. */
  readonly cache?: string | undefined;
  readonly workspace?: string | undefined;
  readonly remote?: RemoteCache | undefined;
  readonly tools?: ToolStore | undefined;
  readonly rebuild?: boolean | undefined;
  /** Report every line of the build, folded under its package. */
  readonly verbose: boolean;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

export interface BuildrootImage extends BuiltImage {
  readonly figures: BuildFigures;
}

/** Makes a system image by Buildroot, or finds it made. Errors are those of src/buildroot and src/image. */
export async function buildImageByBuildroot(request: BuildrootImageRequest): Promise<BuildrootImage> {
  const { arch, site, verbose, reporter, signal, remote, rebuild = false, cache = cacheFolder() } = request;
  const workspace = workspaceIn(request.workspace ?? inCache(cache, 'buildroot'));
  const source =
    request.source === undefined
      ? await fetchSource({
          release: buildrootRelease(pinnedVersion('ZOSIA_BUILDROOT_REF'), request.sha256),
          folder: workspace.sources,
          tools: request.tools,
          reporter,
          signal,
        })
      : await openSource(request.source);
  const plan = await planBuild({
    arch,
    source,
    external: path.join(packageRoot(), 'buildroot', 'external'),
    defconfig: request.defconfig,
    guestFolder: path.join(packageRoot(), 'initramfs'),
    llamaRef: pinnedVersion('ZOSIA_LLAMA_CPP_REF'),
  });
  const make = async (folder: string): Promise<void> => {
    await requireBuildPrograms();
    await makeImage({ plan, workspace, site, folder, remote, verbose, reporter, signal });
  };
  const built = await buildBuildrootImage({
    arch,
    key: plan.keys.image,
    make,
    reporter,
    signal,
    cache,
    remote,
    rebuild,
  });
  return { ...built, figures: await buildFigures(plan, workspace, site.dlFolder) };
}
