import { describe, expect, it } from '@jest/globals';
import { readPerfRequest } from '../../../src/job/perf-request.js';
import { onMachine } from '../../../src/job/perf-wall.js';
import { common } from './measured.js';

describe('the boots of one measurement', () => {
  const { boot } = readPerfRequest({ 'min-tok-s': '20' });

  it('choose a machine by the load that they find', () => {
    expect(onMachine(boot, undefined)).toMatchObject({ cpus: 'auto', memoryMib: 'auto' });
  });

  it('have the machine of the first, whatever load it made', () => {
    expect(onMachine(boot, common.machine)).toMatchObject({
      cpus: 6,
      memoryMib: 8192,
      memoryMayBeCut: false,
      memoryCheck: false,
    });
  });
});
