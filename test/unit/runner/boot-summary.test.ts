import { describe, expect, it } from '@jest/globals';
import { bootSummary } from '../../../src/runner/boot-summary.js';
import { answered, panicked } from './report.js';

describe('the job summary of a boot', () => {
  it('leads with the outcome, then the answer', () => {
    const [title, answer] = bootSummary('boot-qemu', answered).split('\n\n');
    expect(title).toBe('### ✅ boot-qemu: ok');
    expect(answer).toBe('```text\nParis.\n```');
  });

  it('shows each phase with its seconds and its place in the whole', () => {
    const summary = bootSummary('boot-qemu', answered);
    expect(summary).toContain('| kernel | 1.40 | █████████░░░░░░░░░░░░░░░ |');
    expect(summary).toContain('| shutdown | 2.50 | ░░░░░░░░░███████████████ |');
  });

  it('says on what it ran, and what came from the cache', () => {
    const summary = bootSummary('boot-qemu', answered);
    expect(summary).toContain('| accelerator | tcg (kvm hangs here) |');
    expect(summary).toContain('| QEMU | 7.2.22, at most 600 MiB used |');
    expect(summary).toContain('| image | debian, Linux 6.12.1, from the cache |');
    expect(summary).toContain('| model | smollm2-135m, Q8_0, made now |');
  });

  it('of a bad end says what happened, what to do next, and the last serial lines', () => {
    const summary = bootSummary('boot-qemu', panicked);
    expect(summary).toContain('### ❌ boot-qemu: kernel-panic');
    expect(summary).toContain("The guest's kernel panicked. Read the last lines of the serial log.");
    expect(summary).toContain('zosia: init\nzosia: shutting down');
  });

  it('of a good end goes without serial lines', () => {
    expect(bootSummary('boot-qemu', answered)).not.toContain('zosia: init');
  });

  it('stays below what GitHub takes, however long the answer is', () => {
    const summary = bootSummary('boot-qemu', { ...answered, answer: 'x'.repeat(2 ** 21) });
    expect(summary.length).toBeLessThan(2 ** 17);
    expect(summary).toContain('x…\n');
  });
});
