import { describe, expect, it } from '@jest/globals';
import { marked, type Token, type Tokens } from 'marked';
import { bootSummary } from '../../../src/runner/boot-summary.js';
import { ForeignText, quoting } from '../../../src/text/foreign-text.js';
import { withoutAnswer, type NumberedAnswer } from '../../../src/job/answer-record.js';
import type { BootReport } from '../../../src/job/boot-report.js';
import { answered, panicked } from './report.js';

const summaryOf = (report: BootReport): string => bootSummary('boot-qemu', report).toString();

describe('the job summary of a boot', () => {
  it('leads with the outcome, then the answer', () => {
    const [title, answer] = summaryOf(answered).split('\n\n');
    expect(title).toBe('### ✅ boot-qemu: ok');
    expect(answer).toBe('```text\nParis.\n```');
  });

  it('shows each phase with its seconds and its place in the whole', () => {
    const summary = summaryOf(answered);
    expect(summary).toContain('| kernel | 1.40 | █████████░░░░░░░░░░░░░░░ |');
    expect(summary).toContain('| shutdown | 2.50 | ░░░░░░░░░███████████████ |');
  });

  it('says on what it ran, and what came from the cache', () => {
    const summary = summaryOf(answered);
    expect(summary).toContain('| accelerator | tcg (kvm hangs here) |');
    expect(summary).toContain('| QEMU | 7.2.22, at most 600 MiB used |');
    expect(summary).toContain('| image | debian, Linux 6.12.1, from the cache |');
    expect(summary).toContain('| model | smollm2-135m, Q8_0, made now |');
  });

  it('tells what the answer took, and that it was cut', () => {
    expect(summaryOf(answered)).toContain('| tokens | 16 of the prompt, 8 of the answer |');
    const cut = { ...answered, finishReason: 'length' } as const;
    expect(summaryOf(cut)).toContain('| tokens | 16 of the prompt, 8 of the answer, which was cut |');
  });

  it('of many questions says how they went, and which went wrong', () => {
    const record = (index: number, outcome: 'ok' | 'refused'): NumberedAnswer => ({
      ...withoutAnswer('refused', quoting`the prompt is ${ForeignText.of('@all | too long')}`),
      outcome,
      index,
      id: undefined,
      choice: outcome === 'ok' ? 'bug' : undefined,
    });
    const answers = [record(0, 'ok'), record(1, 'refused'), record(2, 'ok')];
    const summary = summaryOf({ ...answered, answer: ForeignText.of(''), answers });
    expect(summary).toContain('2 of 3 questions were answered as asked.');
    expect(summary).toContain('| bug | 2 |');
    expect(summary).toMatch(/\| request 2 \| refused \| .*too long/);
    expect(summary).not.toContain('@all |');
  });

  it('of a bad end says what happened, what to do next, and the last serial lines', () => {
    const summary = summaryOf(panicked);
    expect(summary).toContain('### ❌ boot-qemu: kernel-panic');
    expect(summary).toContain("The guest's kernel panicked. Read the last lines of the serial log.");
    expect(summary).toContain('zosia: init\nzosia: shutting down');
  });

  it('of a good end goes without serial lines', () => {
    expect(summaryOf(answered)).not.toContain('zosia: init');
  });

  it('shows foreign text as text, wherever it comes from', () => {
    const hostile = '@someone #1 </details><img src=x>\n\n# x | ``` ![i](http://a.b)';
    const report: BootReport = {
      ...panicked,
      sentence: quoting`It failed: ${ForeignText.of(hostile)}.`,
      answer: ForeignText.of(hostile),
      image: { ...panicked.image, kernelRelease: hostile, llamaVersion: hostile },
      model: { disk: '/x', name: hostile, quantization: hostile },
      lastSerialLines: [ForeignText.of('zosia: init'), ForeignText.of(hostile)],
    };
    const tokens = marked.lexer(summaryOf(report)).filter(({ type }) => type !== 'space');
    expect(tokens.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'code',
      'table',
      // The console, folded away.
      'html',
      'code',
      'html',
    ]);
    const [, sentence, , facts] = tokens as [Token, Tokens.Paragraph, Token, Tokens.Table];
    const cells = facts.rows.flat().flatMap((cell) => cell.tokens);
    expect(new Set([...sentence.tokens, ...cells].map(({ type }) => type))).toEqual(new Set(['text', 'codespan']));
  });

  it('stays below what GitHub takes, however long the answer is', () => {
    const summary = summaryOf({ ...answered, answer: ForeignText.of('x'.repeat(2 ** 21)) });
    expect(summary.length).toBeLessThan(2 ** 17);
    expect(summary).toContain('x…\n');
  });
});
