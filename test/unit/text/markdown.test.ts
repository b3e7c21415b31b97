import { describe, expect, it } from '@jest/globals';
import { block, inlineCode, table, timelineBar } from '../../../src/text/markdown.js';

describe('Markdown', () => {
  it('keeps a text in its block, whatever fences the text has', () => {
    expect(block('a\n```\nb\n````\n')).toBe('`````text\na\n```\nb\n````\n`````');
  });

  it('keeps a text in its line, whatever backticks the text has', () => {
    expect(inlineCode('plain')).toBe('`plain`');
    expect(inlineCode('a `` b\nc')).toBe('``` a `` b c ```');
  });

  it('keeps a text in its cell', () => {
    expect(table(['x'], [['a | b\nc']])).toBe('| x |\n| --- |\n| a \\| b c |');
  });
});

describe('a bar of a timeline', () => {
  it.each([
    [0, 100, '██████████'],
    [0, 50, '█████░░░░░'],
    [50, 100, '░░░░░█████'],
    [99.9, 100, '░░░░░░░░░█'],
    [100, 100, '░░░░░░░░░█'],
    [0, 0, '█░░░░░░░░░'],
  ])('from %d to %d of 100', (from, to, bar) => {
    expect(timelineBar(from, to, 100, 10)).toBe(bar);
  });

  it('is empty where there was no time', () => {
    expect(timelineBar(0, 0, 0, 10)).toBe('');
  });
});
