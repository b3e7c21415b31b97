import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { factsOf } from '../contract/architectures/architecture.js';
import { EnvironmentError } from '../host/errors.js';
import { fileExists, withLock, makeFolder } from '../host/files.js';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import { build } from './build.js';
import { mergeSettings } from './defconfig.js';
import type { BuildPlan } from './plan.js';
import { ensureSdk } from './sdk.js';
import { siteSettings, type Site } from './site.js';
import { onSdk } from './toolchain.js';
import type { Workspace } from './workspace.js';

export interface ImageRequest {
  readonly plan: BuildPlan;
  readonly workspace: Workspace;
  readonly site: Site;
  /** The folder to put the image's files into. */
  readonly folder: string;
  /** Where an SDK may be found that the workspace lacks. */
  readonly remote?: RemoteCache | undefined;
  /** Whether every line of the build is reported, folded under its package. */
  readonly verbose: boolean;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/** The kernel's .config. */
export const kernelConfigFileName = 'kernel.config';

/** What board/zosia/post-image.sh leaves beside the kernel. */
const filesOfAll = ['initramfs.cpio.gz', kernelConfigFileName, 'image.json'] as const;

/**
 * Makes an image by Buildroot: the toolchain once per SDK key, then the image on top of it, going on where an earlier
 * build of the same plan stopped. One build at a time in a workspace; others wait. That this host can build is the
 * caller's to know (requireBuildPrograms).
 * Throws BuildFailure when a package fails, EnvironmentError when Buildroot does not take the configuration or leaves
 * no image, CancelledError when `signal` fires.
 */
export async function makeImage(request: ImageRequest): Promise<void> {
  const { workspace, reporter, signal } = request;
  await Promise.all([workspace.dl, workspace.ccache].map((folder) => makeFolder(folder)));
  const onWait = (): void => {
    reporter.info(`waiting for another build in ${path.dirname(workspace.output)}`);
  };
  await withLock(workspace.output, () => makeLocked(request), signal ? { signal, onWait } : { onWait });
}

async function makeLocked(request: ImageRequest): Promise<void> {
  const { plan, workspace, folder } = request;
  const site = siteSettings(request.site, workspace);
  const common = { ...request, source: plan.source.folder, external: plan.external };
  const sdk = await ensureSdk({ ...common, key: plan.keys.sdk, settings: plan.settings, site });
  await build({
    ...common,
    output: workspace.output,
    key: plan.keys.output,
    settings: mergeSettings(onSdk(plan.settings, sdk), site),
    target: 'all',
    logFile: path.join(workspace.logs, 'build.log'),
  });
  await makeFolder(folder);
  for (const name of [factsOf(plan.arch).kernel.fileName, ...filesOfAll]) {
    const made = path.join(workspace.output, 'images', name);
    if (!(await fileExists(made))) throw new EnvironmentError(`the build left no ${made}`);
    await copyFile(made, path.join(folder, name));
  }
}
