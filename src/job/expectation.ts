import { runInNewContext } from 'node:vm';
import { systemErrorCode } from '../host/errors.js';
import type { ForeignText } from '../text/foreign-text.js';

/** A literal text, or a regular expression between slashes with its flags: `/par(is|ma)/i`. */
export type Expectation =
  { readonly kind: 'literal'; readonly text: string } | { readonly kind: 'pattern'; readonly pattern: RegExp };

/** Whether a text has what was expected; `endless` where a pattern did not come to an end on it. */
export type Finding = 'found' | 'absent' | 'endless';

/** A pattern reads a megabyte in some milliseconds, unless it tries ever more ways to read the same. */
export const patternSeconds = 2;

/**
 * Looks for what was expected. JavaScript's regular expressions backtrack: one such as `/^(a+)+$/` takes longer than
 * anybody lives on some texts, and a model or a guest writes the text. So it is given `seconds`.
 */
export function lookFor(expected: Expectation, text: ForeignText, seconds = patternSeconds): Finding {
  try {
    const has =
      expected.kind === 'literal'
        ? (whole: string): boolean => whole.includes(expected.text)
        : (whole: string): boolean => matches(expected.pattern, whole, seconds);
    return text.look(has) ? 'found' : 'absent';
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'endless';
    throw error;
  }
}

/** The code is constant; the pattern and the text are values in it. */
function matches({ source, flags }: RegExp, text: string, seconds: number): boolean {
  const found: unknown = runInNewContext(
    'new RegExp(source, flags).test(text)',
    { source, flags, text },
    { timeout: seconds * 1000, contextCodeGeneration: { strings: false, wasm: false } },
  );
  return found === true;
}
