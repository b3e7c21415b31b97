import { execa } from 'execa';
import { CancelledError, CommandError, MissingDependencyError, systemErrorCode } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { remedyFor } from '../host/packages.js';

/** A Buildroot tree and the folder that it builds in. */
export interface BuildFolder {
  /** Buildroot's source. */
  readonly source: string;
  readonly output: string;
  /** Our external tree. */
  readonly external: string;
  readonly signal?: AbortSignal | undefined;
}

/** How long a build may take to end after SIGTERM. */
const killAfterMs = 10_000;

/** Runs a target that prints little, and answers with what it printed. Errors are those of `exec`. */
export async function makeOutput(build: BuildFolder, targets: readonly string[]): Promise<string> {
  const options = { env: makeEnvironment(), ...(build.signal ? { signal: build.signal } : {}) };
  return (await exec(makeArgv(build, ['-s', ...targets]), options)).stdout;
}

/**
 * Runs a target that may print without end, and hands out its lines as they come, both streams in one. The end of the
 * lines is that of `make`: it throws CommandError when make fails, CancelledError when `signal` fires.
 */
export async function* makeLines(build: BuildFolder, targets: readonly string[]): AsyncGenerator<string, void> {
  const argv = makeArgv(build, targets);
  if (build.signal?.aborted) throw new CancelledError();
  const child = execa(argv[0], argv.slice(1), {
    env: makeEnvironment(),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    detached: true,
  });
  // make tells its children to end, but not theirs: the whole process group is ours to end.
  const killGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch (error) {
      if (systemErrorCode(error) !== 'ESRCH') throw error;
    }
  };
  let lastResort: NodeJS.Timeout | undefined;
  const stop = (): void => {
    killGroup('SIGTERM');
    lastResort = setTimeout(killGroup, killAfterMs, 'SIGKILL');
  };
  const stopAtExit = (): void => {
    killGroup('SIGTERM');
  };
  build.signal?.addEventListener('abort', stop);
  process.once('exit', stopAtExit);
  try {
    for await (const line of child.iterable({ from: 'all' })) yield line;
    const result = await child;
    if (build.signal?.aborted) throw new CancelledError();
    if (systemErrorCode(result.cause) === 'ENOENT') throw new MissingDependencyError(argv[0], remedyFor(argv[0]));
    if (!result.failed) return;
    const ending = result.signal ? `killed by ${result.signal}` : `exit code ${String(result.exitCode)}`;
    throw new CommandError(argv, ending, '');
  } finally {
    clearTimeout(lastResort);
    process.removeListener('exit', stopAtExit);
    build.signal?.removeEventListener('abort', stop);
  }
}

function makeArgv({ source, output, external }: BuildFolder, targets: readonly string[]): [string, ...string[]] {
  return ['make', '--no-print-directory', '-C', source, `O=${output}`, `BR2_EXTERNAL=${external}`, ...targets];
}

/** Our own environment less what would leak into a build, and with the leave to configure host tools as root. */
function makeEnvironment(): NodeJS.ProcessEnv {
  const leaks = /^(MAKEFLAGS|MFLAGS|MAKELEVEL|O|CC|CXX|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|LD_LIBRARY_PATH|TERM)$/;
  const own = Object.entries(process.env).filter(([name]) => !leaks.test(name));
  return { ...Object.fromEntries(own), FORCE_UNSAFE_CONFIGURE: '1' };
}
