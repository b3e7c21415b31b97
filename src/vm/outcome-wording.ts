import { outcomeTable, type Outcome } from '../contract/outcomes.js';
import { quoting, type ForeignText, type Text } from '../text/foreign-text.js';

/** The sentence for a person that tells an outcome, and what to do next. */
export function wordOutcome(outcome: Outcome, detail: Text): { sentence: ForeignText; nextStep: string } {
  const { says, next } = outcomeTable[outcome];
  const tells = outcome !== 'ok' && outcome !== 'cancelled' && detail !== '';
  return { sentence: tells ? quoting`${says}: ${detail}.` : quoting`${says}.`, nextStep: next };
}
