import { describe, expect, it } from '@jest/globals';
import { AnswerTail, tidyAnswer } from '../../../src/job/answer-tail.js';
import { contentOf, ForeignText } from '../../../src/text/foreign-text.js';

describe('tidyAnswer', () => {
  it.each([
    ['Paris. [end of text]\n\n', 'Paris.'],
    ['\n\nParis.\n\n', 'Paris.'],
    ['a [list] of [things]', 'a [list] of [things]'],
    ['', ''],
    [' [end of text]', ''],
    ['an open [', 'an open ['],
  ])('makes %j into %j', (raw, tidy) => {
    expect(contentOf(tidyAnswer(ForeignText.of(raw)))).toBe(tidy);
  });
});

describe('AnswerTail', () => {
  it.each([1, 2, 3, 7, 100])('passes on the same answer however it was cut, here every %d characters', (size) => {
    const raw = '\n It is [well] known:\n\n  Paris. [end of text]\n\n';
    const pieces: string[] = [];
    const tail = new AnswerTail((text) => pieces.push(contentOf(text)));
    for (let at = 0; at < raw.length; at += size) tail.write(ForeignText.of(raw.slice(at, at + size)));
    tail.end();
    expect(pieces.join('')).toBe(contentOf(tidyAnswer(ForeignText.of(raw))));
    expect(pieces.join('')).toBe('It is [well] known:\n\n  Paris.');
  });

  it('passes on an ending that turned out to be none', () => {
    const pieces: string[] = [];
    const tail = new AnswerTail((text) => pieces.push(contentOf(text)));
    tail.write(ForeignText.of('see [end'));
    tail.end();
    expect(pieces.join('')).toBe('see [end');
  });

  it('passes on each word as soon as it is there', () => {
    const pieces: string[] = [];
    const tail = new AnswerTail((text) => pieces.push(contentOf(text)));
    for (const piece of ['The', ' capital', ' is', ' Paris']) tail.write(ForeignText.of(piece));
    expect(pieces).toEqual(['The', ' capital', ' is', ' Paris']);
  });
});
