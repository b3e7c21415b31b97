import { describe, expect, it } from '@jest/globals';
import { shardOf } from '../../../src/engine/shard.js';
import { describePlaces, mergeAnswers } from '../../../src/job/merge-answers.js';

const questions = Array.from({ length: 7 }, (_, index) => ({ index, id: index === 2 ? 'third' : undefined }));
const lineOf = ({ index, id }: { index: number; id: string | undefined }, outcome = 'ok'): string =>
  JSON.stringify({ index, id, outcome, response: `::error::answer ${index}` });
const part = (number: number, of: number): { file: string; text: string } => ({
  file: `part-${number}`,
  text: shardOf(questions, { part: number, of })
    .map((question) => `${lineOf(question)}\n`)
    .join(''),
});

describe('the parts of a prompts-file', () => {
  it('are joined in the order of the questions', () => {
    const merged = mergeAnswers(questions, [part(2, 3), part(3, 3), part(1, 3)]);
    expect(merged).toMatchObject({ missing: [], failed: [] });
    const indexes = merged.lines
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { index: number }).index);
    expect(indexes).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('tell what is missing and what failed', () => {
    const failing = { file: 'a', text: `${lineOf({ index: 5, id: undefined }, 'answer-invalid')}\r\n\r\n` };
    expect(mergeAnswers(questions, [part(1, 3), failing])).toMatchObject({ missing: [1, 2, 4], failed: [5] });
  });

  it.each([
    ['no answer', 'hello', 'a, line 1: is no answer of a responses-file'],
    ['an answer to no question', lineOf({ index: 7, id: undefined }), 'a, line 1: answers question 8 of 7'],
    ['an answer to another file', lineOf({ index: 2, id: 'other' }), 'a, line 1: answers "other", but question 3'],
    [
      'two answers to a question',
      `${lineOf({ index: 1, id: undefined })}\n${lineOf({ index: 1, id: undefined })}`,
      'a, line 2: question 2 is answered in a already',
    ],
  ])('are refused with %s', (_name, text, message) => {
    expect(() => mergeAnswers(questions, [{ file: 'a', text }])).toThrow(message);
  });
});

it('places are told as people count', () => {
  expect(describePlaces([0, 1, 2, 6])).toBe('1 to 3, 7');
  expect(describePlaces(Array.from({ length: 30 }, (_, index) => 2 * index))).toMatch(/, 39 and more$/);
});
