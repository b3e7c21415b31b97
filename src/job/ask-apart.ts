import type { Duplex } from 'node:stream';
import { withoutAnswer, type NumberedAnswer } from './answer-record.js';
import { askNumbered, type AskingResult, type AskingListener } from './ask-engine.js';
import type { Copies } from './copies.js';
import type { NumberedQuestion } from './question.js';

/**
 * Asks each question of a guest of its own, a copy of the one behind `port`, which is asked nothing. The answers are told
 * in the questions' order. Never rejects.
 */
export async function askApart(
  port: Duplex,
  questions: readonly NumberedQuestion[],
  copies: Copies,
  listener: AskingListener,
): Promise<AskingResult & { kind: 'many' }> {
  // The first guest lives as long as the boot: with it ends the asking.
  const over = new AbortController();
  const end = (): void => {
    over.abort();
  };
  port.once('close', end);
  if (port.destroyed) end();
  const inOrder = new InOrder(listener.onAnswer);
  const answers = questions.map(async (question, place) => {
    const answer = await askCopy(question, copies, listener, over.signal);
    inOrder.tell(place, answer);
    return answer;
  });
  try {
    return { kind: 'many', answers: await Promise.all(answers) };
  } finally {
    port.off('close', end);
  }
}

async function askCopy(
  question: NumberedQuestion,
  copies: Copies,
  listener: AskingListener,
  signal: AbortSignal,
): Promise<NumberedAnswer> {
  let answer: NumberedAnswer | undefined;
  const why = await copies.use(async (port) => {
    answer = await askNumbered(port, question, listener);
  }, signal);
  return answer ?? { ...withoutAnswer('unanswered', why ?? ''), index: question.index, id: question.id };
}

/** Hands on what comes in any order in that of its places. */
class InOrder {
  private readonly early = new Map<number, NumberedAnswer>();
  private next = 0;

  constructor(private readonly tellNext: (answer: NumberedAnswer) => void) {}

  tell(place: number, answer: NumberedAnswer): void {
    this.early.set(place, answer);
    for (let due = this.early.get(this.next); due; due = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      this.tellNext(due);
    }
  }
}
