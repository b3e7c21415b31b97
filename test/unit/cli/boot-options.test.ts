import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addOptions, optionTexts } from '../../../src/cli/boot-options.js';
import { readBootRequest } from '../../../src/job/boot-request.js';
import { FieldReader } from '../../../src/job/field-reader.js';

function parse(args: string[]): Record<string, string | undefined> {
  const command = addOptions(new Command(), 'run');
  command.parse(args, { from: 'user' });
  return optionTexts(command.opts());
}

describe('boot options', () => {
  it('reach the request under the same names', () => {
    const texts = parse([
      ...['--model', 'x.gguf', '--sha256', 'a'.repeat(64), '--max-tokens', '3', '--context-length', '64'],
      ...['--boot-timeout', '5', '--serial-log', 'log', '--no-memory-check', '--uefi', '--accel', 'tcg'],
    ]);
    expect(readBootRequest(new FieldReader(texts), 'smoke')).toMatchObject({
      model: { kind: 'model', model: 'x.gguf', sha256: 'a'.repeat(64) },
      fwCfg: { 'max-tokens': '3' },
      contextLength: 64,
      bootTimeoutSeconds: 5,
      serialLog: 'log',
      memoryCheck: false,
      uefi: true,
      accelerator: 'tcg',
    });
  });

  it('say nothing when they are not given', () => {
    const request = readBootRequest(new FieldReader(parse([])), 'smoke');
    expect(request).toMatchObject({ memoryCheck: true, uefi: false, memoryMib: 'auto' });
  });
});
