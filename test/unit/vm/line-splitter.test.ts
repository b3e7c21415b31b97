import { describe, expect, it } from '@jest/globals';
import { LineSplitter } from '../../../src/vm/line-splitter.js';

function lines(chunks: (string | Uint8Array)[], limit = 100): string[] {
  const given: string[] = [];
  const splitter = new LineSplitter((line) => given.push(line), limit);
  for (const chunk of chunks) splitter.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  splitter.end();
  return given;
}

describe('LineSplitter', () => {
  it('joins a line from several chunks', () => {
    expect(lines(['ab', 'c\nd', '\n'])).toEqual(['abc', 'd']);
  });

  it('takes CR LF as one line end, also when cut in between', () => {
    expect(lines(['a\r', '\nb\r\n'])).toEqual(['a', 'b']);
  });

  it('keeps empty lines', () => {
    expect(lines(['\n\na\n'])).toEqual(['', '', 'a']);
  });

  it('joins a character from two chunks', () => {
    const bytes = Buffer.from('ä\n');
    expect(lines([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(['ä']);
  });

  it('gives a last line without an end', () => {
    expect(lines(['a\nb'])).toEqual(['a', 'b']);
  });

  it('cuts a line off at the limit and goes on with the next', () => {
    expect(lines(['aaaa', 'aaaa', 'aaaa\nb\n'], 6)).toEqual(['aaaaaa', 'b']);
  });
});
