import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/host/package-root.js';
import { parseVersions } from '../../../src/host/versions.js';

const file = path.join(packageRoot(), 'scripts', 'versions.sh');

describe('scripts/versions.sh', () => {
  it('says the same to bash and to us', () => {
    const pins = parseVersions(readFileSync(file, 'utf8'), {});
    expect(Object.keys(pins)).toEqual(expect.arrayContaining(['ZOSIA_BUILDROOT_REF', 'ZOSIA_LLAMA_CPP_REF']));
    for (const [name, value] of Object.entries(pins)) {
      const printed = execFileSync('bash', ['--norc', '-c', 'source "$0"; printf %s "${!1}"', file, name], {
        env: {},
        encoding: 'utf8',
      });
      expect([name, printed]).toEqual([name, value]);
    }
  });

  it('pins what the contracts name', () => {
    const pins = parseVersions(readFileSync(file, 'utf8'), {});
    expect(pins).toMatchObject({
      ZOSIA_BUILDROOT_REF: '2024.11.1',
      ZOSIA_LLAMA_CPP_REF: '2995341730f18deb64faa4538bda113328fd791f',
    });
  });

  it('gives way to the environment, but not to an empty variable', () => {
    const text = readFileSync(file, 'utf8');
    expect(parseVersions(text, { ZOSIA_BUILDROOT_REF: '2025.02' })['ZOSIA_BUILDROOT_REF']).toBe('2025.02');
    expect(parseVersions(text, { ZOSIA_BUILDROOT_REF: '' })['ZOSIA_BUILDROOT_REF']).toBe('2024.11.1');
  });
});
