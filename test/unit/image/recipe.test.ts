import { describe, expect, it } from '@jest/globals';
import { debianRecipe, imageKey, packageSetKey, upstreamVersion } from '../../../src/image/debian/recipe.js';
import type { InitramfsFile } from '../../../src/image/initramfs-files.js';
import { initramfsFiles } from '../../fixtures/image/parts.js';

const pin = { moment: '20261030T120000Z', inReleaseSha256: undefined };
const laterPin = { ...pin, moment: '20261130T120000Z' };
const suites = { kernel: { suite: 'trixie', pin }, llama: { suite: 'forky', pin } };
const recipe = debianRecipe('aarch64', suites);
const key = imageKey(recipe, initramfsFiles);
const [first, ...rest] = initramfsFiles;

function changed(change: Partial<Extract<InitramfsFile, { kind: 'file' }>>): InitramfsFile[] {
  return [{ ...first, ...change } as InitramfsFile, ...rest];
}

describe('debianRecipe', () => {
  it.each([
    ['aarch64', 'linux-image-cloud-arm64'],
    ['x86_64', 'linux-image-cloud-amd64'],
  ] as const)('takes the kernel of %s from the kernel suite and llama.cpp from the other', (architecture, kernel) => {
    expect(debianRecipe(architecture, suites)).toEqual({
      kernel: { suite: 'trixie', pin, architecture, packages: [kernel], only: 'linux-image-' },
      userland: {
        suite: 'forky',
        pin,
        architecture,
        packages: ['busybox-static', 'llama.cpp-tools', 'bash', 'jq', 'libc-bin', 'ncurses-base'],
      },
    });
  });
});

describe('imageKey', () => {
  it('is the same for the same things', () => {
    expect(imageKey(debianRecipe('aarch64', suites), [...initramfsFiles])).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['the architecture', imageKey(debianRecipe('x86_64', suites), initramfsFiles)],
    ['a suite', imageKey(debianRecipe('aarch64', { ...suites, llama: { suite: 'sid', pin } }), initramfsFiles)],
    [
      'the pin of a suite',
      imageKey(debianRecipe('aarch64', { ...suites, llama: { suite: 'forky', pin: laterPin } }), initramfsFiles),
    ],
    ["a guest file's content", imageKey(recipe, changed({ content: Buffer.from('#!/bin/ash\n') }))],
    ["a guest file's mode", imageKey(recipe, changed({ executable: false }))],
    ["a guest file's name", imageKey(recipe, changed({ path: 'bin/other' }))],
    ['the number of guest files', imageKey(recipe, rest)],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(key);
  });
});

describe('packageSetKey', () => {
  it('changes with the packages', () => {
    expect(packageSetKey({ ...recipe.kernel, packages: ['linux-image-arm64'] })).not.toBe(packageSetKey(recipe.kernel));
  });
});

describe('upstreamVersion', () => {
  it.each([
    ['1:0.7.0+dfsg-2', '0.7.0'],
    ['0.0.8611+dfsg1-1+b2', '0.0.8611'],
    ['6.12.107-1', '6.12.107'],
    ['1.2~rc1-1', '1.2~rc1'],
  ])('of %s is %s', (debian, upstream) => {
    expect(upstreamVersion(debian)).toBe(upstream);
  });
});
