import { constants } from 'node:os';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { findProgram } from '../host/packages.js';

/** How a child process is made to die with us, even when we are killed. */
export interface Lifeline {
  /** The argument vector that runs `argv` on this lifeline. */
  wrap(argv: readonly string[]): readonly [string, ...string[]];
  /** Whether file descriptor 3 must be a pipe that we hold open for as long as we live. */
  readonly needsPipe: boolean;
  /** Whether the process we start becomes QEMU itself, rather than its parent. */
  readonly becomesChild: boolean;
}

/**
 * Runs the program and, beside it, a reader of descriptor 3, which ends when we do and then kills the program.
 * SIGTERM is for the program alone: the shell outlives it, so that our child's end is the program's end.
 */
const watchdogScript = [
  'trap : TERM',
  // A background command would get /dev/null as its input, and the shell would add its own words to standard error.
  'exec 4<&0 5>&2 2>/dev/null',
  '"$@" 0<&4 2>&5 3<&- 4<&- 5>&- & child=$!',
  '{ read -r _ <&3; kill -KILL "$child"; } >/dev/null 4<&- 5>&- & watchdog=$!',
  'exec 0</dev/null 1>/dev/null 3<&- 4<&- 5>&-',
  'while :; do wait "$child"; status=$?; kill -0 "$child" || break; done',
  'kill -KILL "$watchdog"',
  'exit "$status"',
].join('\n');

/** The kernel itself sends the signal when the thread that started the child ends: Linux, util-linux. */
export function parentDeathSignal(setpriv: string): Lifeline {
  return {
    wrap: (argv) => [setpriv, '--pdeathsig', 'KILL', '--', ...argv],
    needsPipe: false,
    becomesChild: true,
  };
}

/** A shell watches the pipe from us: everywhere else. */
export const watchdog: Lifeline = {
  wrap: (argv) => ['/bin/sh', '-c', watchdogScript, 'sh', ...argv],
  needsPipe: true,
  becomesChild: false,
};

export async function findLifeline(platform: NodeJS.Platform = process.platform): Promise<Lifeline> {
  const setpriv = platform === 'linux' ? await findProgram('setpriv') : undefined;
  // BusyBox's setpriv has no --pdeathsig.
  const genuine = setpriv !== undefined && path.basename(await realpath(setpriv)) === 'setpriv';
  return genuine ? parentDeathSignal(setpriv) : watchdog;
}

/** A shell reports that signal N ended its child as status 128 + N. */
export function signalOfShellStatus(status: number): NodeJS.Signals | undefined {
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][];
  return names.find(([, number]) => number === status - 128)?.[0];
}
