import type { Markdown, table } from '../../src/text/markdown.js';

export function tableWriter(markdown: {
  readonly Markdown: typeof Markdown;
  readonly table: typeof table;
}): (header: readonly string[], rows: readonly (readonly string[])[]) => string;
