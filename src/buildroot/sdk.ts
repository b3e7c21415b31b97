import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, EnvironmentError } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { fileExists, writeAside, makeFolder } from '../host/files.js';
import { findOrMake, Unfit } from '../host/find-or-make.js';
import type { RemoteCache } from '../host/remote-cache.js';
import { build, type Build } from './build.js';
import { mergeSettings, type Settings } from './defconfig.js';
import { sdkSettings } from './toolchain.js';
import { sdkArchive, type Workspace } from './workspace.js';

export interface SdkRequest extends Pick<Build, 'source' | 'external' | 'verbose' | 'reporter' | 'signal'> {
  readonly key: string;
  /** The whole image's configuration: the SDK takes its part of it. */
  readonly settings: Settings;
  readonly site: Settings;
  readonly workspace: Workspace;
  /** Where an SDK may be found that the workspace lacks. */
  readonly remote?: RemoteCache | undefined;
}

/**
 * The folder of the SDK that `key` names: as it lies there, unpacked from its archive, or built first, which takes
 * several times as long as the rest of an image.
 */
export async function ensureSdk(request: SdkRequest): Promise<string> {
  const { key, workspace, reporter, signal } = request;
  const folder = path.join(workspace.unpackedSdks, key);
  const stamp = path.join(folder, '.zosia-relocated');
  // In its place: it is tied to that.
  const make = async (): Promise<string> => {
    const archive = await findArchive(request);
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
    await exec(['tar', '-xzf', archive, '-C', folder, '--strip-components=1'], { signal });
    await exec([path.join(folder, 'relocate-sdk.sh')], { signal });
    await writeFile(stamp, '');
    return folder;
  };
  const look = async (): Promise<string | undefined> => ((await fileExists(stamp)) ? folder : undefined);
  return (await findOrMake<string>({ place: folder, look, make, reporter, signal })).value;
}

async function findArchive(request: SdkRequest): Promise<string> {
  const { key, workspace, remote, reporter, signal } = request;
  const archive = sdkArchive(workspace, key);
  const look = async (restored: boolean): Promise<string | Unfit | undefined> => {
    if (!(await fileExists(archive))) return undefined;
    return restored && !(await isWholeArchive(archive, signal)) ? new Unfit(`the SDK ${key} is damaged`) : archive;
  };
  const make = async (): Promise<string> => {
    await buildSdk(request, archive);
    return archive;
  };
  const again = 'building it again';
  const { wasThere } = await findOrMake<string>({ place: archive, look, make, again, remote, reporter, signal });
  if (wasThere) reporter.info(`toolchain: SDK ${key}`);
  return archive;
}

async function isWholeArchive(archive: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await exec(['gzip', '-t', archive], { signal });
    return true;
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}

async function buildSdk(request: SdkRequest, archive: string): Promise<void> {
  const { key, settings, site, workspace } = request;
  const output = workspace.sdkOutput;
  await build({
    ...request,
    output,
    settings: mergeSettings(sdkSettings(settings), site),
    target: 'sdk',
    logFile: path.join(workspace.logs, `sdk-${key}.log`),
  });
  const images = path.join(output, 'images');
  const made = (await readdir(images)).find((name) => name.endsWith('_sdk-buildroot.tar.gz'));
  if (made === undefined) throw new EnvironmentError(`make sdk left no SDK in ${images}`);
  await writeAside(archive, (aside) => copyFile(path.join(images, made), aside));
  // Gigabytes that nobody needs again.
  await rm(output, { recursive: true, force: true });
}
