import { z } from 'zod';
import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import type { FileQuestion } from '../engine/prompts-file.js';
import { formatJson, parseJson } from '../text/json.js';
import { quoted } from '../text/log-text.js';
import { ForeignText } from '../text/foreign-text.js';

/** A responses-file: what it is called, and its text. */
export interface Part {
  readonly file: string;
  readonly text: string;
}

export interface MergedAnswers {
  /** JSON lines, in the order of the questions. */
  readonly lines: string;
  /** Places of the questions that no part has, from 0. */
  readonly missing: readonly number[];
  /** Places of those whose outcome is not ok. */
  readonly failed: readonly number[];
}

const answerSchema = z.looseObject({
  index: z.number().int().min(0),
  id: z.union([z.string(), z.number()]).optional(),
  outcome: z.string(),
});
type Answer = z.infer<typeof answerSchema>;

/**
 * The answers of all parts of a prompts-file. Throws UsageError for a part that is none of this file: a line that is no
 * answer, an answer to a question that the file does not have or calls otherwise, and two answers to one question.
 */
export function mergeAnswers(
  questions: readonly Pick<FileQuestion, 'index' | 'id'>[],
  parts: readonly Part[],
): MergedAnswers {
  const found = new Map<number, { answer: Answer; file: string }>();
  for (const { file, text } of parts) {
    for (const [number, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue;
      const place = `${file}, line ${number + 1}`;
      const answer = answerOf(line, place);
      const question = questions[answer.index];
      if (!question) throw new UsageError(`${place}: answers question ${answer.index + 1} of ${questions.length}`);
      if (question.id !== undefined && String(answer.id) !== question.id) {
        throw new UsageError(
          naming`${place}: answers ${quoted(ForeignText.of(String(answer.id)))}, but question ${answer.index + 1} of `,
          naming`{prompts-file} is ${question.id}: is it of another file?`,
        );
      }
      const before = found.get(answer.index);
      if (before) throw new UsageError(`${place}: question ${answer.index + 1} is answered in ${before.file} already`);
      found.set(answer.index, { answer, file });
    }
  }
  const answers = questions.flatMap(({ index }) => found.get(index)?.answer ?? []);
  return {
    lines: answers.map((answer) => `${formatJson(answer)}\n`).join(''),
    missing: questions.map(({ index }) => index).filter((index) => !found.has(index)),
    failed: answers.filter(({ outcome }) => outcome !== 'ok').map(({ index }) => index),
  };
}

function answerOf(line: string, place: string): Answer {
  const parsed = answerSchema.safeParse(parseJson(line));
  if (!parsed.success) throw new UsageError(`${place}: is no answer of a responses-file`);
  return parsed.data;
}

/** `1 to 3, 7`, of places from 0. */
export function describePlaces(places: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  const shown = runs
    .slice(0, 20)
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`));
  return runs.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}
