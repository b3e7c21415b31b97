import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EnvironmentError } from '../../../src/host/errors.js';
import { checkoutRoot, isCheckout, packageRoot, userFolder } from '../../../src/host/package-root.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-root-'));
  mkdirSync(path.join(folder, 'initramfs'));
  writeFileSync(path.join(folder, 'initramfs', 'init'), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('where zosia lies', () => {
  it.each(['dist/cli/index.js', 'src/host/package-root.ts', 'build/src/host/package-root.js'])(
    'is found from %s',
    (file) => {
      expect(packageRoot(path.join(folder, file))).toBe(folder);
    },
  );
});

describe('a checkout', () => {
  it('has a lockfile, and the files of its user', () => {
    writeFileSync(path.join(folder, 'package-lock.json'), '{}');
    expect(isCheckout(folder)).toBe(true);
    expect(checkoutRoot('zosia publish', folder)).toBe(folder);
    expect(userFolder(folder)).toBe(folder);
  });
});

describe("npm's package", () => {
  it('is no checkout: its user has files in the current folder', () => {
    expect(isCheckout(folder)).toBe(false);
    expect(userFolder(folder)).toBe(process.cwd());
  });

  it('says what takes a clone', () => {
    expect(() => checkoutRoot('zosia publish', folder)).toThrow(
      new EnvironmentError("zosia publish works only in a clone of zosia's repository"),
    );
  });
});
