import { describe, expect, it } from '@jest/globals';
import { documents, fencedBlocks } from './support/markdown.js';
import { faultsOfSnippet } from './support/workflow-snippets.js';

const snippets = documents
  .flatMap(fencedBlocks)
  .filter(({ language, text }) => language === 'yaml' && /\b(uses|steps)\b/.test(text));

describe('workflows in the documentation', () => {
  it.each(snippets)('$name uses what action.yml declares', ({ text }) => {
    expect(faultsOfSnippet(text)).toEqual([]);
  });

  it('would be caught at an input, an output or an action that does not exist', () => {
    const wrong = `
      - id: ask
        uses: zosia/boot-qemu@v1
        with: { promt: Hello }
      - uses: zosia/boot-quemu@v1
      - run: echo "\${{ steps.ask.outputs.answer }}" "\${{ steps.disk.outputs.folder }}"`;
    expect(faultsOfSnippet(wrong)).toEqual([
      'boot-qemu has no input promt',
      'zosia/boot-quemu@v1: no such action',
      'ask (boot-qemu) has no output answer',
      'disk (any action) has no output folder',
    ]);
  });
});
