import * as core from '@actions/core';
import { CancelledError, EnvironmentError, messageOf, UsageError } from '../host/errors.js';
import type { FieldReader } from '../job/fields.js';
import { readInputs } from './inputs.js';

/** A job that ended badly in a way that is no error of ours: its title, sentence and exit code are its own. */
export class FailedVerdict extends Error {
  constructor(
    readonly title: string,
    sentence: string,
    readonly exitCode: number,
  ) {
    super(sentence);
  }
}

/** Exit codes of contracts.md for what is not a boot's outcome. */
const exitCodes = { failure: 1, wrongUsage: 2, cancelled: 130 } as const;

/**
 * The one boundary of every action: reads the inputs, runs `main`, and turns whatever it throws into exactly one
 * annotation with a title and the next step, and an exit code. Cancelling the job (SIGINT, then SIGTERM) fires the
 * signal, so that the work can end what it started.
 */
export async function runAction(
  name: string,
  declaredInputs: readonly string[],
  main: (fields: FieldReader, signal: AbortSignal) => Promise<void>,
): Promise<never> {
  const abort = new AbortController();
  const cancel = (): void => {
    abort.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
  let exitCode = 0;
  try {
    await main(readInputs(declaredInputs), abort.signal);
  } catch (error) {
    const { title, message, code } = explain(error);
    core.error(message, { title: `${name}: ${title}` });
    if (code === exitCodes.failure && !(error instanceof EnvironmentError) && error instanceof Error) {
      core.info(error.stack ?? '');
    }
    exitCode = code;
  }
  await flushed();
  // Libraries may hold sockets open; the work is done, so the step is.
  process.exit(exitCode);
}

/** Runs a `post` step: it warns of what went wrong and never fails the job. */
export async function runPost(name: string, main: () => Promise<void>): Promise<never> {
  try {
    await main();
  } catch (error) {
    core.warning(messageOf(error), { title: `${name}: clean-up was not complete` });
  }
  await flushed();
  process.exit(0);
}

function explain(error: unknown): { title: string; message: string; code: number } {
  if (error instanceof FailedVerdict) return { title: error.title, message: error.message, code: error.exitCode };
  if (error instanceof UsageError) return { title: 'wrong input', message: error.message, code: exitCodes.wrongUsage };
  if (error instanceof CancelledError) {
    return { title: 'cancelled', message: 'the job was cancelled; nothing is left running', code: exitCodes.cancelled };
  }
  if (error instanceof EnvironmentError) return { title: 'failed', message: error.message, code: exitCodes.failure };
  return {
    title: 'internal error',
    message: `${messageOf(error)} (a bug in zosia: please report it with the log of this step)`,
    code: exitCodes.failure,
  };
}

async function flushed(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) =>
        new Promise<void>((resolve) => {
          stream.write('', () => {
            resolve();
          });
        }),
    ),
  );
}
