import type { BootResult } from '../vm/boot.js';
import { wordOutcome } from '../vm/outcome-wording.js';
import { quoting, type Text } from '../text/foreign-text.js';
import type { AnswerOutcome, AnswerRecord } from './answer-record.js';
import { nameOf, type AskingResult } from './ask-engine.js';

/** A boot that went well in which a question was asked to no avail did not do its work. */
export function judgeAsking(result: BootResult, asked: AskingResult | undefined): BootResult {
  if (result.outcome !== 'ok' || asked === undefined) return result;
  const records = asked.kind === 'one' ? [asked.answer] : asked.answers;
  const failed = records.find(({ outcome }) => outcome !== 'ok');
  if (failed === undefined) return result;
  const outcome = outcomes[failed.outcome];
  const words = wordOutcome(outcome, asked.kind === 'one' ? problemOf(failed) : ofMany(asked.answers));
  return { ...result, outcome, ...words, nextStep: failed.remedy ?? words.nextStep };
}

/** What a boot is called whose first answer that is not `ok` is this. */
const outcomes: Readonly<Record<AnswerOutcome, BootResult['outcome']>> = {
  ok: 'ok',
  'answer-invalid': 'answer-invalid',
  'expect-failed': 'expect-failed',
  refused: 'llama-failed',
  unanswered: 'llama-failed',
};

function ofMany(answers: (AskingResult & { kind: 'many' })['answers']): Text {
  const failed = answers.filter(({ outcome }) => outcome !== 'ok');
  const [first] = failed;
  if (first === undefined) return '';
  const others = failed.length === 1 ? '' : `, the first of ${failed.length} of ${answers.length} that failed`;
  return quoting`${nameOf(first)}${others}: ${problemOf(first)}`;
}

function problemOf({ problem }: AnswerRecord): Text {
  return problem ?? '';
}
