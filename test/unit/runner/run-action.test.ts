import { describe, expect, it } from '@jest/globals';
import { CancelledError, EnvironmentError, UsageError } from '../../../src/host/errors.js';
import { explain, FailedVerdict } from '../../../src/runner/run-action.js';

describe('what is made of an error at the boundary', () => {
  it.each([
    [new UsageError('memory: "lots" is not a number'), { title: 'wrong input', code: 2 }],
    [new EnvironmentError('no space'), { title: 'failed', code: 1 }],
    [new CancelledError(), { title: 'cancelled', code: 130 }],
    [new FailedVerdict('kernel-panic', 'It panicked.', 11), { title: 'kernel-panic', code: 11 }],
    [new TypeError('x is undefined'), { title: 'internal error', code: 1 }],
  ])('%p', (error, expected) => {
    expect(explain(error)).toMatchObject(expected);
  });

  it('tells what helps where the disk is full', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(explain(full)).toEqual({
      title: 'failed',
      message: expect.stringMatching(/no space left on device.*free some space/),
      code: 1,
    });
  });

  it('asks for a report only of what is a bug', () => {
    expect(explain(new TypeError('x is undefined')).message).toContain('please report it');
    expect(explain(new EnvironmentError('no space')).message).toBe('no space');
  });
});
