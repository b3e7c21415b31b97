import { asInput, type NameOf, type Worded } from '../contract/fields/naming.js';
import { ForeignText } from '../text/foreign-text.js';
import { logLine } from '../text/log-text.js';

/** An error whose sentence may name inputs and options; `message` has them as a workflow does. */
abstract class WordedError extends Error implements Worded {
  private readonly sentences: readonly (string | Worded)[];

  constructor(...sentences: readonly (string | Worded)[]) {
    super(wordAll(sentences, asInput));
    this.sentences = sentences;
  }

  worded(nameOf: NameOf): string {
    return wordAll(this.sentences, nameOf);
  }
}

function wordAll(sentences: readonly (string | Worded)[], nameOf: NameOf): string {
  return sentences.map((part) => (typeof part === 'string' ? part : part.worded(nameOf))).join('');
}

/** A wrong input: the user can mend it. The message names the input, its value and what is allowed. */
export class UsageError extends WordedError {
  override readonly name = 'UsageError';
}

/** Something outside of us did not do its part (a download, a missing program): retrying or installing may help. */
export class EnvironmentError extends WordedError {
  override readonly name = 'EnvironmentError';
}

/** A program that the work needs is not on this machine. */
export class MissingDependencyError extends EnvironmentError {
  constructor(
    readonly dependency: string,
    readonly remedy: string,
  ) {
    super(`missing dependency: ${dependency} (${remedy})`);
  }
}

/** A program ran and failed: says its whole argv, how it ended and the last thing it said. */
export class CommandError extends EnvironmentError {
  constructor(
    readonly argv: readonly string[],
    readonly ending: string,
    readonly lastStderr: string,
  ) {
    super(`${argv.join(' ')}: ${ending}${lastStderr === '' ? '' : `: ${logLine(ForeignText.of(lastStderr))}`}`);
  }
}

/** The work was asked to stop. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('cancelled');
  }
}

// Told by shape: an Error of another realm (Node's own, to code in a `vm` context) is no instance of our Error.

export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** The same with inputs and options as its reader writes them. */
export function wordsOf(error: unknown, nameOf: NameOf): string {
  return error instanceof WordedError ? error.worded(nameOf) : messageOf(error);
}

/** Node's error code (`ENOENT`, …) of a system error, else `undefined`. */
export function systemErrorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** System errors that are the host's condition and no bug of ours, and what helps: a clause. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space, or set ZOSIA_CACHE to a folder on a larger one',
  EDQUOT: 'the quota is used up; free some space, or set ZOSIA_CACHE to a folder elsewhere',
  EROFS: 'the file system is read-only; set ZOSIA_CACHE and the outputs to folders that can be written',
  EACCES: 'that is not permitted; set ZOSIA_CACHE and the outputs to folders that can be written',
  EMFILE: 'too few open files are allowed (ulimit -n)',
};

export function remedyOfHost(error: unknown): string | undefined {
  return remedies[systemErrorCode(error) ?? ''];
}
