import { describe, expect, it } from '@jest/globals';
import { shownReport } from '../../../src/job/boot-report.js';
import { toJson } from '../../../src/cli/json.js';
import { bootTimings } from '../../../src/runner/boot-outputs.js';
import { answered, neverRan } from '../runner/report.js';

const namesIn = (json: string): string[] => Object.keys(JSON.parse(json) as object).sort();

describe('a boot that never ran', () => {
  it('is shown by the same names as one that did, empty where it has nothing', () => {
    expect(namesIn(toJson(shownReport(neverRan)))).toEqual(namesIn(toJson(shownReport(answered))));
    expect(shownReport(neverRan)).toMatchObject({
      answer: expect.objectContaining({ isEmpty: true }),
      argv: [],
      times: {},
    });
  });

  it('has no machine in its timings, and says why', () => {
    expect(bootTimings(neverRan)).toMatchObject({
      outcome: 'accelerator-failed',
      sinceSpawnMs: {},
      machine: undefined,
    });
    expect(Object.keys(bootTimings(neverRan)).sort()).toEqual(Object.keys(bootTimings(answered)).sort());
  });
});

describe('what is shown of a boot', () => {
  it('is what programs have always read', () => {
    expect(namesIn(toJson(shownReport(answered)))).toMatchInlineSnapshot(`
      [
        "accelerator_reason",
        "answer",
        "answers",
        "arch",
        "arch_reason",
        "argv",
        "boot_ms",
        "choice",
        "completion_tokens",
        "exit_code",
        "finish_reason",
        "guest_events",
        "guest_memory_mib",
        "image",
        "last_serial_lines",
        "machine",
        "memory_short_mib",
        "mode",
        "model",
        "next_step",
        "outcome",
        "phases",
        "prompt_tokens",
        "qemu_peak_mib",
        "requests_served",
        "sentence",
        "serial_log",
        "spawned_after_ms",
        "start",
        "thinking",
        "times",
        "tokens_per_second",
      ]
    `);
  });
});
