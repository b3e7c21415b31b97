import type { Duplex } from 'node:stream';
import { naming, type NameOf, type Sentence } from '../contract/fields/naming.js';
import { messageOf } from '../host/errors.js';
import { withDefaultSampling, type ChatAnswer } from '../engine/chat.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine-error.js';
import { ForeignText } from '../text/foreign-text.js';
import { TerminalFilter } from '../text/terminal-filter.js';
import { withAnswer, withoutAnswer, type AnswerRecord, type NumberedAnswer } from './answer-record.js';
import { judgeAnswer } from './judge-answer.js';
import type { Inquiry, NumberedQuestion, Question } from './question.js';

/** What became of the questions to the engine. */
export type AskingResult =
  | { readonly kind: 'one'; readonly answer: AnswerRecord }
  /** In the order of the questions, of which each has one. */
  | { readonly kind: 'many'; readonly answers: readonly NumberedAnswer[] };

export interface AskingListener {
  /** Pieces of the answer to a single question, as they come. */
  readonly onText: (text: ForeignText) => void;
  /** Each answer of many, once it is whole. */
  readonly onAnswer: (answer: NumberedAnswer) => void;
  readonly onFirstToken: () => void;
  readonly warn: (sentence: string) => void;
  readonly nameOf: NameOf;
}

/** Asks the guest's engine. Never rejects: a question that fails does not lose the others. */
export async function askEngine(port: Duplex, inquiry: Inquiry, listener: AskingListener): Promise<AskingResult> {
  const engine = new Engine(port);
  if (inquiry.kind === 'one') return { kind: 'one', answer: await askOne(engine, port, inquiry.question, listener) };
  const answers: NumberedAnswer[] = [];
  for (const question of inquiry.questions) {
    const answer = await askNumbered(port, question, listener, engine);
    answers.push(answer);
    listener.onAnswer(answer);
  }
  return { kind: 'many', answers };
}

/** Asks one of many questions. Never rejects. */
export async function askNumbered(
  port: Duplex,
  question: NumberedQuestion,
  listener: Pick<AskingListener, 'onFirstToken' | 'warn' | 'nameOf'>,
  engine = new Engine(port),
): Promise<NumberedAnswer> {
  const record = await askOne(engine, port, question, {
    onFirstToken: listener.onFirstToken,
    nameOf: listener.nameOf,
    onText: () => undefined,
    warn: (sentence) => {
      listener.warn(`${nameOf(question)}: ${sentence}`);
    },
  });
  return { ...record, index: question.index, id: question.id };
}

/** As sentences name one of many questions, by its line where the file gives it no name. */
export function nameOf({ index, id }: Pick<NumberedQuestion, 'index' | 'id'>): string {
  return id === undefined ? `request ${index + 1}` : `request ${index + 1} (${id})`;
}

async function askOne(
  engine: Engine,
  port: Duplex,
  question: Question,
  { onText, onFirstToken, warn, nameOf: nameOfField }: Omit<AskingListener, 'onAnswer'>,
): Promise<AnswerRecord> {
  if (isGone(port)) return withoutAnswer('unanswered', 'the guest ended before the question');
  const filter = new TerminalFilter('drop');
  const sampling = withDefaultSampling(question);
  try {
    const answer = await engine.chat(
      { ...question, ...sampling },
      {
        onText: (text) => {
          onFirstToken();
          const shown = filter.filter(text);
          if (shown !== '') onText(ForeignText.of(shown));
        },
      },
    );
    const record = withAnswer(answer, judgeAnswer(question, answer));
    const warning = cutWarning(answer, sampling.maxTokens);
    if (warning !== undefined && record.outcome !== 'answer-invalid') warn(warning.worded(nameOfField));
    return record;
  } catch (error) {
    if (error instanceof EngineError) return withoutAnswer('refused', error.message, error.remedy);
    if (isGone(port)) return withoutAnswer('unanswered', 'the guest ended before its answer did');
    return withoutAnswer('refused', `the engine's answer could not be read: ${messageOf(error)}`);
  }
}

/** It may go while we wait. */
function isGone(port: Duplex): boolean {
  return port.destroyed;
}

/** What is to be said of an answer that did not come to its end. */
export function cutWarning(answer: ChatAnswer, maxTokens: number): Sentence | undefined {
  if (answer.finishReason !== 'length') return undefined;
  const { promptTokens, completionTokens } = answer;
  if (completionTokens === undefined) return naming`the answer was cut; {max-tokens} or {context-length} allows more`;
  return completionTokens >= maxTokens
    ? naming`the answer was cut after ${completionTokens} tokens; {max-tokens} allows more`
    : naming`the answer was cut after ${completionTokens} tokens: with the prompt's ${promptTokens ?? 'own'} the context is full; {context-length} makes it longer`;
}
