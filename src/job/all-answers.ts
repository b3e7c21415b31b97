import type { BootResult } from '../vm/boot.js';
import { bareAnswer, withoutAnswer, type AnswerRecord } from './answer-record.js';
import { tidyAnswer } from './answer-tail.js';
import type { AskingResult } from './ask-engine.js';
import { judgeText } from './judge-answer.js';
import { needsEngineFor, type Inquiry } from './question.js';

/** An answer for each question of `inquiry`, by whichever way it came, or why there is none. */
export function allAnswers(
  inquiry: Inquiry | undefined,
  asked: AskingResult | undefined,
  result: BootResult,
): AskingResult | undefined {
  if (inquiry === undefined || asked !== undefined) return asked;
  const answer = withoutEngine(inquiry, result);
  if (inquiry.kind === 'one') return { kind: 'one', answer };
  return { kind: 'many', answers: inquiry.questions.map(({ index, id }) => ({ ...answer, index, id })) };
}

/** The answer of a guest whose engine could not be asked: by the port for answers, of a plain question alone. */
function withoutEngine(inquiry: Inquiry, { outcome, answer }: BootResult): AnswerRecord {
  const needs = needsEngineFor(inquiry);
  if (outcome !== 'ok' && answer.isEmpty) return withoutAnswer('unanswered', 'the guest ended before the question');
  if (needs !== undefined || inquiry.kind === 'many') {
    return withoutAnswer(
      'refused',
      `${needs} cannot be had of this system image, whose llama.cpp is too old`,
      newerImage,
    );
  }
  const response = tidyAnswer(answer);
  return bareAnswer(response, judgeText(inquiry.question, response));
}

const newerImage = 'Boot a newer system image, or leave it out.';
