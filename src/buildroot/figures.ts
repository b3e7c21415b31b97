import path from 'node:path';
import { exec } from '../host/exec.js';
import { fileExists, folderSizeBytes } from '../host/files.js';
import { packageTimes } from './build.js';
import type { PackageTime } from './build-time.js';
import { parseCcacheStats, type CcacheStats } from './ccache-stats.js';
import type { BuildPlan } from './plan.js';
import { sdkArchive, type Workspace } from './workspace.js';

/** What a build cost. */
export interface BuildFigures {
  /** The slowest package first. */
  readonly packageTimes: readonly PackageTime[];
  /** undefined where the build used no ccache. */
  readonly ccache: CcacheStats | undefined;
  readonly sizeBytes: { readonly dl: number; readonly ccache: number; readonly sdk: number; readonly output: number };
}

/** The figures of the last build in a workspace, which downloaded into `dlFolder`. */
export async function buildFigures(
  plan: BuildPlan,
  workspace: Workspace,
  dlFolder = workspace.dl,
): Promise<BuildFigures> {
  const ccache = path.join(workspace.output, 'host', 'bin', 'ccache');
  const [times, dl, ccacheSize, output, sdk, stats] = await Promise.all([
    packageTimes(workspace.output),
    folderSizeBytes(dlFolder),
    folderSizeBytes(workspace.ccache),
    folderSizeBytes(workspace.output),
    folderSizeBytes(path.dirname(sdkArchive(workspace, plan.keys.sdk))),
    (await fileExists(ccache))
      ? exec([ccache, '--print-stats'], { env: { CCACHE_DIR: workspace.ccache } })
      : Promise.resolve(undefined),
  ]);
  return {
    packageTimes: times,
    ccache: stats && parseCcacheStats(stats.stdout),
    sizeBytes: { dl, ccache: ccacheSize, sdk, output },
  };
}
