import { describe, expect, it } from '@jest/globals';
import { toJson } from '../../../src/cli/json.js';

describe('toJson', () => {
  it('writes names in snake_case all the way down, and what is unknown as null', () => {
    const value = { bootMs: 3, machine: { memoryMib: 512, ownConsole: true }, list: [{ toMs: 1 }], nothing: undefined };
    expect(JSON.parse(toJson(value))).toEqual({
      boot_ms: 3,
      machine: { memory_mib: 512, own_console: true },
      list: [{ to_ms: 1 }],
      nothing: null,
    });
  });
});
