import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, EnvironmentError, MissingDependencyError } from '../host/errors.js';
import type { EnvironmentNeed } from '../host/child-environment.js';
import { exec, execBytes } from '../host/exec.js';
import { findProgram, remedyFor } from '../host/packages.js';
import {
  cannotHold,
  debugfsScript,
  dockerArgv,
  e2fsEnvironment,
  mke2fsArgv,
  modelFileName,
  parseE2fsprogsVersion,
} from './ext4.js';

type Argv = [string, ...string[]];

/** What the programs read and write, so that a container can be given just that. */
interface Reach {
  readonly readOnly: readonly string[];
  readonly writable: readonly string[];
}

interface Where {
  readonly useDocker: boolean;
  readonly signal: AbortSignal | undefined;
}

/** e2fsprogs, of this host or in Docker. */
export class E2fsprogs {
  private constructor(
    readonly version: string,
    private readonly where: Where,
  ) {}

  /** Throws MissingDependencyError where there is no mke2fs, or no docker. */
  static async find(where: Where): Promise<E2fsprogs> {
    try {
      const { stdout, stderr } = await run(['mke2fs', '-V'], { readOnly: [], writable: [] }, where);
      return new E2fsprogs(parseE2fsprogsVersion(stdout + stderr) ?? 'unknown', where);
    } catch (error) {
      if (!where.useDocker || !(error instanceof CommandError)) throw error;
      throw new EnvironmentError(
        `use-docker: docker could not run a container (is its daemon running?): ${error.message}`,
      );
    }
  }

  /** Throws EnvironmentError where this mke2fs could not make the disk. */
  requireRoomFor(modelBytes: number): void {
    if (!cannotHold(this.version, modelBytes)) return;
    throw new EnvironmentError(
      `mke2fs ${this.version} cannot put a file of ${modelBytes} bytes on a disk ("Ext2 file too big", 2 GiB or more): ` +
        `bring e2fsprogs to 1.47.4 or later, or use --use-docker`,
    );
  }

  /** Makes `image` with all files of `folder`. Returns false when `sizeBytes` was too little. */
  async make(folder: string, image: string, sizeBytes: number): Promise<boolean> {
    try {
      const reach = { readOnly: [folder], writable: [path.dirname(image)] };
      await run(mke2fsArgv(folder, image, sizeBytes), reach, this.where);
      return true;
    } catch (error) {
      if (
        error instanceof CommandError &&
        /could not allocate|no free space|no space left in/i.test(error.lastStderr)
      ) {
        return false;
      }
      throw error;
    }
  }

  /** Takes away from the disk what it has of this host and this moment. `scratch` takes the commands. */
  async settle(image: string, scratch: string): Promise<void> {
    const script = path.join(scratch, 'debugfs-commands');
    await writeFile(script, debugfsScript());
    const reach = { readOnly: [scratch], writable: [path.dirname(image)] };
    const { stderr } = await run(['debugfs', '-w', '-f', script, image], reach, this.where);
    // debugfs ends with status 0 whatever its commands did; all it says on success is its version.
    const complaint = stderr.split('\n').find((line) => line !== '' && !line.startsWith('debugfs 1.'));
    if (complaint !== undefined) throw new EnvironmentError(`debugfs could not finish ${image}: ${complaint}`);
  }

  /** The sha256 of the model as it can be read from the disk. */
  async modelSum(image: string): Promise<string> {
    const argv: Argv = ['debugfs', '-R', `cat /${modelFileName}`, image];
    const { signal } = this.where;
    const whole = await wholeArgv(argv, { readOnly: [path.dirname(image)], writable: [] }, this.where);
    const hash = createHash('sha256');
    await execBytes(whole, (chunk) => hash.update(chunk), { needs: needsOf(this.where), signal });
    return hash.digest('hex');
  }
}

async function run(argv: readonly string[], reach: Reach, where: Where): ReturnType<typeof exec> {
  const { signal } = where;
  return await exec(await wholeArgv(argv, reach, where), { needs: needsOf(where), env: e2fsEnvironment, signal });
}

function needsOf({ useDocker }: Where): readonly EnvironmentNeed[] {
  return useDocker ? ['docker'] : [];
}

/** In Docker, or with the program's full path, for PATH may lack sbin. */
async function wholeArgv(argv: readonly string[], reach: Reach, { useDocker }: Where): Promise<Argv> {
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
