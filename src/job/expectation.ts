import { EndlessPatternError, matchesInTime } from '../host/bounded-pattern.js';
import type { ForeignText } from '../text/foreign-text.js';

/** A literal text, or a regular expression between slashes with its flags: `/par(is|ma)/i`. */
export type Expectation =
  { readonly kind: 'literal'; readonly text: string } | { readonly kind: 'pattern'; readonly pattern: RegExp };

/** Whether a text has what was expected; `endless` where a pattern did not come to an end on it. */
export type Finding = 'found' | 'absent' | 'endless';

/** Looks for what was expected: a model or a guest writes the text, so a pattern is bounded (host/bounded-pattern). */
export function lookFor(expected: Expectation, text: ForeignText, seconds?: number): Finding {
  try {
    const has =
      expected.kind === 'literal'
        ? (whole: string): boolean => whole.includes(expected.text)
        : (whole: string): boolean => matchesInTime(expected.pattern, whole, seconds);
    return text.look(has) ? 'found' : 'absent';
  } catch (error) {
    if (error instanceof EndlessPatternError) return 'endless';
    throw error;
  }
}
