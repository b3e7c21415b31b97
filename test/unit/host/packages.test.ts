import { describe, expect, it } from '@jest/globals';
import { remedyFor, remedyForAll, runsOn } from '../../../src/host/packages.js';

describe('the command that brings what is missing', () => {
  it('is apt-get on Debian and brew on a Mac', () => {
    expect(remedyFor('qemu-system-aarch64', 'linux')).toBe('apt-get install qemu-system-arm');
    expect(remedyFor('qemu-system-aarch64', 'darwin')).toBe('brew install qemu');
  });

  it('names each package once', () => {
    expect(remedyForAll(['qemu-system-aarch64', 'qemu-system-x86_64', 'python3', 'pip'], 'darwin')).toBe(
      'brew install qemu python',
    );
  });

  it('says apart what no package of Homebrew brings', () => {
    expect(runsOn('setpriv', 'darwin')).toBe(false);
    expect(remedyForAll(['python3', 'setpriv'], 'darwin')).toBe('brew install python; setpriv: on Linux only');
  });

  it('cannot tell who brings a program that it does not know', () => {
    expect(remedyFor('frobnicate', 'darwin')).toBe('install frobnicate and put it on PATH');
    expect(remedyFor('constructor', 'darwin')).toBe('install constructor and put it on PATH');
  });
});
