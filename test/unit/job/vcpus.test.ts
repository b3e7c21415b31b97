import { describe, expect, it } from '@jest/globals';
import { chooseVcpus } from '../../../src/job/vcpus.js';

describe('chooseVcpus', () => {
  it.each([
    ['an idle two-core host gives both', 2, undefined, 0.1, 2],
    ['a half-busy one gives the free core', 2, undefined, 1.2, 1],
    ['an overloaded one still gives one', 2, undefined, 9, 1],
    ['a big host gives no more than llama can use', 64, undefined, 0, 8],
    ['efficiency cores get no vCPU', 10, 4, 0, 4],
    ['work that efficiency cores can take costs no performance core', 10, 4, 2.1, 4],
    ['a busy Mac gives what is left', 10, 4, 8, 2],
  ])('%s', (_title, cores, performanceCores, loadAverage, vcpus) => {
    expect(chooseVcpus({ cores, loadAverage, performanceCores })).toBe(vcpus);
  });
});
