import { describe, expect, it } from '@jest/globals';
import { settingsAdvice, settingsFor, withProfile } from '../../../src/perf/profile.js';

const nothingNamed = {
  threads: undefined,
  batchThreads: undefined,
  contextLength: undefined,
  tokens: undefined,
  llamaArgs: [],
};

describe("a profile's threads", () => {
  const profile = withProfile('phi35_fast', nothingNamed);

  it('are as many as it says on a machine with as many vCPUs, or more', () => {
    expect(settingsFor(6, profile)).toMatchObject({ threads: 6, batchThreads: 6 });
    expect(settingsFor(8, profile)).toMatchObject({ threads: 6, batchThreads: 6 });
  });

  it('are never more than there are vCPUs', () => {
    expect(settingsFor(4, profile)).toMatchObject({ threads: 4, batchThreads: 4, contextLength: 1024 });
  });

  it('leave the choice to the guest where the profile has none', () => {
    expect(settingsFor(4, withProfile('none', nothingNamed))).toEqual(nothingNamed);
  });
});

describe('threads that a person names', () => {
  it('are taken at his word, who is told what they cost', () => {
    const named = settingsFor(4, withProfile('phi35_fast', { ...nothingNamed, threads: 12 }));
    expect(named).toMatchObject({ threads: 12, batchThreads: 4 });
    expect(settingsAdvice(4, named)).toBe('12 threads take turns on 4 vCPUs, which is slower than one thread each');
    expect(settingsAdvice(12, named)).toBeUndefined();
  });
});
