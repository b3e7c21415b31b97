import { describe, expect, it } from '@jest/globals';
import { TerminalFilter } from '../../../src/text/terminal-filter.js';

/** What the filter shows of `text`, handed in whole, and byte for byte. */
function show(text: string, sequences: 'allow' | 'drop' = 'allow'): string {
  const whole = new TerminalFilter(sequences).write(Buffer.from(text));
  const filter = new TerminalFilter(sequences);
  const bytewise = [...Buffer.from(text)].map((byte) => filter.write(Uint8Array.of(byte))).join('');
  expect(bytewise).toBe(whole);
  return whole;
}

describe('TerminalFilter', () => {
  it.each([
    ['text, line ends, tabs and backspaces', 'a\tb\bc\r\n'],
    ['UTF-8', 'Größe 数 😀'],
    ['colours', '\u001b[1;31mred\u001b[0m'],
    ['colours with colons', '\u001b[38:5:1mx'],
    ['erasing', '\u001b[K\u001b[2J\u001b[J'],
    ['moving the cursor', '\u001b[3A\u001b[B\u001b[10C\u001b[D\u001b[5G\u001b[1;1H'],
    ['inserting and deleting', '\u001b[2P\u001b[4@'],
  ])('lets %s through', (_what, text) => {
    expect(show(text)).toBe(text);
  });

  it.each([
    ['a title', 'a\u001b]0;pwned\u0007b'],
    ['a title ended by ST', 'a\u001b]2;pwned\u001b\\b'],
    ['the clipboard', 'a\u001b]52;c;ZXZpbA==\u0007b'],
    ['a hyperlink', 'a\u001b]8;;http://x\u001b\\b'],
    ['a device control string', 'a\u001bPq#0;2;0\u001b\\b'],
    ['other strings', 'a\u001b_x\u001b\\\u001b^y\u001b\\\u001bXz\u001b\\b'],
    ['8-bit strings', 'a\u009d0;t\u009c\u0090q\u009cb'],
    ['a query of the cursor', 'a\u001b[6nb'],
    ['a query of the terminal', 'a\u001b[c\u001b[>c\u001b[0cb'],
    ['private modes', 'a\u001b[?1049h\u001b[?25l\u001b[?2004;25hb'],
    ['window operations', 'a\u001b[21tb'],
    ['sequences with intermediates', 'a\u001b[1 q\u001b(B\u001b#8b'],
    ['short escapes', 'a\u001bc\u001bM\u001b7b'],
    ['control characters', 'a\u0000\u0007\u000e\u000f\u007f\u0085b'],
    ['reversed text', 'a\u202e\u2066\u2069\u202cb'],
    ['a sequence too long', `a\u001b[${'1;'.repeat(40)}mb`],
  ])('drops %s', (_what, text) => {
    expect(show(text)).toBe('ab');
  });

  it('shows an 8-bit control sequence as the 7-bit one it means', () => {
    expect(show('\u009b1mx')).toBe('\u001b[1mx');
  });

  it('obeys control characters inside of a sequence, as terminals do', () => {
    expect(show('\u001b[3\r1mx')).toBe('\r\u001b[31mx');
  });

  it.each(['\u0018', '\u001a'])('breaks a sequence off at %j', (character) => {
    expect(show(`\u001b]0;a${character}b`)).toBe('b');
  });

  it('lets a new escape end an unfinished sequence', () => {
    expect(show('\u001b[3\u001b[1mx')).toBe('\u001b[1mx');
  });

  it('does not let a string that is never ended swallow the next line', () => {
    expect(show('\u001b]0;a\nb')).toBe('b');
  });

  it('does not let a string that is never ended swallow more than 4 KiB', () => {
    expect(show(`\u001b]${'x'.repeat(5000)}`).length).toBeLessThan(1000);
  });

  it('drops even harmless sequences where text alone is wanted', () => {
    expect(show('\u001b[1mbold\u001b[0m', 'drop')).toBe('bold');
  });
});
