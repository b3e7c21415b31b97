import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../contract/fields/naming.js';
import type { Architecture } from '../contract/architectures/architecture.js';
import { systemErrorCode, UsageError } from '../host/errors.js';
import { withScratch } from '../host/files.js';
import { parseSettings, type Settings } from './defconfig.js';
import { downloadsKey, folderDigest, imageKey, outputKey, sdkKey, type BuildHost } from './keys.js';
import { makeOutput } from './make.js';
import { configure } from './output-folder.js';
import type { BuildrootSource } from './source.js';
import { refuseSpaces } from './source.js';

/** Everything that determines an image of the `buildroot` builder, and the names that follow from it. */
export interface BuildPlan {
  readonly arch: Architecture;
  readonly source: BuildrootSource;
  readonly external: string;
  readonly settings: Settings;
  readonly keys: { readonly sdk: string; readonly output: string; readonly image: string };
}

export interface PlanRequest {
  readonly arch: Architecture;
  readonly source: BuildrootSource;
  /** Our external tree. */
  readonly external: string;
  /** The name of one of its configurations, or undefined for the architecture's own. */
  readonly defconfig?: string | undefined;
  /** The folder whose files every guest carries. */
  readonly guestFolder: string;
  readonly llamaRef: string;
  readonly host?: BuildHost;
}

/** Plans a build. Throws UsageError when there is no such configuration. */
export async function planBuild(request: PlanRequest): Promise<BuildPlan> {
  const { arch, source, guestFolder, llamaRef } = request;
  const external = path.resolve(request.external);
  refuseSpaces('the external tree', external);
  const settings = await readDefconfig(external, request.defconfig ?? `zosia_${arch}_defconfig`);
  const [patches, externalDigest, initramfsFiles, host] = await Promise.all([
    folderDigest(path.join(external, 'board', 'zosia', 'patches')),
    folderDigest(external),
    folderDigest(guestFolder),
    request.host ?? buildHost(),
  ]);
  const inputs = {
    source: source.identity,
    settings,
    patches,
    external: externalDigest,
    initramfsFiles,
    llamaRef,
    host,
  };
  const keys = { sdk: sdkKey(inputs), output: outputKey(inputs), image: imageKey(inputs) };
  return { arch, source, external, settings, keys };
}

async function readDefconfig(external: string, name: string): Promise<Settings> {
  const file = path.join(external, 'configs', name);
  try {
    return parseSettings(await readFile(file, 'utf8'));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new UsageError(naming`{defconfig}: there is no ${file}`);
    throw error;
  }
}

/**
 * Names the download folder by all that the toolchain and the image want in it. Takes some seconds: Buildroot reads
 * its whole tree.
 */
export async function planDownloads({ source, external, settings }: BuildPlan, signal?: AbortSignal): Promise<string> {
  return withScratch(async (output) => {
    const folder = { source: source.folder, external, output, signal };
    await configure(folder, settings);
    return downloadsKey(await makeOutput(folder, ['external-deps']));
  });
}

/** This machine as keys know it. */
export async function buildHost(osRelease = '/etc/os-release'): Promise<BuildHost> {
  const text = await readFile(osRelease, 'utf8').catch(() => '');
  const field = (name: string): string => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? 'unknown';
  return { platform: process.platform, arch: process.arch, distribution: `${field('ID')}-${field('VERSION_ID')}` };
}
