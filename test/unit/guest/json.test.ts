import { describe, expect, it } from '@jest/globals';
import { evaluate, shells } from './guest.js';

describe.each(shells)('JSON strings of init under $name', ({ argv }) => {
  it.each([
    ['plain words, as they are', 'model disk found', 'model disk found'],
    ['nothing', '', ''],
    ['quotes', 'say "hi"', 'say "hi"'],
    ['backslashes', 'a\\b\\n', 'a\\b\\n'],
    ['a shell pattern', '* [a-z] ?', '* [a-z] ?'],
    ['what a shell would expand', '$HOME `id` %s', '$HOME `id` %s'],
    ['white space as spaces', 'one\ttwo\nthree\r', 'one two three '],
    ['other control characters as question marks', 'a\u001b[31mb\u0007', 'a?[31mb?'],
    ['bytes beyond ASCII as question marks', 'zażółć', 'za????????'],
  ])('carry %s', (_, text, expected) => {
    expect(JSON.parse(evaluate(argv, 'events.sh', 'json_string "$1"; printf %s "$json"', [text]))).toBe(expected);
  });
});
