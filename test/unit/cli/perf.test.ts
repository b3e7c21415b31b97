import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addPerfCommand } from '../../../src/cli/commands/perf.js';
import { silentReporter } from '../../../src/host/reporter.js';

describe('zosia perf', () => {
  let folder = '';
  let notes = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-perf-command-'));
    notes = path.join(folder, 'notes.txt');
    await writeFile(notes, 'mine');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['--history', '--update-baseline'])('refuses a wrong file of %s before it measures', async (option) => {
    const zosia = new Command();
    const signal = new AbortController().signal;
    addPerfCommand(zosia, { reporter: silentReporter, signal, endWith: () => undefined });
    const words = ['perf', '--min-tok-s', '1', '--image', path.join(folder, 'no-image'), option, notes];
    await expect(zosia.parseAsync(words, { from: 'user' })).rejects.toThrow(`${notes} is not JSON`);
    expect(await readFile(notes, 'utf8')).toBe('mine');
  });
});
