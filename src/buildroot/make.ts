import { buildPath } from './host-programs.js';
import { exec, execLines, type ExecOptions } from '../host/exec.js';

/** A Buildroot tree and the folder that it builds in. */
export interface BuildFolder {
  /** Buildroot's source. */
  readonly source: string;
  readonly output: string;
  /** Our external tree. */
  readonly external: string;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a target that prints little, and answers with what it printed. Errors are those of `exec`. */
export async function makeOutput(build: BuildFolder, targets: readonly string[]): Promise<string> {
  return (await exec(makeArgv(build, ['-s', ...targets]), makeOptions(build))).stdout;
}

/**
 * Runs a target that may print without end, and hands out its lines as they come, both streams in one. The end of the
 * lines is that of `make`: it throws CommandError when make fails, CancelledError when `signal` fires.
 */
export function makeLines(build: BuildFolder, targets: readonly string[]): AsyncGenerator<string, void> {
  return execLines(makeArgv(build, targets), makeOptions(build));
}

function makeArgv({ source, output, external }: BuildFolder, targets: readonly string[]): [string, ...string[]] {
  return ['make', '--no-print-directory', '-C', source, `O=${output}`, `BR2_EXTERNAL=${external}`, ...targets];
}

/** Buildroot refuses some libraries' paths, and wants a word before it configures host tools as root. */
function makeOptions({ signal }: BuildFolder): ExecOptions {
  const env = { PATH: buildPath().join(':'), LD_LIBRARY_PATH: undefined, FORCE_UNSAFE_CONFIGURE: '1' };
  return { needs: ['build', 'git', 'network'], env, signal };
}
