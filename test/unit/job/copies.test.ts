import { asInput } from '../../../src/contract/fields/naming.js';
import { describe, expect, it } from '@jest/globals';
import { Duplex, PassThrough } from 'node:stream';
import { askApart } from '../../../src/job/ask-apart.js';
import { Copies, copiesAtOnce, type StartCopy } from '../../../src/job/copies.js';
import type { NumberedQuestion } from '../../../src/job/question.js';
import { contentOf, type Text } from '../../../src/text/foreign-text.js';
import type { CopyEnd } from '../../../src/vm/boot.js';
import { wordOutcome } from '../../../src/vm/outcome-wording.js';
import { until } from '../../support/until.js';

const words = (text: Text | undefined): string | undefined =>
  text === undefined || typeof text === 'string' ? text : contentOf(text);

/** How a copy ended of which nothing but the outcome matters. */
function over(outcome: 'ok' | 'cancelled', detail: string): CopyEnd {
  return { kind: 'over', result: { outcome, ...wordOutcome(outcome, detail) } } as CopyEnd;
}

const working: StartCopy = async (converse) => {
  await converse(new PassThrough());
  return over('ok', '');
};
const never = new AbortController().signal;

describe('copies of a guest', () => {
  it('work, as many at once as may, and each once', async () => {
    const copies = new Copies(working, 2);
    let [atWork, most] = [0, 0];
    const ends: (() => void)[] = [];
    const works = Array.from({ length: 5 }, () =>
      copies.use(async () => {
        most = Math.max(most, ++atWork);
        await new Promise<void>((resolve) => ends.push(resolve));
        atWork -= 1;
      }, never),
    );
    for (let done = 0; done < 5; done++) {
      await until(() => ends.length > 0);
      ends.shift()?.();
    }
    expect(await Promise.all(works)).toEqual(Array(5).fill(undefined));
    expect(most).toBe(2);
  });

  it('that do not go on say why, and make room for the next', async () => {
    const copies = new Copies(() => Promise.resolve({ kind: 'not-restored', reason: 'no such file' }), 1);
    for (const time of [1, 2]) {
      expect([time, words(await copies.use(() => Promise.resolve(), never))]).toEqual([
        time,
        'its copy did not go on: no such file',
      ]);
    }
  });

  it('that end before their work say how', async () => {
    const copies = new Copies(() => Promise.resolve(over('cancelled', 'the boot was cancelled')), 1);
    expect(words(await copies.use(() => Promise.resolve(), never))).toMatch(/^The boot was cancelled/);
  });

  it('are not begun for what was given up', async () => {
    const stop = new AbortController();
    stop.abort();
    const copies = new Copies(() => Promise.reject(new Error('begun')), 1);
    expect(await copies.use(() => Promise.resolve(), stop.signal)).toBe('it was given up before its turn');
  });

  it.each([
    ['one for each core', { cores: 8, cpus: 1, memoryMib: 512, availableMib: 64_000 }, 8],
    ['as many as have their vCPUs', { cores: 8, cpus: 3, memoryMib: 512, availableMib: 64_000 }, 2],
    ['as many as have memory', { cores: 8, cpus: 1, memoryMib: 4096, availableMib: 512 + 3 * 1184 }, 3],
    ['one in any case', { cores: 1, cpus: 8, memoryMib: 65_536, availableMib: 100 }, 1],
  ])('at once are %s', (_, host, expected) => {
    expect(copiesAtOnce(host)).toBe(expected);
  });
});

describe('questions that are kept apart', () => {
  const question = (index: number): NumberedQuestion => ({
    ...{ messages: [{ role: 'user', content: `question ${index}` }], form: undefined, expect: undefined },
    ...{ maxTokens: undefined, seed: undefined, temperature: undefined, topP: undefined, stop: undefined },
    ...{ index, id: undefined },
  });
  const listener = { onText: () => undefined, onFirstToken: () => undefined, warn: () => undefined, nameOf: asInput };

  it('are told in their order, and those without a copy with the reason', async () => {
    const told: number[] = [];
    const copies = new Copies(() => Promise.resolve({ kind: 'not-restored', reason: 'no such file' }), 2);
    const gone = new PassThrough();
    const { answers } = await askApart(gone.destroy(), [question(3), question(5), question(7)], copies, {
      ...listener,
      onAnswer: ({ index }) => void told.push(index),
    });
    expect(told).toEqual([3, 5, 7]);
    expect(answers.map(({ index, outcome, problem }) => [index, outcome, words(problem)])).toEqual([
      [3, 'unanswered', 'it was given up before its turn'],
      [5, 'unanswered', 'it was given up before its turn'],
      [7, 'unanswered', 'it was given up before its turn'],
    ]);
  });

  it('end with the boot that they belong to', async () => {
    const port = new Duplex({
      read: () => undefined,
      write: (_bytes, _encoding, done) => {
        done();
      },
    });
    let signals = 0;
    const copies = new Copies(async (_converse, signal) => {
      signals += 1;
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      return over('cancelled', 'the boot was cancelled');
    }, 1);
    const asking = askApart(port, [question(0), question(1), question(2)], copies, {
      ...listener,
      onAnswer: () => undefined,
    });
    await until(() => signals === 1);
    port.destroy();
    const { answers } = await asking;
    expect(answers.map(({ outcome }) => outcome)).toEqual(['unanswered', 'unanswered', 'unanswered']);
    expect(signals).toBe(1);
  });
});
