import type { ChatAnswer, FinishReason } from '../engine/chat.js';
import { ForeignText, type Text } from '../text/foreign-text.js';
import { formatJson } from '../text/json.js';
import { TerminalFilter } from '../text/terminal-filter.js';

/**
 * What became of one question: `refused` by the engine (a prompt longer than the context, say), `unanswered` where the
 * guest was gone before.
 */
export type AnswerOutcome = 'ok' | 'answer-invalid' | 'expect-failed' | 'refused' | 'unanswered';

/** One question's answer, as people and programs are given it. */
export interface AnswerRecord {
  readonly outcome: AnswerOutcome;
  /** Without control characters; empty where there is none. */
  readonly response: ForeignText;
  /** What the model thought before it answered, where it says so; never a part of the answer. */
  readonly thinking: ForeignText;
  readonly finishReason: FinishReason | undefined;
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
  /** Tokens per second, by the engine's own clock. */
  readonly completionSpeed: number | undefined;
  /** The one of `choices` that was answered. */
  readonly choice: string | undefined;
  /** Why the outcome is not `ok`: a sentence without its period. */
  readonly problem: Text | undefined;
  /** What to do about it, where that is known: a sentence. */
  readonly remedy: string | undefined;
}

/** The answer to one of many questions. */
export interface NumberedAnswer extends AnswerRecord {
  /** Its question's place in the file, from 0. */
  readonly index: number;
  readonly id: string | undefined;
}

const noAnswer = {
  response: ForeignText.of(''),
  thinking: ForeignText.of(''),
  finishReason: undefined,
  promptTokens: undefined,
  completionTokens: undefined,
  completionSpeed: undefined,
  choice: undefined,
} as const;

/** Of a question to which there is no answer. */
export function withoutAnswer(outcome: 'refused' | 'unanswered', problem: Text, remedy?: string): AnswerRecord {
  return { ...noAnswer, outcome, problem, remedy };
}

export interface AnswerJudgement {
  readonly outcome: 'ok' | 'answer-invalid' | 'expect-failed';
  readonly problem: Text | undefined;
  readonly choice: string | undefined;
}

/** Of an answer of which nothing is known but its text, and what was found of it. */
export function bareAnswer(response: ForeignText, { outcome, problem, choice }: AnswerJudgement): AnswerRecord {
  return { ...noAnswer, outcome, response, problem, choice, remedy: undefined };
}

/** Of an answer and what was found of it. */
export function withAnswer(answer: ChatAnswer, { outcome, problem, choice }: AnswerJudgement): AnswerRecord {
  return {
    outcome,
    response: visible(answer.text),
    thinking: visible(answer.thinking),
    finishReason: answer.finishReason,
    promptTokens: answer.promptTokens,
    completionTokens: answer.completionTokens,
    completionSpeed: answer.completionSpeed,
    choice,
    problem,
    remedy: undefined,
  };
}

/** A model's text without control sequences; white space is its own. */
export function visible(text: string): ForeignText {
  return ForeignText.of(new TerminalFilter('drop').filter(text));
}

/** The lines of a `responses-file`, which docs/answers.md describes. */
export function responseLines(answers: readonly NumberedAnswer[]): string {
  return answers.map((answer) => `${responseLine(answer)}\n`).join('');
}

export function responseLine(answer: NumberedAnswer): string {
  return formatJson({
    index: answer.index,
    id: answer.id,
    outcome: answer.outcome,
    response: answer.response,
    choice: answer.choice,
    thinking: answer.thinking.isEmpty ? undefined : answer.thinking,
    finish_reason: answer.finishReason,
    prompt_tokens: answer.promptTokens,
    completion_tokens: answer.completionTokens,
    error: answer.problem,
  });
}
