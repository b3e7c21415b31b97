import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { inStep } from '../../../src/host/reporter.js';
import { terminalReporter } from '../../../src/cli/terminal-reporter.js';

function pipe(more: object = {}): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = Object.assign(new PassThrough(), more) as unknown as NodeJS.WriteStream;
  let all = '';
  (stream as unknown as PassThrough).setEncoding('utf8').on('data', (text: string) => (all += text));
  return { stream, text: () => all };
}

/** What a terminal shows of what was written to it, line by line. */
function shown(written: string): string[] {
  // eslint-disable-next-line no-control-regex -- the sequence that empties a line
  return written.split('\n').map((line) => line.split(/\r\u001b\[K/).at(-1) ?? '');
}

const work = (): Promise<string> => Promise.resolve('a result');
const telling = (result: string): string => result;

describe('terminalReporter in a pipe', () => {
  it('writes plain lines and no control characters', async () => {
    const { stream, text } = pipe();
    const reporter = terminalReporter(stream);
    reporter.info('one');
    reporter.warn('two');
    reporter.detail('a reason');
    await reporter.group('three', () => Promise.resolve());
    const progress = reporter.progress('fetching', 3 * 1024 * 1024);
    for (let done = 0; done <= 100; done++) progress.update(done * 1000);
    progress.finish();
    await sleep(0);
    expect(text()).toBe('zosia: one\nzosia: warning: two\nzosia: a reason\nzosia: three\nzosia: fetching (3 MiB)\n');
  });

  it('has a line for a step that worked, and none for one that found all done', async () => {
    const { stream, text } = pipe();
    const reporter = terminalReporter(stream);
    await inStep(reporter, 'model', work, telling);
    const measured = async (): Promise<string> => {
      reporter.progress('fetching', 100, 'percent').finish();
      return work();
    };
    await inStep(reporter, 'system image', measured, telling);
    await sleep(0);
    expect(text()).toMatch(/^zosia: fetching\nzosia: system image: a result \(0\.0 s\)\n$/);
  });
});

describe('terminalReporter on a terminal', () => {
  const terminal = { isTTY: true, columns: 80 };

  it('draws what is under way on the last line, and leaves a line with its time', async () => {
    const { stream, text } = pipe(terminal);
    const reporter = terminalReporter(stream, { LANG: 'C.UTF-8' });
    const step = reporter.begin('model');
    const progress = reporter.progress('from PyPI', 200, 'percent');
    progress.update(100);
    while (!text().includes('50 %')) await sleep(20);
    reporter.info('trying again');
    progress.finish();
    step.done('smollm2-135m');
    await sleep(0);
    const lines = shown(text());
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('zosia: trying again');
    expect(lines[1]).toMatch(/^✓ model +\d\.\d s {2}smollm2-135m$/);
    expect(lines[2]).toBe('');
  });

  it('names what is under way where the terminal has no width', async () => {
    const { stream, text } = pipe({ isTTY: true, columns: 0 });
    const step = terminalReporter(stream, {}).begin('start');
    while (!/ start +\d/.test(text())) await sleep(20);
    step.drop();
  });

  it('leaves nothing of a step that failed, and no reasons', async () => {
    const { stream, text } = pipe(terminal);
    const reporter = terminalReporter(stream, {});
    reporter.detail('a reason');
    const failing = async (): Promise<string> => {
      while (!text().includes('model')) await sleep(20);
      throw new Error('no');
    };
    await expect(inStep(reporter, 'model', failing, telling)).rejects.toThrow('no');
    await sleep(0);
    expect(shown(text())).toEqual(['']);
  });
});
