import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setOutputs } from '../../../src/runner/set-outputs.js';
import { hostileText } from '../text/support/hostile-text.js';
import { readOutputs } from '../text/support/runner-outputs.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-outputs-'));
  process.env['GITHUB_OUTPUT'] = path.join(folder, 'output');
});

afterEach(() => {
  delete process.env['GITHUB_OUTPUT'];
  rmSync(folder, { recursive: true });
});

describe("a step's outputs", () => {
  it('are exact, and no others than those that were set', () => {
    const file = path.join(folder, 'output');
    const areExact = (text: string): void => {
      writeFileSync(file, '');
      // Half a character cannot be written as UTF-8, nor come as it.
      const response = text.replace(/\p{Cs}/gu, '');
      setOutputs({ response, outcome: 'ok', empty: '' });
      expect(readOutputs(readFileSync(file, 'utf8'))).toEqual({ response, outcome: 'ok', empty: '' });
    };
    const forged = ['a\nEOF\noutcome=fail', 'ghadelimiter_\noutcome<<x\nfail\nx', '\n', 'a\n'].map((text) =>
      fc.constant(text),
    );
    fc.assert(fc.property(fc.oneof(hostileText, ...forged), areExact), { numRuns: 200 });
  });
});
