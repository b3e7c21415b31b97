import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OutputWatch } from '../../../src/cli/output-failure.js';
import { exec } from '../../../src/host/exec.js';
import { describeOnlyWhere } from '../../support/only-where.js';

const failed = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`write ${code}`), { code });

describe('an output that takes no more', () => {
  it.each([
    ['ENOSPC', 'standard output cannot be written to: the disk that it goes to is full (ENOSPC)'],
    ['EPIPE', 'standard output cannot be written to: nobody reads it any more (EPIPE)'],
    ['EBADF', 'standard output cannot be written to: the system refused it (EBADF)'],
  ])('because of %s is named, and the work is stopped', (code, message) => {
    const output = new EventEmitter();
    let stops = 0;
    const watch = new OutputWatch({ 'standard output': output }, () => (stops += 1));
    expect(watch.failure).toBeUndefined();
    output.emit('error', failed(code));
    expect(watch.failure?.message).toBe(message);
    expect(stops).toBe(1);
  });

  it('is the first one of several', () => {
    const [one, two] = [new EventEmitter(), new EventEmitter()];
    const watch = new OutputWatch({ one, two }, () => undefined);
    two.emit('error', failed('EPIPE'));
    one.emit('error', failed('ENOSPC'));
    expect(watch.failure?.message).toContain('two cannot be written to');
  });
});

const full = '/dev/full';

describeOnlyWhere(existsSync(full), `there is no ${full}`)('the command', () => {
  it('names a full disk that its output goes to, rather than that it was cancelled', async () => {
    const script = `'${process.execPath}' scripts/zosia.mjs --help 2>&1 >${full} || echo "exit code $?"`;
    const { stdout } = await exec(['sh', '-c', script], { env: process.env });
    expect(stdout).toContain('zosia: error: standard output cannot be written to: the disk that it goes to is full');
    expect(stdout).toContain('exit code 1');
    expect(stdout).not.toContain('cancelled');
  });
});
