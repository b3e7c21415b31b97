import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { terminalReporter } from '../../../src/cli/terminal-reporter.js';

function pipe(): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  return { stream, text: () => String((stream as unknown as PassThrough).read() ?? '') };
}

describe('terminalReporter in a pipe', () => {
  it('writes plain lines and no control characters', async () => {
    const { stream, text } = pipe();
    const reporter = terminalReporter(stream);
    reporter.info('one');
    reporter.warn('two');
    await reporter.group('three', () => Promise.resolve());
    const progress = reporter.progress('fetching', 3 * 1024 * 1024);
    for (let done = 0; done <= 100; done++) progress.update(done * 1000);
    progress.finish();
    expect(text()).toBe('zosia: one\nzosia: warning: two\nzosia: three\nzosia: fetching (3 MiB)\n');
  });
});
