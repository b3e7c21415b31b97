import type { ChatAnswer } from '../engine/chat.js';
import { choiceOf, type Form } from '../engine/form.js';
import { checkAnswer } from '../engine/json-schema.js';
import { cut } from '../text/cut.js';
import { quoting, type ForeignText, type Text } from '../text/foreign-text.js';
import { visible, type AnswerJudgement } from './answer-record.js';
import { patternSeconds } from '../host/bounded-pattern.js';
import { lookFor, type Expectation } from './expectation.js';
import type { Question } from './question.js';

/** Whether an answer has the form and the text that its question asks for. */
export function judgeAnswer(question: Question, answer: ChatAnswer): AnswerJudgement {
  const { form } = question;
  const choice = form?.kind === 'choices' ? choiceOf(form.choices, answer.text) : undefined;
  const flaw = form && flawOf(form, answer, choice);
  if (flaw !== undefined) return { outcome: 'answer-invalid', problem: flaw, choice: undefined };
  return { ...judgeText(question, visible(answer.text)), choice };
}

/** Whether an answer without a form has the text that its question expects. */
export function judgeText({ expect }: Question, response: ForeignText): AnswerJudgement {
  const problem = expect && unmet(expect, response, quoting`the answer "${start(response)}"`);
  return { outcome: problem === undefined ? 'ok' : 'expect-failed', problem, choice: undefined };
}

/** The engine's grammar holds the form while it generates; what was cut, or comes of an engine that does not, is seen here. */
function flawOf(form: Form, answer: ChatAnswer, choice: string | undefined): Text | undefined {
  const said = quoting`"${start(visible(answer.text))}"`;
  if (form.kind === 'choices') {
    if (choice !== undefined) return undefined;
    return quoting`${said} is not one of ${form.choices.join(', ')}${cutAfter(answer)}`;
  }
  const flaw = checkAnswer(form.schema, answer.text);
  return flaw === undefined ? undefined : quoting`${said} ${flaw}${cutAfter(answer)}`;
}

function cutAfter({ finishReason, completionTokens }: ChatAnswer): string {
  if (finishReason !== 'length') return '';
  return completionTokens === undefined ? ': it was cut' : `: it was cut after ${completionTokens} tokens`;
}

/** Why a text is not as expected, undefined where it is. `where` says which text that is. */
export function unmet(expected: Expectation, text: ForeignText, where: Text): Text | undefined {
  const finding = lookFor(expected, text);
  if (finding === 'found') return undefined;
  const wanted = expected.kind === 'literal' ? JSON.stringify(expected.text) : String(expected.pattern);
  return finding === 'absent'
    ? quoting`${wanted} is not in ${where}`
    : quoting`the expected ${wanted} did not finish within ${patternSeconds} s on ${text.look(({ length }) => length)} characters; a repetition within a repetition, such as (a+)+, takes forever`;
}

/** As much of an answer as a sentence quotes. */
const quotedCharacters = 200;

function start(text: ForeignText): ForeignText {
  return text.map((whole) => cut(whole, quotedCharacters));
}
