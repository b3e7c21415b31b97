import type { Reporter } from '../host/reporter.js';

/** What every command is handed. */
export interface CommandContext {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** Sets the exit code of a command that ended without an error. */
  endWith(exitCode: number): void;
}
