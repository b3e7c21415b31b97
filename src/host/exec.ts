import { createInterface } from 'node:readline';
import { execa, type ExecaError } from 'execa';
import { childEnvironment, type EnvironmentNeed } from './child-environment.js';
import { CancelledError, CommandError, MissingDependencyError, systemErrorCode } from './errors.js';
import { remedyFor } from './packages.js';

interface CommonOptions {
  readonly cwd?: string;
  /** What the program needs of our own environment; it sees nothing else of it. */
  readonly needs?: readonly EnvironmentNeed[];
  /** Variables for the program beside those; undefined takes one away. */
  readonly env?: Readonly<NodeJS.ProcessEnv>;
  readonly signal?: AbortSignal | undefined;
}

export interface ExecOptions extends CommonOptions {
  readonly input?: string;
  readonly timeoutSeconds?: number;
  /** Called with each line of standard output and standard error as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface ExecResult {
  readonly stdout: string;
  readonly stderr: string;
}

/** At most this much of a program's output is kept. */
const maxBufferBytes = 16 * 1024 * 1024;

/**
 * Runs a program by its argument vector, never through a shell, and waits for it.
 * Throws MissingDependencyError when there is no such program, CommandError when it fails or runs out of time,
 * CancelledError when `signal` fires.
 */
export async function exec(argv: readonly [string, ...string[]], options: ExecOptions = {}): Promise<ExecResult> {
  const [program, ...args] = argv;
  if (options.signal?.aborted) throw new CancelledError();
  const child = execa(program, args, {
    ...processOptions(options),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    ...(options.timeoutSeconds === undefined ? {} : { timeout: options.timeoutSeconds * 1000 }),
    maxBuffer: maxBufferBytes,
    forceKillAfterDelay: 2000,
    stripFinalNewline: false,
  });
  if (options.onLine) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', options.onLine);
    }
  }
  try {
    const { stdout, stderr } = await child;
    return { stdout, stderr };
  } catch (error) {
    throw explain(argv, error as ExecaError);
  }
}

/**
 * Runs a program like `exec`, and hands what it writes to standard output to `onChunk`, byte for byte: for output
 * that is too large to keep.
 */
export async function execBytes(
  argv: readonly [string, ...string[]],
  onChunk: (chunk: Uint8Array) => void,
  options: CommonOptions = {},
): Promise<void> {
  const [program, ...args] = argv;
  if (options.signal?.aborted) throw new CancelledError();
  const child = execa(program, args, {
    ...processOptions(options),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    stdin: 'ignore',
    stderr: 'ignore',
    buffer: false,
  });
  child.stdout.on('data', onChunk);
  try {
    await child;
  } catch (error) {
    throw explain(argv, error as ExecaError);
  }
}

/** Runs a program whose words are for a person, and shows them. True when it succeeds. */
export type ShowProgram = (
  argv: readonly [string, ...string[]],
  options: CommonOptions & { /** It may ask for a password. */ readonly mayAsk: boolean },
) => Promise<boolean>;

/**
 * Runs a program whose words are for a log: `onLine` hears all of them, both streams in one. True when it succeeds.
 * A program that `mayAsk` for a password does so at the terminal itself.
 */
export async function execForLog(
  argv: readonly [string, ...string[]],
  options: CommonOptions & { readonly mayAsk: boolean; readonly onLine: (line: string) => void },
): Promise<boolean> {
  const [program, ...args] = argv;
  const child = execa(program, args, {
    ...processOptions(options),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    stdin: options.mayAsk ? 'inherit' : 'ignore',
    all: true,
    buffer: false,
    reject: false,
  });
  for await (const line of child.iterable({ from: 'all' })) options.onLine(line);
  return (await child).exitCode === 0;
}

/** How long a process group may take to end after SIGTERM. */
const killAfterMs = 10_000;

/**
 * Runs a program that may print without end, in a process group of its own, and hands out its lines as they come,
 * both streams in one. The end of the lines is that of the program. Errors are those of `exec`.
 */
export async function* execLines(
  argv: readonly [string, ...string[]],
  options: CommonOptions = {},
): AsyncGenerator<string, void> {
  const [program, ...args] = argv;
  const { signal } = options;
  if (signal?.aborted) throw new CancelledError();
  const child = execa(program, args, {
    ...processOptions(options),
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    detached: true,
  });
  // A program such as make tells its children to end, but not theirs: the whole process group is ours to end.
  const killGroup = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
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
  signal?.addEventListener('abort', stop);
  process.once('exit', stopAtExit);
  try {
    for await (const line of child.iterable({ from: 'all' })) yield line;
    const result = await child;
    if (signal?.aborted) throw new CancelledError();
    if (!result.failed) return;
    if (systemErrorCode(result.cause) === 'ENOENT') throw new MissingDependencyError(program, remedyFor(program));
    const ending = result.signal ? `killed by ${result.signal}` : `exit code ${String(result.exitCode)}`;
    throw new CommandError(argv, ending, '');
  } finally {
    clearTimeout(lastResort);
    process.removeListener('exit', stopAtExit);
    signal?.removeEventListener('abort', stop);
  }
}

/** What holds for every child: no shell, and an environment of its own. */
function processOptions({ cwd, needs = [], env = {} }: CommonOptions): {
  cwd?: string;
  env: NodeJS.ProcessEnv;
  extendEnv: false;
} {
  return { ...(cwd === undefined ? {} : { cwd }), env: { ...childEnvironment(needs), ...env }, extendEnv: false };
}

function explain(argv: readonly [string, ...string[]], error: ExecaError): Error {
  if (error.isCanceled) return new CancelledError();
  if (systemErrorCode(error) === 'ENOENT') return new MissingDependencyError(argv[0], remedyFor(argv[0]));
  const lines = String(error.stderr ?? '')
    .trim()
    .split('\n');
  const ending = error.timedOut
    ? `did not end in time`
    : error.signal
      ? `killed by ${error.signal}`
      : `exit code ${String(error.exitCode)}`;
  return new CommandError(argv, ending, lines.at(-1) ?? '');
}
