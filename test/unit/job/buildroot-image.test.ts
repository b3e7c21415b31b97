import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MissingDependencyError } from '../../../src/host/errors.js';
import { fileExists } from '../../../src/host/files.js';
import { silentReporter } from '../../../src/host/reporter.js';
import { buildImageByBuildroot } from '../../../src/job/buildroot-image.js';
import { writeMiniBuildroot } from '../buildroot/mini-buildroot.js';

describe('an image by Buildroot', () => {
  let folder: string;
  const programs = process.env['PATH'];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zosia-'));
    await writeMiniBuildroot(path.join(folder, 'br'));
  });

  afterEach(async () => {
    process.env['PATH'] = programs;
    await rm(folder, { recursive: true });
  });

  it('is not begun on a host that lacks what Buildroot needs', async () => {
    process.env['PATH'] = folder;
    const building = buildImageByBuildroot({
      arch: 'aarch64',
      source: path.join(folder, 'br'),
      site: { jobs: 1, ccache: false },
      cache: path.join(folder, 'cache'),
      verbose: false,
      reporter: silentReporter,
    });
    await expect(building).rejects.toThrow(MissingDependencyError);
    await expect(building).rejects.toThrow(process.platform === 'linux' ? /bison, .*cpio, .*flex/ : 'Linux');
    expect(await fileExists(path.join(folder, 'cache', 'buildroot', 'output'))).toBe(false);
  });
});
