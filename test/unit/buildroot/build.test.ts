import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { build, BuildFailure, packageTimes, type Build } from '../../../src/buildroot/build.js';
import { parseSettings } from '../../../src/buildroot/defconfig.js';
import { CancelledError } from '../../../src/host/errors.js';
import { fileExists } from '../../../src/host/files.js';
import { miniPackages, writeMiniBuildroot, writeMiniExternal } from './mini-buildroot.js';
import { recordingReporter } from './recording-reporter.js';

let folder: string;
let reporter: ReturnType<typeof recordingReporter>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
  reporter = recordingReporter();
  await writeMiniBuildroot(path.join(folder, 'br'));
  await writeMiniExternal(path.join(folder, 'external'));
});

afterEach(() => rm(folder, { recursive: true }));

const inBuildroot = (name: string): string => path.join(folder, 'br', name);
const output = (): string => path.join(folder, 'output');

function request(change: Partial<Build> = {}): Build {
  return {
    source: path.join(folder, 'br'),
    external: path.join(folder, 'external'),
    output: output(),
    key: 'one',
    settings: parseSettings('BR2_aarch64=y\nBR2_LINUX_KERNEL=y\n'),
    target: 'all',
    logFile: path.join(folder, 'logs', 'build.log'),
    verbose: false,
    reporter,
    ...change,
  };
}

/** The packages in the order in which they were built, each as often as it was. */
async function order(): Promise<string[]> {
  return (await readFile(path.join(output(), 'order'), 'utf8')).trim().split('\n');
}

describe('a build', () => {
  it('goes through every package, each a group that says how far the whole is', async () => {
    await build(request());
    expect(reporter.said).toEqual([
      '[0/5 packages done] host-tool 1.0',
      '[1/5 packages done] toolchain 1.0',
      '[2/5 packages done] busybox 1.0',
      '[3/5 packages done] linux 1.0',
      '[4/5 packages done] zosia-llama-cpp 1.0',
      '[5/5 packages done] image',
    ]);
    expect(await order()).toEqual([...miniPackages]);
  });

  it('reports every line under its package when it is asked to, and logs it in any case', async () => {
    await build(request({ verbose: true }));
    const busybox = reporter.said.indexOf('[2/5 packages done] busybox 1.0');
    expect(reporter.said.slice(busybox + 1, busybox + 3)).toEqual([
      expect.stringContaining('>>> busybox 1.0 Extracting'),
      expect.stringContaining('>>> busybox 1.0 Building'),
    ]);
    expect(await readFile(path.join(folder, 'logs', 'build.log'), 'utf8')).toContain('>>> busybox 1.0 Extracting');
  });

  it('tells how long each package took', async () => {
    await build(request());
    const times = await packageTimes(output());
    expect(times.map((time) => time.package).sort()).toEqual([...miniPackages].sort());
    expect(times.every(({ seconds }) => seconds >= 0 && seconds < 3600)).toBe(true);
  });

  it('does not begin when Buildroot drops a setting', async () => {
    const settings = parseSettings('BR2_aarch64=y\nBR2_PACKAGE_NOT_YET=y\n');
    await expect(build(request({ settings }))).rejects.toThrow('does not take these settings: BR2_PACKAGE_NOT_YET=y');
    expect(reporter.said).toEqual([]);
  });
});

describe('a build that fails', () => {
  beforeEach(() => writeFile(inBuildroot('fail-linux'), ''));

  it('says in which package and step, with its last fifty lines and the log', async () => {
    const failure = await build(request()).catch((error: unknown) => error);
    if (!(failure instanceof BuildFailure)) throw new Error(String(failure));
    expect(failure.position).toMatchObject({ package: 'linux', action: 'Building' });
    expect(failure.position.lastLines).toHaveLength(50);
    expect(failure.position.lastLines).toContain('linux.c:1: error: no such thing');
    expect(failure.position.lastLines).not.toContain('linux line 1');
    expect(failure.message).toContain('make failed in linux (Building): exit code 2');
    expect(await readFile(failure.logFile, 'utf8')).toContain('linux line 1\n');
  });

  it('is gone on with where it stopped', async () => {
    await expect(build(request())).rejects.toBeInstanceOf(BuildFailure);
    await rm(inBuildroot('fail-linux'));
    reporter.said.length = 0;
    await build(request());
    expect(await order()).toEqual([...miniPackages]);
    expect(reporter.said[0]).toBe('[3/5 packages done] linux 1.0');
  });
});

describe('a build that is stopped', () => {
  it('ends soon, and is gone on with where it stopped', async () => {
    await writeFile(inBuildroot('wait-linux'), '');
    const abort = new AbortController();
    const stopAt = {
      ...reporter,
      group: <T>(title: string, work: () => Promise<T>): Promise<T> => {
        if (title.endsWith('linux 1.0')) abort.abort();
        return reporter.group(title, work);
      },
    };
    await expect(build(request({ reporter: stopAt, signal: abort.signal }))).rejects.toBeInstanceOf(CancelledError);
    expect(await order()).toEqual(['host-tool', 'toolchain', 'busybox']);
    await rm(inBuildroot('wait-linux'));
    await build(request());
    expect(await order()).toEqual([...miniPackages]);
  });
});

describe('a build folder', () => {
  it('is begun anew when it was begun for something else', async () => {
    await build(request());
    await mkdir(path.join(output(), 'stale'));
    await build(request({ key: 'two' }));
    expect(await fileExists(path.join(output(), 'stale'))).toBe(false);
    expect(await order()).toEqual([...miniPackages]);
  });

  it('is left as it is when nothing changed', async () => {
    await build(request());
    await build(request());
    expect(await order()).toEqual([...miniPackages]);
  });
});
