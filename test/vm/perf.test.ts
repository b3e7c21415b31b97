import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { randomFillSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../src/host/package-root.js';
import { silentReporter } from '../../src/host/reporter.js';
import { runPerfJob, type PerfReport } from '../../src/job/perf-job.js';
import { readPerfRequest } from '../../src/job/perf-request.js';
import { formatResults } from '../../src/perf/result.js';
import { initramfsWith, systemImage } from './support/guest-image.js';

/** The gate in virtual mode: the tree as it is stays green, whatever the host does, and each slowdown turns it red. */
describe('instructions counted against a baseline', () => {
  let folder = '';
  let baseline = '';
  let kernel = '';

  const gate = async (texts: Record<string, string>): Promise<PerfReport> =>
    runPerfJob(readPerfRequest({ mode: 'virtual', kernel, ...texts }), {
      reporter: silentReporter,
      signal: new AbortController().signal,
    });

  const failing = ({ gate: judged }: PerfReport): string[] =>
    (judged?.figures ?? []).filter(({ verdict }) => verdict === 'fail').map(({ name }) => name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-perf-'));
    baseline = path.join(folder, 'baseline.json');
    const image = await systemImage();
    kernel = image.kernel;
    const { result } = await gate({ initrd: image.initramfs });
    await writeFile(baseline, formatResults([result]));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('pass for an unchanged image', async () => {
    const { initramfs } = await systemImage();
    const report = await gate({ initrd: initramfs, baseline });
    expect(report.gate?.verdict).toBe('pass');
    // Without a disk every boot is the same to the instruction.
    const boot = report.gate?.figures.filter(({ name }) => name.startsWith('instructions_to_init')) ?? [];
    expect(boot.map(({ change }) => change)).toEqual([0]);
  });

  it('fail for a sleep in init', async () => {
    const init = await readFile(path.join(packageRoot(), 'initramfs', 'init'), 'utf8');
    const sleepy = init.replace('open_events\n', 'sleep 0.01\nopen_events\n');
    expect(sleepy).not.toBe(init);
    const initrd = await initramfsWith(folder, 'sleepy', { init: sleepy });
    expect(failing(await gate({ initrd, baseline }))).toContain('instructions_to_init');
  });

  it('fail for a bigger initramfs', async () => {
    const noise = randomFillSync(Buffer.alloc(1024 * 1024)).toString('base64');
    const initrd = await initramfsWith(folder, 'bigger', { 'bin/ballast': noise });
    expect(failing(await gate({ initrd, baseline }))).toContain('instructions_to_init');
  });

  it('fail for a CPU on which ggml lacks dot products', async () => {
    const { initramfs } = await systemImage();
    const report = await gate({ initrd: initramfs, cpu: 'cortex-a72', baseline });
    expect(failing(report)).toEqual(
      expect.arrayContaining(['instructions_per_token', 'instructions_per_prompt_token']),
    );
  });
});
