import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { silentReporter } from '../../../src/host/reporter.js';
import { formatManifest, type ImageManifest } from '../../../src/image/manifest.js';
import { manifestOf } from '../release/released-image.js';
import { everyCommand } from './every-command.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-image-diff-'));
  await imageIn('before', manifestOf(), 'CONFIG_HZ=100\n');
  await imageIn('after', { ...manifestOf(), kernelRelease: '6.12.200' }, 'CONFIG_HZ=250\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function imageIn(name: string, manifest: ImageManifest, kernelConfig: string): Promise<void> {
  await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, name, 'image.json'), formatManifest(manifest));
  await writeFile(path.join(folder, name, 'kernel.config'), kernelConfig);
}

/** What the command writes to standard output. */
async function outputOf(...args: readonly string[]): Promise<string> {
  let output = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  try {
    const context = { reporter: silentReporter, signal: new AbortController().signal, endWith: () => undefined };
    await (await everyCommand(context)).parseAsync(['image', 'diff', ...args], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return output;
}

const inFolder = (name: string): string => path.join(folder, name);

describe('zosia image diff', () => {
  it('prints what differs, a line each', async () => {
    expect(await outputOf(inFolder('before'), inFolder('after'))).toBe(
      `facts:\n    kernel release ${manifestOf().kernelRelease} -> 6.12.200\nkernel options:\n    HZ 100 -> 250\n`,
    );
  });

  it('prints one object with --json', async () => {
    expect(JSON.parse(await outputOf(inFolder('before'), inFolder('after'), '--json'))).toEqual({
      facts: [{ name: 'kernel release', before: manifestOf().kernelRelease, after: '6.12.200' }],
      sizes: [],
      packages: [],
      kernel_options: [{ name: 'HZ', before: '100', after: '250' }],
    });
  });

  it('names a folder without an image', async () => {
    await expect(outputOf(inFolder('before'), inFolder('nowhere'))).rejects.toThrow(
      `there is no ${inFolder('nowhere')}/image.json`,
    );
  });
});
