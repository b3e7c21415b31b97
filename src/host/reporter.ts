import type { Text } from '../text/foreign-text.js';
import type { ShowProgram } from './exec.js';

/** How the work tells a person what it is doing. The command line and the actions each bring their own. */
export interface Reporter {
  info(message: Text): void;
  warn(message: Text): void;
  /** Helps whoever looks for a cause: a line wherever lines are kept, nothing on a person's terminal. */
  detail(message: Text): void;
  /** Runs `work` under a title that people can fold away. */
  group<T>(title: Text, work: () => Promise<T>): Promise<T>;
  /** Starts a measure of long work, a part of the step that is under way. `total` is undefined where nobody knows it. */
  progress(title: string, total: number | undefined, unit?: ProgressUnit): Progress;
  /** Starts a step that a person waits for. Steps follow one another. */
  begin(title: string): Step;
  /** Runs a program whose words are for a person; where there is none, they go to a log. */
  readonly showProgram?: ShowProgram;
}

/** What `percent` counts is told by nobody: its total is 100. */
export type ProgressUnit = 'bytes' | 'percent';

export interface Progress {
  /** How much is done so far, from the beginning. */
  update(done: number): void;
  finish(): void;
}

export interface Step {
  /** The step is done: a line with its time and, in a few words, what it gave. */
  done(gave: Text): void;
  /** The step left nothing to tell: there was nothing to do, or an error tells it. */
  drop(): void;
  /** Whether it was long enough, or measured enough, to be work. */
  readonly hasWorked: boolean;
}

/** Runs `work` as a step, whose line `tell` words; work that found everything done leaves no line. */
export async function inStep<T>(
  reporter: Reporter,
  title: string,
  work: () => Promise<T>,
  tell: (result: T) => Text,
): Promise<T> {
  const step = reporter.begin(title);
  try {
    const result = await work();
    if (step.hasWorked) step.done(tell(result));
    return result;
  } finally {
    step.drop();
  }
}

/** Says nothing: for tests and for callers that report by other means. */
export const silentReporter: Reporter = {
  info: () => undefined,
  warn: () => undefined,
  detail: () => undefined,
  group: (_title, work) => work(),
  progress: () => ({ update: () => undefined, finish: () => undefined }),
  begin: () => ({ done: () => undefined, drop: () => undefined, hasWorked: false }),
};
