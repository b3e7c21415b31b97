import { describe, expect, it } from '@jest/globals';
import { bootOutputs, bootTimings } from '../../../src/runner/boot-outputs.js';
import { ForeignText } from '../../../src/text/foreign-text.js';
import { answered, neverRan, panicked } from './report.js';

const files = {
  serialLog: '/tmp/serial.log',
  timings: '/tmp/timings.json',
  response: '/tmp/response.txt',
  responses: '/tmp/responses.jsonl',
};

describe('the outputs of a boot', () => {
  it('give the answer and how it came about', () => {
    expect(bootOutputs({ report: answered, files })).toMatchObject({
      outcome: 'ok',
      response: ForeignText.of('Paris.'),
      'boot-ms': '1513',
      accel: 'tcg',
      'qemu-version': '7.2.22',
      'serial-log': '/tmp/serial.log',
    });
  });

  it('are all there when the boot failed, empty where nothing is known', () => {
    const outputs = bootOutputs({ report: neverRan, files });
    expect(Object.keys(outputs)).toEqual(Object.keys(bootOutputs({ report: answered, files })));
    expect(outputs).toMatchObject({ outcome: 'accelerator-failed', 'boot-ms': '', accel: '', 'model-disk': '' });
    expect(bootOutputs({ report: panicked, files })).toMatchObject({ outcome: 'kernel-panic', 'boot-ms': '' });
  });

  it.each([
    [true, true, 'true'],
    [true, false, 'false'],
    [false, true, 'false'],
  ])('speak of a cache hit when nothing was made: image %p, disk %p', (image, disk, hit) => {
    const report = {
      ...answered,
      image: { ...answered.image, cacheHit: image },
      model: { disk: '/d.img', cacheHit: disk },
    };
    expect(bootOutputs({ report, files })['cache-hit']).toBe(hit);
  });
});

describe('timings.json', () => {
  it('survives JSON with times, machine and model', () => {
    expect(JSON.parse(JSON.stringify(bootTimings(answered)))).toMatchObject({
      schema: 1,
      outcome: 'ok',
      spawnedAfterMs: 300,
      sinceSpawnMs: { init: 1513.4 },
      machine: { accelerator: 'tcg' },
      model: { quantization: 'Q8_0' },
    });
  });
});
