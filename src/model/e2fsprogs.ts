import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError, MissingDependencyError } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { withScratch } from '../host/files.js';
import { findProgram, remedyFor } from '../host/packages.js';
import { debugfsScript, dockerArgv, e2fsEnvironment, mke2fsArgv } from './e2fsprogs-commands.js';

/** What the programs read and write, so that a container can be given just that. */
interface Reach {
  readonly readOnly: readonly string[];
  readonly writable: readonly string[];
}

interface Where {
  readonly useDocker: boolean;
  readonly signal: AbortSignal | undefined;
}

interface ReferenceRequest extends Where {
  /** Holds the model under its name on the disk, and nothing else. */
  readonly folder: string;
  readonly image: string;
  readonly sizeBytes: number;
}

/**
 * Makes a model disk by mke2fs and debugfs, of this host or in Docker: what the project's own writer is held to.
 * Throws MissingDependencyError where there is no mke2fs, or no docker.
 */
export async function makeWithE2fsprogs({ folder, image, sizeBytes, ...where }: ReferenceRequest): Promise<void> {
  const writable = [path.dirname(image)];
  await run(mke2fsArgv(folder, image, sizeBytes), { readOnly: [folder], writable }, where);
  await withScratch(async (scratch) => {
    const script = path.join(scratch, 'debugfs-commands');
    await writeFile(script, debugfsScript());
    const { stderr } = await run(['debugfs', '-w', '-f', script, image], { readOnly: [scratch], writable }, where);
    // debugfs ends with status 0 whatever its commands did; all it says on success is its version.
    const complaint = stderr.split('\n').find((line) => line !== '' && !line.startsWith('debugfs 1.'));
    if (complaint !== undefined) throw new EnvironmentError(`debugfs could not finish ${image}: ${complaint}`);
  }, path.dirname(image));
}

async function run(argv: readonly string[], reach: Reach, where: Where): ReturnType<typeof exec> {
  const { useDocker, signal } = where;
  const needs = useDocker ? (['docker'] as const) : [];
  return await exec(await wholeArgv(argv, reach, where), { needs, env: e2fsEnvironment, signal });
}

/** In Docker, or with the program's full path, for PATH may lack sbin. */
async function wholeArgv(
  argv: readonly string[],
  reach: Reach,
  { useDocker }: Where,
): Promise<readonly [string, ...string[]]> {
  const [program = '', ...args] = argv;
  if (useDocker) return dockerArgv(argv, reach, currentUser());
  const found = await findProgram(program);
  if (found === undefined) throw new MissingDependencyError(program, remedyFor(program));
  return [found, ...args];
}

/** Files made in a container belong to the one who asked for them. */
function currentUser(): string | undefined {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}
