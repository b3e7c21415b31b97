import path from 'node:path';
import { quoted, type Settings } from './defconfig.js';
import { refuseSpaces } from './source.js';
import type { Workspace } from './workspace.js';

/** How this machine builds; none of it changes what is built. */
export interface Site {
  /** Jobs of one package's make; 0 lets Buildroot take one more than there are processors. */
  readonly jobs: number;
  readonly ccache: boolean;
  /** The download folder, where it is not the workspace's own. */
  readonly dlFolder?: string | undefined;
  /** A mirror that is asked before a package's own site, and the one asked after it. */
  readonly primarySite?: string | undefined;
  readonly backupSite?: string | undefined;
}

/**
 * The settings of a site: without BR2_DL_DIR downloads would be lost with the build folder. Throws UsageError for a
 * download folder that Buildroot cannot work in.
 */
export function siteSettings(site: Site, workspace: Workspace): Settings {
  // Absolute: Buildroot would take it from its own source.
  const dl = path.resolve(site.dlFolder ?? workspace.dl);
  refuseSpaces('dl', dl);
  return new Map([
    ['BR2_DL_DIR', quoted(dl)],
    ['BR2_JLEVEL', String(site.jobs)],
    ...(site.ccache
      ? ([
          ['BR2_CCACHE', 'y'],
          ['BR2_CCACHE_DIR', quoted(workspace.ccache)],
          // Two GiB hold several images' worth of objects and leave room in a runner's quota of ten.
          ['BR2_CCACHE_INITIAL_SETUP', quoted('--max-size=2G')],
        ] as const)
      : []),
    ...(site.primarySite === undefined ? [] : ([['BR2_PRIMARY_SITE', quoted(site.primarySite)]] as const)),
    ...(site.backupSite === undefined ? [] : ([['BR2_BACKUP_SITE', quoted(site.backupSite)]] as const)),
  ]);
}
