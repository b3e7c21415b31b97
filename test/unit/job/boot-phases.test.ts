import { describe, expect, it } from '@jest/globals';
import { bootPhases } from '../../../src/job/boot-phases.js';

describe('bootPhases', () => {
  it('are the stretches between milestones, without a gap', () => {
    const times = {
      started: 40,
      init: 1500,
      model: 1700,
      llamaStart: 1800,
      firstToken: 4000,
      llamaExit: 6000,
      exit: 6200,
    };
    expect(bootPhases(times)).toEqual([
      { name: 'kernel', fromMs: 40, toMs: 1500 },
      { name: 'init', fromMs: 1500, toMs: 1800 },
      { name: 'load', fromMs: 1800, toMs: 4000 },
      { name: 'answer', fromMs: 4000, toMs: 6000 },
      { name: 'shutdown', fromMs: 6000, toMs: 6200 },
    ]);
  });

  it('leave out what a boot did not reach', () => {
    expect(bootPhases({ started: 40, exit: 900 })).toEqual([{ name: 'shutdown', fromMs: 40, toMs: 900 }]);
  });
});
