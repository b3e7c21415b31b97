import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { shellCommand } from '../../../src/text/shell-command.js';

describe('a command for a shell', () => {
  it('has an option a line', () => {
    expect(shellCommand(['qemu', '-cpu', 'max,sve=off', '-S'])).toBe('qemu \\\n  -cpu max,sve=off \\\n  -S');
  });

  it.each(["it's", '', '$(id) `id`', 'a\nb', '*', 'quiet zosia.ci=1'])('hands on %j as it is', (word) => {
    expect(execFileSync('sh', ['-c', shellCommand(['printf', '%s', word])], { encoding: 'utf8' })).toBe(word);
  });
});
