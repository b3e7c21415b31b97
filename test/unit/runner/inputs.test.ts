import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/host/errors.js';
import { oneOf, wholeNumber } from '../../../src/job/field-reader.js';
import { readInputs } from '../../../src/runner/inputs.js';

describe("an action's inputs", () => {
  it('come from INPUT_ variables, trimmed', () => {
    const fields = readInputs(['boot-timeout'], { 'INPUT_BOOT-TIMEOUT': ' 20 ', PATH: '/bin' });
    expect(fields.optional('boot-timeout', wholeNumber(1, 60, 'seconds'))).toBe(20);
  });

  it('refuse a mistyped name, and say which one was meant', () => {
    const fields = readInputs(['prompt', 'memory'], { INPUT_PROMT: 'Hello?' });
    expect(() => {
      fields.finish();
    }).toThrow(new UsageError('promt: unknown input; did you mean prompt? (allowed: prompt, memory)'));
  });

  it('are all complained of at once', () => {
    const fields = readInputs(['accel'], { INPUT_ACCEL: 'warp', INPUT_MEMRY: '1', INPUT_XYZZY: '2' });
    fields.optional('accel', oneOf(['hvf', 'tcg']));
    expect(() => {
      fields.finish();
    }).toThrow(/memry: unknown input.*\nxyzzy: unknown input.*\naccel: "warp" is not one of hvf, tcg/);
  });
});
