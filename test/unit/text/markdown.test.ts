import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';
import { withoutControls } from '../../../src/text/log-text.js';
import {
  block,
  details,
  factTable,
  inlineCode,
  list,
  formatted,
  paragraphs,
  table,
  timelineBar,
  type Markdown,
} from '../../../src/text/markdown.js';
import { hostileText, neverShown, numRuns } from './support/hostile-text.js';

/** What is left once code is taken away must mean nothing to GitHub, which looks for mentions and links in its HTML. */
const acting = /[@#<>&*[\]\\`$!|]|:\S|www\./;

function expectPlain(tokens: readonly Token[] | undefined): void {
  for (const token of tokens ?? []) {
    expect(['text', 'codespan']).toContain(token.type);
    if (token.type === 'text') expect(token.raw).not.toMatch(acting);
  }
}

/** The only block of a document. */
function onlyBlock(document: Markdown): Token {
  expect(document.toString()).not.toMatch(neverShown);
  const [token, ...others] = marked.lexer(document.toString()).filter(({ type }) => type !== 'space');
  expect(others).toEqual([]);
  if (!token) throw new Error('an empty document');
  return token;
}

const texts = hostileText.filter((text) => withoutControls(text).trim() !== '');

describe('foreign text in Markdown', () => {
  it('is a text among others in a sentence', () => {
    const isPlain = (text: string): void => {
      const foreign = ForeignText.of(text);
      for (const sentence of [
        formatted`Said ${text} so.`,
        formatted`Said ${foreign}`,
        formatted`${quoting`Said: ${foreign}.`}`,
      ]) {
        const paragraph = onlyBlock(sentence) as Tokens.Paragraph;
        expect(paragraph.type).toBe('paragraph');
        expectPlain(paragraph.tokens);
      }
    };
    fc.assert(fc.property(texts, isPlain), { numRuns });
  });

  it('is a text where it begins a line', () => {
    const isPlain = (text: string): void => {
      const paragraph = onlyBlock(formatted`${text}`) as Tokens.Paragraph;
      expect(paragraph.type).toBe('paragraph');
      expectPlain(paragraph.tokens);
    };
    fc.assert(fc.property(texts, isPlain), { numRuns });
  });

  it('is an item of a list', () => {
    const isPlain = (text: string): void => {
      const { type, items } = onlyBlock(list([text, 'next'])) as Tokens.List;
      expect(type).toBe('list');
      expect(items).toHaveLength(2);
      const [first] = items[0]?.tokens ?? [];
      expectPlain((first as Tokens.Text).tokens);
    };
    fc.assert(fc.property(texts, isPlain), { numRuns });
  });

  it('keeps to its cell', () => {
    const keeps = (text: string): void => {
      const { type, header, rows } = onlyBlock(
        table(
          [text, 'b'],
          [
            ['x', inlineCode(text)],
            [text, 'y'],
          ],
        ),
      ) as Tokens.Table;
      expect(type).toBe('table');
      expect(rows).toHaveLength(2);
      expect(rows[0]?.[0]?.text).toBe('x');
      expect(rows[1]?.[1]?.text).toBe('y');
      for (const cell of [...header, ...rows.flat()]) expectPlain(cell.tokens);
    };
    fc.assert(fc.property(texts, keeps), { numRuns });
  });

  it('is word for word in a block', () => {
    const isExact = (text: string): void => {
      const token = onlyBlock(block(text)) as Tokens.Code;
      expect(token.type).toBe('code');
      expect(token.text).toBe(withoutControls(text).replace(/\n+$/, ''));
    };
    fc.assert(fc.property(texts, isExact), { numRuns });
  });
});

describe('Markdown', () => {
  it.each([
    ['The guest failed: no model disk.', 'The guest failed: no model disk.'],
    ['4 threads, -b 256', '4 threads, -b 256'],
    ['instructions_to_init +0.10 %', 'instructions_to_init +0.10 %'],
    ['@someone', '`@someone`'],
    ['see #12', '`see #12`'],
    ['https://a.b', '`https://a.b`'],
    ['a `b` c', '``a `b` c``'],
    ['`a`', '`` `a` ``'],
    ['1. x', '`1. x`'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => {
    expect(formatted`${text}`.toString()).toBe(shown);
  });

  it('keeps our own words around what they quote', () => {
    const sentence = quoting`The guest failed: ${ForeignText.of('<b>@x</b>')}.`;
    expect(formatted`${sentence}`.toString()).toBe('The guest failed: `<b>@x</b>`.');
  });

  it('keeps a text in its block, whatever fences the text has', () => {
    expect(block('a\n```\nb\n````\n').toString()).toBe('`````text\na\n```\nb\n````\n`````');
  });

  it('aligns figures to the right', () => {
    expect(table(['x', 'MiB'], [['a | b\nc', 1]], 1).toString()).toBe(
      '| x | MiB |\n| --- | ---: |\n| `a \\| b c` | 1 |',
    );
  });

  it('folds away what is long, and leaves out what is empty', () => {
    expect(paragraphs([formatted``, details('a < b', formatted`x`)]).toString()).toBe(
      '<details><summary>a &lt; b</summary>\n\nx\n\n</details>',
    );
  });

  it('has a table of facts, whose first line is its head', () => {
    const lines = factTable([
      ['model', ForeignText.of('a|b')],
      ['size', '98 MiB'],
    ]);
    expect(String(lines)).toBe('| model | `a\\|b` |\n| --- | --- |\n| size | 98 MiB |');
    expect(factTable([]).isEmpty).toBe(true);
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
    expect(timelineBar(from, to, 100, 10).toString()).toBe(bar);
  });

  it('is empty where there was no time', () => {
    expect(timelineBar(0, 0, 0, 10).toString()).toBe('');
  });
});
