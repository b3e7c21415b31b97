import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentReporter } from '../../../src/host/reporter.js';
import {
  architectureOfIso,
  fitsBios,
  makeIso,
  memoryOfIso,
  refuseForeignHost,
  type IsoWish,
} from '../../../src/job/make-iso.js';
import { formatManifest } from '../../../src/image/manifest.js';
import { manifestOf } from '../release/released-image.js';
import { recitingModel } from '../../fixtures/model/reciting-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zosia-make-iso-'));
  await writeFile(path.join(folder, 'thesis.iso'), 'mine');
  await writeFile(path.join(folder, 'tiny.gguf'), recitingModel({ answer: ['x'] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);

describe('an ISO that cannot be', () => {
  it.each<[string, Partial<IsoWish> & { readonly output?: string }, string | RegExp]>([
    ['over a file of the user’s', { output: 'thesis.iso' }, /thesis\.iso is already there and is no ISO of zosia's/],
    ['over a folder', { output: '' }, /is not a file$/],
    ['of a model that nobody knows', { model: 'smollm3-135m' }, /smollm3-135m/],
  ])('%s is refused before anything is fetched or written', async (_what, wish, message) => {
    const cache = inFolder('cache');
    const around = { reporter: silentReporter, signal: new AbortController().signal, cache };
    const whole = { arch: 'x86_64' as const, image: undefined, model: inFolder('tiny.gguf'), ...wish };
    const output = inFolder(wish.output ?? 'new.iso');
    await expect(makeIso({ ...whole, output }, around)).rejects.toThrow(message);
    expect((await readdir(folder)).sort()).toEqual(['thesis.iso', 'tiny.gguf']);
  });

  it('of an image that is not there, or for other machines, is refused before its programs are asked for', async () => {
    await expect(architectureOfIso(undefined, '/nowhere')).rejects.toThrow(/missing .*\/nowhere\/image\.json/);
    const image = inFolder('image');
    await mkdir(image);
    await writeFile(path.join(image, 'image.json'), formatManifest(manifestOf()));
    try {
      expect(await architectureOfIso(undefined, image)).toBe('aarch64');
      await expect(architectureOfIso('x86_64', image)).rejects.toThrow(/is for aarch64, not for x86_64$/);
    } finally {
      await rm(image, { recursive: true });
    }
  });

  it('is for a PC where nothing is said', async () => {
    expect(await architectureOfIso(undefined, undefined)).toBe('x86_64');
  });

  it('for a PC on a Mac says where it can be packed, and what can be packed here', () => {
    expect(() => {
      refuseForeignHost('x86_64', 'darwin');
    }).toThrow(
      'an ISO for x86_64 takes grub-mkimage, which Homebrew does not have: pack it on a Linux machine, or in a ' +
        'container of Debian (docker run); one for aarch64 can be packed here',
    );
  });

  it.each([
    ['aarch64', 'darwin'],
    ['x86_64', 'linux'],
    ['aarch64', 'linux'],
  ] as const)('is none for %s on %s', (arch, platform) => {
    expect(() => {
      refuseForeignHost(arch, platform);
    }).not.toThrow();
  });
});

describe('a machine that starts an ISO', () => {
  const gguf = {
    kvBytesPerToken: 23_040,
    vocabularySize: 49_152,
    embeddingLength: 576,
    quantization: 'Q4_1',
  } as Parameters<typeof memoryOfIso>[0]['gguf'];

  it.each([
    [2e6, 512],
    [98e6, 768],
    [1e9, 2560],
  ])('with a model of %d bytes has room for it twice, and for the engine', (sizeBytes, memoryMib) => {
    expect(memoryOfIso({ gguf, sizeBytes })).toBe(memoryMib);
  });

  it('may have a BIOS where the archives end below 896 MiB', () => {
    expect(fitsBios(800 * 2 ** 20)).toBe(true);
    expect(fitsBios(890 * 2 ** 20)).toBe(false);
  });
});
