import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildPath } from '../../../src/buildroot/host-programs.js';
import { makeOutput } from '../../../src/buildroot/make.js';

describe('the PATH of a build', () => {
  const before = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = before;
  });

  it.each([
    ['/usr/bin:/bin', ['/usr/bin', '/bin']],
    ['.:/usr/bin', ['/usr/bin']],
    ['/usr/bin::/bin:', ['/usr/bin', '/bin']],
    ['/mnt/c/Program Files/Git:/usr/bin:/a\tb:/a\nb', ['/usr/bin']],
    ['bin:../bin:~/bin:/bin', ['/bin']],
    ['', ['/usr/local/bin', '/usr/bin', '/bin']],
  ])('%j keeps what Buildroot takes', (PATH, folders) => {
    expect(buildPath({ PATH })).toEqual(folders);
  });

  it('is what make sees', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zosia-path-'));
    try {
      writeFileSync(path.join(folder, 'Makefile'), 'path:\n\t@printf \'%s\\n\' "$$PATH"\n');
      process.env['PATH'] = '.::/with a space:/usr/bin:/bin';
      const seen = await makeOutput({ source: folder, output: folder, external: folder }, ['path']);
      expect(seen.trim()).toBe('/usr/bin:/bin');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
