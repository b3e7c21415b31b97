import { describe, expect, it } from '@jest/globals';
import { chooseMemory } from '../../../src/job/memory.js';

const need = { minimumMib: 300, comfortableMib: 800 };
const host = { hostAvailableMib: 4096, need, check: true };

describe('chooseMemory', () => {
  it('gives what the model needs in comfort', () => {
    expect(chooseMemory({ ...host, asked: 'auto', mayBeCut: true })).toEqual({
      mib: 800,
      remark: undefined,
      shortMib: 0,
    });
  });

  it('cuts to what the host has, and says so', () => {
    expect(chooseMemory({ ...host, asked: 'auto', mayBeCut: true, hostAvailableMib: 1100 })).toEqual({
      mib: 588,
      remark: 'memory cut from 800 to 588 MiB: the host has no more free',
      shortMib: 212,
    });
  });

  it('cuts a default to what the guest needs, and says so', () => {
    expect(chooseMemory({ ...host, asked: 32768, mayBeCut: true })).toEqual({
      mib: 800,
      remark: 'memory cut from 32768 to 800 MiB: this guest needs no more',
      shortMib: 0,
    });
  });

  it('never changes an explicit size', () => {
    expect(chooseMemory({ ...host, asked: 3000, mayBeCut: false })).toEqual({
      mib: 3000,
      remark: undefined,
      shortMib: 0,
    });
  });

  it('refuses an explicit size that is too little, with the number needed', () => {
    expect(() => chooseMemory({ ...host, asked: 128, mayBeCut: false })).toThrow(
      'memory: 128 MiB is too little for this model: at least 300 MiB are needed',
    );
  });

  it('refuses an explicit size that the host does not have', () => {
    expect(() => chooseMemory({ ...host, asked: 8192, mayBeCut: false })).toThrow(
      'memory: 8192 MiB is more than this host has free (4096 MiB)',
    );
  });

  it('refuses a model that no guest on this host could hold', () => {
    expect(() => chooseMemory({ ...host, asked: 'auto', mayBeCut: true, hostAvailableMib: 700 })).toThrow(
      'this host has 700 MiB free, but this model needs a guest of at least 300 MiB',
    );
  });

  it('lets anything through unchecked when told so', () => {
    expect(chooseMemory({ ...host, asked: 96, mayBeCut: false, check: false }).mib).toBe(96);
  });
});
