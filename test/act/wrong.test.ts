import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { annotationsOf, Consumer, linesOf, type ActRun } from './support/act.js';

describe("what is wrong in a consumer's workflow", () => {
  let consumer: Consumer;
  let run: ActRun;

  beforeAll(async () => {
    consumer = await Consumer.create();
    await consumer.forgetWhatWasMade();
    run = await consumer.run({ workflow: 'wrong.yml' });
  });
  afterAll(() => consumer.remove());

  it.each([
    ['typo', /boot-qemu: wrong input.*promt: unknown input; did you mean prompt\?/],
    ['memory', /boot-qemu: wrong input.*memory: "lots" is not auto or a whole number of MiB/],
    ['model', /boot-qemu: wrong input.*smolm2-135m is not known \(did you mean smollm2-135m\?\)/],
    ['regex', /boot-qemu: wrong input.*expect: "\/\(hello\/" is not a regular expression that compiles/],
    ['kernel', /boot-qemu: wrong input.*kernel\.txt: does not look like a Linux kernel/],
    ['gate', /perf-gate: wrong input.*on-inconclusive: "maybe" is not one of warn, fail.*runs: has no meaning in mode/],
    ['space', /make-model-disk: failed.*the model disk needs \d+ MiB in .*, which has \d+ MiB free/],
  ])('%s ends in one annotation and a red job', (job, annotation) => {
    expect(annotationsOf(run, job)).toEqual([expect.stringMatching(annotation)]);
    expect(linesOf(run, job).at(-1)).toContain('Job failed');
  });

  it('is told at once where several inputs are wrong', () => {
    expect(annotationsOf(run, 'memory').join()).toMatch(/accel: "warp" is not one of auto, hvf, kvm, tcg/);
    expect(annotationsOf(run, 'gate').join()).toMatch(/tolerance: "plenty" is not a number/);
  });

  it('fails the run', () => {
    expect(run.code).not.toBe(0);
  });
});
