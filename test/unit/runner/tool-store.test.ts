import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentReporter } from '../../../src/host/reporter.js';
import { asSemver, runnerToolStore } from '../../../src/runner/tool-store.js';
import { recordingReporter } from '../buildroot/recording-reporter.js';

const names = ['RUNNER_TOOL_CACHE', 'RUNNER_TEMP'] as const;
const before = names.map((name) => process.env[name]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
  for (const name of names) process.env[name] = path.join(folder, name); // as @actions/tool-cache itself reads them
});

afterEach(async () => {
  for (const [index, name] of names.entries()) {
    const value = before[index];
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await rm(folder, { recursive: true });
});

const tool = { tool: 'zosia-buildroot', version: '2025.02', file: 'buildroot-2025.02.tar.gz' };

describe("a runner's tool cache", () => {
  it('gives back what was kept, by its version', async () => {
    const store = runnerToolStore(silentReporter);
    const place = path.join(folder, 'fetched');
    await writeFile(place, 'archive');
    expect(await store?.find(tool)).toBeUndefined();
    await store?.keep(tool, place);
    expect(await readFile((await store?.find(tool)) ?? '', 'utf8')).toBe('archive');
    expect(await store?.find({ ...tool, version: '2025.05' })).toBeUndefined();
    expect(await store?.find({ ...tool, file: 'another' })).toBeUndefined();
  });

  it('that cannot be written to costs a word', async () => {
    await writeFile(path.join(folder, 'RUNNER_TOOL_CACHE'), 'no folder');
    const reporter = recordingReporter();
    await runnerToolStore(reporter)?.keep(tool, path.join(folder, 'RUNNER_TOOL_CACHE'));
    expect(reporter.said.join()).toMatch(/buildroot-2025.02.tar.gz is not kept in the runner's tool cache: /);
  });

  it('is none outside of a job', () => {
    expect(runnerToolStore(silentReporter, {})).toBeUndefined();
    expect(runnerToolStore(silentReporter, { RUNNER_TOOL_CACHE: '/opt/tools' })).toBeUndefined();
  });
});

it.each([
  ['2024.11.1', '2024.11.1'],
  ['2025.02', '2025.2.0'],
  ['2026.08-rc1', '2026.8.0-rc1'],
])("Buildroot's version %s is %s there", (version, semver) => {
  expect(asSemver(version)).toBe(semver);
});
