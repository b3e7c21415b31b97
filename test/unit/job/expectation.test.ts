import { describe, expect, it } from '@jest/globals';
import { lookFor as lookForIn, type Expectation, type Finding } from '../../../src/job/expectation.js';
import { expectation } from '../../../src/job/field-reader.js';
import { ForeignText } from '../../../src/text/foreign-text.js';

function lookFor(expected: Expectation, text: string, seconds?: number): Finding {
  return lookForIn(expected, ForeignText.of(text), seconds);
}

describe('what is expected', () => {
  it('as a literal text may be anywhere', () => {
    expect(lookFor(expectation('Paris.'), 'It is Paris.')).toBe('found');
    expect(lookFor(expectation('Paris.'), 'It is Parisx')).toBe('absent');
  });

  it('as /pattern/flags is a regular expression, again and again with the same answer', () => {
    const expected = expectation('/PARIS/gi');
    expect(lookFor(expected, 'paris')).toBe('found');
    expect(lookFor(expected, 'paris')).toBe('found');
  });

  it.each([
    ['a look behind', '/(?<=is )Paris$/m', 'It is Paris\nindeed'],
    ['a back reference', String.raw`/(\w)\1/`, 'tall'],
    ['a named group and classes of Unicode', String.raw`/(?<word>\p{Lu}\p{Ll}+)/u`, 'Ärger'],
    ['the sets of the v flag', '/[[a-z]--[aeiou]]/v', 'aei x'],
  ])('may use all of JavaScript: %s', (_, pattern, text) => {
    expect(lookFor(expectation(pattern), text)).toBe('found');
  });

  it.each(['/^(a+)+$/', '/^(a|aa)+$/', '/^([a-z]+)*$/', '/(x+x+)+y/', '/(.*a){20}b/'])(
    'is given up where %s has no end',
    (pattern) => {
      const text = `${'a'.repeat(60)}${'x'.repeat(60)}!`;
      expect(lookFor(expectation(pattern), text, 0.3)).toBe('endless');
    },
  );

  it('reads a long text in time', () => {
    expect(lookFor(expectation('/needle$/'), `${'hay '.repeat(250_000)}needle`)).toBe('found');
  });
});
