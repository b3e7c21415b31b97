import path from 'node:path';
import { inCache } from '../host/cache-folder.js';
import { makeFolder } from '../host/files.js';
import { cachePlans, type CachePlan } from '../buildroot/caches.js';
import { missingBuildPackages, requireBuildPrograms } from '../buildroot/host-programs.js';
import { planBuild, planDownloads, type BuildPlan } from '../buildroot/plan.js';
import { buildrootRelease } from '../buildroot/release.js';
import { fetchSource, openSource, type BuildrootSource } from '../buildroot/source.js';
import { sdkArchive, workspaceIn, type Workspace } from '../buildroot/workspace.js';
import type { Architecture } from '../contract/architectures/architecture.js';
import { installPackages } from '../host/install.js';
import { packageRoot } from '../host/package-root.js';
import { pinnedVersion } from '../host/versions.js';
import type { JobContext } from './image-for-boot.js';

export interface BuildrootSetupRequest {
  readonly arch: Architecture;
  /** A release, where no `source` is given; undefined for the pinned one. */
  readonly version: string | undefined;
  readonly sha256: string | undefined;
  /** A Buildroot tree of the user's. */
  readonly source: string | undefined;
  readonly installPackages: boolean;
}

/** All that a build by Buildroot starts from. */
export interface BuildrootSetup {
  readonly source: BuildrootSource;
  readonly workspace: Workspace;
  readonly plan: BuildPlan;
}

/** Where builds by Buildroot keep what they need again. */
export function buildrootWorkspace(cache: string): Workspace {
  return workspaceIn(inCache(cache, 'buildroot'));
}

/**
 * Makes a machine ready to build by Buildroot: host programs, source, folders, and the plan of the build.
 * Errors are those of src/buildroot.
 */
export async function setUpBuildroot(request: BuildrootSetupRequest, around: JobContext): Promise<BuildrootSetup> {
  const { reporter, signal } = around;
  const workspace = buildrootWorkspace(around.cache);
  // A wrong version or folder is told before anything is installed or fetched.
  const bringSource = await chooseSource(request, workspace.sources, around);
  if (request.installPackages) await installPackages(await missingBuildPackages(), reporter, signal);
  await requireBuildPrograms();
  const source = await bringSource();
  await Promise.all([workspace.dl, workspace.ccache].map((folder) => makeFolder(folder)));
  const plan = await planBuild({
    arch: request.arch,
    source,
    external: path.join(packageRoot(), 'buildroot', 'external'),
    guestFolder: path.join(packageRoot(), 'initramfs'),
    llamaRef: pinnedVersion('ZOSIA_LLAMA_CPP_REF'),
  });
  return { source, workspace, plan };
}

/** Checks which source is asked for; what is returned brings it. */
async function chooseSource(
  { source, version, sha256 }: BuildrootSetupRequest,
  folder: string,
  { reporter, signal, tools }: JobContext,
): Promise<() => Promise<BuildrootSource>> {
  if (source !== undefined) {
    const opened = await openSource(source);
    return () => Promise.resolve(opened);
  }
  const release = buildrootRelease(version ?? pinnedVersion('ZOSIA_BUILDROOT_REF'), sha256);
  return () => fetchSource({ release, folder, tools, reporter, signal });
}

/** What of a build a runner keeps between runs; the image is kept by who makes it. */
export async function setupCachePlans(
  { workspace, plan }: BuildrootSetup,
  { prefix, run }: { readonly prefix: string; readonly run: string },
  signal?: AbortSignal,
): Promise<CachePlan[]> {
  const plans = cachePlans({
    prefix,
    arch: plan.arch,
    folders: {
      dl: workspace.dl,
      ccache: workspace.ccache,
      sdk: sdkArchive(workspace, plan.keys.sdk),
      image: workspace.output,
    },
    keys: { dl: await planDownloads(plan, signal), sdk: plan.keys.sdk, image: plan.keys.image },
    run,
  });
  return plans.filter(({ name }) => name !== 'image');
}
