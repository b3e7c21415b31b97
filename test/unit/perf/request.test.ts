import { describe, expect, it } from '@jest/globals';
import { readPerfRequest } from '../../../src/job/perf-request.js';
import { yardstickModel } from '../../../src/perf/yardstick-model.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readGguf } from '../../../src/model/gguf.js';

const label = (name: string): string => `--${name}`;

describe('a measurement as it is asked for', () => {
  it('is in real time by default, five boots, ten against a baseline', () => {
    expect(readPerfRequest({})).toMatchObject({ mode: 'wall', runs: 5, boot: { mode: 'perf' }, confidence: 0.95 });
    expect(readPerfRequest({ baseline: 'b.json' })).toMatchObject({ runs: 10, maxRegression: 0.05 });
  });

  it('counts the instructions of the model made for it, or of one that is named', () => {
    expect(readPerfRequest({ mode: 'virtual' }).boot.model).toMatchObject({ model: 'yardstick' });
    expect(readPerfRequest({ mode: 'virtual', model: 'smollm2-135m' }).boot.model).toMatchObject({
      model: 'smollm2-135m',
    });
  });

  it('takes a profile, and what is named beside it wins', () => {
    expect(readPerfRequest({ profile: 'phi35_fast', tokens: '32', 'batch-threads': '3' }).settings).toEqual({
      threads: { atMost: 6 },
      batchThreads: 3,
      contextLength: 1024,
      tokens: 32,
      llamaArgs: ['-b', '256'],
    });
  });

  it('names everything wrong at once, as the person wrote it', () => {
    const read = () => readPerfRequest({ mode: 'fast', runs: '0', 'llama-args': '-b 256', memory: '1' }, label);
    expect(read).toThrow(/--mode: "fast".*\n.*--llama-args.*\n.*--runs: "0".*\n.*--memory/s);
  });

  it('compares no boot by what repeats within it', () => {
    expect(() => readPerfRequest({ baseline: 'b.json', runs: '1' }, label)).toThrow('--runs: 1 cannot decide');
    expect(readPerfRequest({ baseline: 'b.json', runs: '5' }).runs).toBe(5);
  });

  it.each(['min-tok-s', 'runs', 'threads', 'cpus'])('has no %s where instructions are counted', (name) => {
    expect(() => readPerfRequest({ mode: 'virtual', [name]: '2' }, label)).toThrow(`--${name}: has no meaning`);
  });

  it('counts no instructions of a real CPU', () => {
    expect(() => readPerfRequest({ mode: 'virtual', accel: 'kvm' }, label)).toThrow('--accel');
  });
});

describe('the model made for measuring', () => {
  it('is the same whole GGUF file every time', async () => {
    const bytes = yardstickModel();
    expect(yardstickModel().equals(bytes)).toBe(true);
    const folder = await mkdtemp(path.join(tmpdir(), 'zosia-yardstick-'));
    try {
      const file = path.join(folder, 'y.gguf');
      await writeFile(file, bytes);
      expect(await readGguf(file)).toMatchObject({ architecture: 'llama', quantization: 'Q8_0', blockCount: 8 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
