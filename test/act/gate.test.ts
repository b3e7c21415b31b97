import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { annotationsOf, Consumer, linesOf, type ActRun } from './support/act.js';

describe("a consumer's gate of instructions", () => {
  let consumer: Consumer;
  let run: ActRun;

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
    run = await consumer.run({ workflow: 'gate.yml' });
  });
  afterAll(() => consumer.remove());

  it('warns without a baseline, passes an unchanged guest, and fails one that takes 5 % more', () => {
    expect(run.log).toContain('verdicts: inconclusive , pass, fail ok');
  });

  it('warns of a missing baseline in one annotation that says how to get it', () => {
    const warnings = linesOf(run, 'gate').filter((line) => line.includes('::warning title=perf-gate'));
    expect(warnings).toEqual([expect.stringMatching(/gate inconclusive::there was no baseline.*pass it as baseline/)]);
  });

  it('ends red in one annotation with the figures that rose', () => {
    expect(annotationsOf(run, 'gate')).toEqual([
      expect.stringMatching(/perf-gate: gate fail::.*instructions_per_token \+5\.\d\d %, \+0\.5 % tolerated/),
    ]);
    expect(linesOf(run, 'gate').at(-1)).toContain('Job failed');
    expect(run.code).not.toBe(0);
  });

  it('leaves chart and comment to the steps after it', () => {
    expect(run.log).toContain('### ❌ Speed: fail');
  });
});
