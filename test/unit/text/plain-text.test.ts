import { describe, expect, it } from '@jest/globals';
import { plainLine, plainText } from '../../../src/text/plain-text.js';

describe('plainLine', () => {
  it.each([
    ['a line as it is', 'zosia: init', 'zosia: init'],
    ['no colours', '\u001b[32mok\u001b[0m', 'ok'],
    ['what a carriage return leaves', '10 %\r20 %\r', '20 %'],
    ['what a spinner leaves', 'load |\b/\b-\b\\\b ', 'load'],
    ['whole characters erased', '😀\bx', 'x'],
    ['no controls', 'a\u0007b\u0000c', 'abc'],
  ])('gives %s', (_what, raw, line) => {
    expect(plainLine(raw)).toBe(line);
  });
});

describe('plainText', () => {
  it('keeps the lines', () => {
    expect(plainText('a\r\n\r\n\u001b[1mb\n')).toBe('a\n\nb\n');
  });
});
