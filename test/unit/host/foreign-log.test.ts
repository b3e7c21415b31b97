import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ForeignLog } from '../../../src/host/foreign-log.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the words of another program', () => {
  it('are in a file behind the command that it was, and its last lines tell a failure', () => {
    const log = new ForeignLog('pip', ['pip', 'download'], folder);
    for (let line = 1; line <= 7; line++) log.write(line === 7 ? 'the \u001b[31mcause' : `line ${line}`);
    const file = path.join(folder, 'pip.log');
    expect(readFileSync(file, 'utf8')).toMatch(/\n# \d{4}-.*Z pip download\nline 1\nline 2\n/);
    expect(log.ending()).toBe(
      `  | line 3\n  | line 4\n  | line 5\n  | line 6\n  | the cause\nits whole output is in ${file}`,
    );
  });

  it('do not pile up', () => {
    const file = path.join(folder, 'pip.log');
    writeFileSync(file, 'x'.repeat(2 * 1024 * 1024));
    new ForeignLog('pip', ['pip'], folder).write('new');
    expect(readFileSync(file).length).toBeLessThan(1000);
  });

  it('are told where there is no folder to write to', () => {
    const log = new ForeignLog('pip', ['pip'], path.join(folder, 'pip.log', 'x\0'));
    log.write('the cause');
    expect(log.ending()).toContain('  | the cause\n');
  });
});
