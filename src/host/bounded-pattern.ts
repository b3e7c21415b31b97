import { runInNewContext } from 'node:vm';
import { systemErrorCode } from './errors.js';

/** A pattern reads a megabyte in some milliseconds, unless it tries ever more ways to read the same. */
export const patternSeconds = 2;

/** A pattern did not come to an end on a text. */
export class EndlessPatternError extends Error {
  override readonly name = 'EndlessPatternError';
}

/**
 * Whether a pattern matches. JavaScript's regular expressions backtrack: one such as `/^(a+)+$/` takes longer than
 * anybody lives on some texts. So it is given `seconds`; then it throws EndlessPatternError, as where it needs more
 * stack than there is.
 */
export function matchesInTime({ source, flags }: RegExp, text: string, seconds = patternSeconds): boolean {
  try {
    // The code is constant; the pattern and the text are values in it.
    const found: unknown = runInNewContext(
      'new RegExp(source, flags).test(text)',
      { source, flags, text },
      { timeout: seconds * 1000, contextCodeGeneration: { strings: false, wasm: false } },
    );
    return found === true;
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || isStackOverflow(error)) {
      throw new EndlessPatternError('the pattern did not come to an end');
    }
    throw error;
  }
}

/** Told by its name: it is an error of the context that the pattern ran in. */
function isStackOverflow(error: unknown): boolean {
  return (error as { name?: unknown } | undefined)?.name === 'RangeError';
}
