import { createInterface } from 'node:readline';
import { execa, type ExecaError } from 'execa';
import { CancelledError, CommandError, MissingDependencyError, systemErrorCode } from './errors.js';
import { remedyFor } from './packages.js';

export interface ExecOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly signal?: AbortSignal;
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
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: options.env }),
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
