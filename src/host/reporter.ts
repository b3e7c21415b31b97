import type { Text } from '../text/foreign-text.js';
import type { ShowProgram } from './exec.js';

/** How the work tells a person what it is doing. The command line and the actions each bring their own. */
export interface Reporter {
  info(message: Text): void;
  warn(message: Text): void;
  /** Runs `work` under a title that people can fold away. */
  group<T>(title: Text, work: () => Promise<T>): Promise<T>;
  /** Starts a measure of long work. `totalBytes` is undefined where the total is not known. */
  progress(title: string, totalBytes: number | undefined): Progress;
  /** Runs a program whose words are for a person; where there is none, on standard error. */
  readonly showProgram?: ShowProgram;
}

export interface Progress {
  /** Bytes done so far, from the beginning. */
  update(doneBytes: number): void;
  finish(): void;
}

/** Says nothing: for tests and for callers that report by other means. */
export const silentReporter: Reporter = {
  info: () => undefined,
  warn: () => undefined,
  group: (_title, work) => work(),
  progress: () => ({ update: () => undefined, finish: () => undefined }),
};
