import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../host/files.js';
import { CommandError, EnvironmentError, systemErrorCode } from '../host/errors.js';
import type { Reporter } from '../host/reporter.js';
import { parseBuildTime, type PackageTime } from './build-time.js';
import type { Settings } from './defconfig.js';
import { BuildFollower, type BuildPosition } from './follow-build.js';
import { makeLines, makeOutput, type BuildFolder } from './make.js';
import { builtPackages, claimOutput, configure } from './output-folder.js';
import { parseShowInfo } from './show-info.js';

/** A build failed in a package: says which, in what, and how it went in its own words. */
export class BuildFailure extends EnvironmentError {
  constructor(
    readonly position: BuildPosition,
    /** Every line of the build. */
    readonly logFile: string,
    ending: string,
  ) {
    const place = position.package ?? 'the image';
    const action = position.action === undefined ? '' : ` (${position.action})`;
    super(`make failed in ${place}${action}: ${ending}; the whole log is ${logFile}\n${position.lastLines.join('\n')}`);
  }
}

export interface Build extends BuildFolder {
  /** Names what is built; see claimOutput. */
  readonly key: string;
  readonly settings: Settings;
  readonly target: 'all' | 'sdk';
  readonly logFile: string;
  readonly verbose: boolean;
  readonly reporter: Reporter;
}

/**
 * Builds a target, or goes on with a build of it that was killed. Throws BuildFailure when a package fails,
 * EnvironmentError when Buildroot does not take the settings, CancelledError when `signal` fires.
 */
export async function build(request: Build): Promise<void> {
  await claimOutput(request.output, request.key);
  await configure(request, request.settings);
  const packages = parseShowInfo(await makeOutput(request, ['show-info']));
  await makeFolder(path.dirname(request.logFile));
  await rm(request.logFile, { force: true });
  const alreadyBuilt = await builtPackages(request.output, packages);
  const follower = new BuildFollower({ ...request, packages, alreadyBuilt });
  try {
    await follower.follow(makeLines(request, [request.target]));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new BuildFailure(follower.position, request.logFile, error.ending);
  }
}

/** How long each package of a build folder took, over all builds in it. */
export async function packageTimes(output: string): Promise<PackageTime[]> {
  try {
    return parseBuildTime(await readFile(path.join(output, 'build', 'build-time.log'), 'utf8'));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
