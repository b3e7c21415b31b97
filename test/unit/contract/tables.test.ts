import { expect, it } from '@jest/globals';
import { tableWriter } from '../../../scripts/contract/tables.mjs';
import { Markdown, table } from '../../../src/text/markdown.js';

const markdownTable = tableWriter({ Markdown, table });

it('shows in a table what a sentence names between < and >, as code shows it', () => {
  const lines = markdownTable(['input', 'meaning'], [['`<file>`', 'a <file>, `<b>` | more']]).split('\n');
  expect(lines[2]).toBe('| `<file>` | a &lt;file>, `<b>` \\| more |');
});
