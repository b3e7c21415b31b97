import { describe, expect, it } from '@jest/globals';
import { zosia } from './support/zosia.js';

describe('zosia run --show-plan', () => {
  it('prints what QEMU would be told as a shell takes it, and boots nothing', async () => {
    const ended = await zosia(['run', '--show-plan', '--mode', 'smoke', '--append', 'loglevel=7']);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\S*qemu-system-\w+ \\\n {2}-nodefaults/) });
    expect(ended.stdout).toMatch(/-append '[^']* zosia\.ci=1 loglevel=7'/);
    expect(ended.stdout + ended.stderr).not.toContain('zosia: booting');
  });
});
