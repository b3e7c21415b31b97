import * as core from '@actions/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitCodes } from '../contract/outcomes.js';
import { CancelledError, EnvironmentError, messageOf, remedyOfHost, UsageError } from '../host/errors.js';
import type { Reporter } from '../host/reporter.js';
import type { FieldReader } from '../job/field-reader.js';
import type { Text } from '../text/foreign-text.js';
import { logLine } from '../text/log-text.js';
import { onTerminationSignal } from '../vm/shutdown-hooks.js';
import { actionsReporter } from './actions-reporter.js';
import { readInputs } from './inputs.js';
import { annotate, writeLog } from './job-log.js';
import { PostWork } from './post-work.js';

/** One action: what it is called, which inputs its action.yml declares, and what it does. */
export interface Action {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly main: (context: ActionContext) => Promise<void>;
}

/** What `main` is handed. */
export interface ActionContext {
  readonly fields: FieldReader;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** What the post step is to do once the job's other steps are over. */
  readonly post: PostWork;
}

/** A job that ended badly in a way that is no error of ours: its title, sentence and exit code are its own. */
export class FailedVerdict extends Error {
  constructor(
    readonly title: string,
    readonly sentence: Text,
    readonly exitCode: number,
  ) {
    super(logLine(sentence));
  }
}

/** A failure that a program of ours has reported in our place. */
export class ReportedFailure extends Error {
  constructor(readonly exitCode: number) {
    super('reported');
  }
}

/** Set by the main step, so that the same bundle knows when it is run again as the post step. */
const mainHasRun = 'main-has-run';

/** When a step fails, act 0.2.89 closes the terminal at once, with all that it has not read yet: the annotation, say. */
const actReadMs = 1000;

/**
 * The one boundary of every action: runs `main`, and turns whatever it throws into exactly one annotation with a
 * title and the next step, and an exit code. Run again as the post step it does what `main` left for it.
 */
export async function runAction(action: Action): Promise<never> {
  const exitCode = core.getState(mainHasRun) === '' ? await runMain(action) : await runPost(action.name);
  await flushed();
  if (exitCode !== 0 && process.env['ACT'] === 'true') await sleep(actReadMs);
  // Libraries may hold sockets open; the work is done, so the step is.
  process.exit(exitCode);
}

async function runMain({ name, inputs, main }: Action): Promise<number> {
  core.saveState(mainHasRun, 'true');
  const abort = new AbortController();
  // Cancelling a job sends SIGINT, then SIGTERM, and kills only then: time to end what we started.
  onTerminationSignal(() => {
    abort.abort();
  });
  const post = new PostWork();
  try {
    await main({ fields: readInputs(inputs), reporter: actionsReporter, signal: abort.signal, post });
    return 0;
  } catch (error) {
    if (error instanceof ReportedFailure) return error.exitCode;
    const { title, message, code } = explain(error);
    annotate({ level: 'error', title: `${name}: ${title}`, message });
    if (title === internalError && error instanceof Error) writeLog(error.stack ?? '');
    return code;
  } finally {
    post.keep();
  }
}

/** The post step warns of what went wrong, and never fails the job. */
async function runPost(name: string): Promise<0> {
  try {
    await PostWork.kept().run(actionsReporter);
  } catch (error) {
    annotate({ level: 'warning', title: `${name}: clean-up was not complete`, message: messageOf(error) });
  }
  return 0;
}

const internalError = 'internal error';

/** The annotation and the exit code of what `main` threw. */
export function explain(error: unknown): { title: string; message: Text; code: number } {
  if (error instanceof FailedVerdict) return { title: error.title, message: error.sentence, code: error.exitCode };
  if (error instanceof UsageError) return { title: 'wrong input', message: error.message, code: exitCodes.wrongUsage };
  if (error instanceof CancelledError) {
    return {
      title: 'cancelled',
      message: 'The job was cancelled; nothing is left running.',
      code: exitCodes.cancelled,
    };
  }
  if (error instanceof EnvironmentError) return { title: 'failed', message: error.message, code: exitCodes.failure };
  const remedy = remedyOfHost(error);
  if (remedy !== undefined) {
    return { title: 'failed', message: `${messageOf(error)}: ${remedy}`, code: exitCodes.failure };
  }
  return {
    title: internalError,
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
