import { describe, expect, it } from '@jest/globals';
import { doneLine, glyphsFor, liveLine, type Measure } from '../../../src/cli/live-line.js';

const mib = 1024 * 1024;
const plain = glyphsFor({ LANG: 'C' }, 'linux');

function measure(done: number, total: number | undefined, unit: Measure['unit'] = 'bytes', title = ''): Measure {
  return { title, done, total, unit };
}

describe('the line of a step under way', () => {
  it('is its name and its time where nothing is measured', () => {
    expect(liveLine({ title: 'loading', elapsedMs: 20_000, measures: [] }, plain, 80)).toBe(
      '| loading             20 s',
    );
  });

  it('has one bar for all that is measured at once', () => {
    const measures = [measure(10 * mib, 20 * mib), measure(0, 20 * mib, 'bytes', 'index of Debian forky')];
    expect(liveLine({ title: 'system image', elapsedMs: 4000, measures }, plain, 100)).toBe(
      '| system image       4.0 s  #####............... 10 of 40 MiB index of Debian forky',
    );
  });

  it('counts percent where that is all that is known', () => {
    const line = liveLine({ title: 'a', elapsedMs: 0, measures: [measure(45.4, 100, 'percent')] }, plain, 80);
    expect(line).toMatch(/#{9}\.{11} 45 %$/);
  });

  it('is how far all are on average where they are counted in different ways', () => {
    const measures = [measure(mib, 2 * mib), measure(100, 100, 'percent')];
    expect(liveLine({ title: 'a', elapsedMs: 0, measures }, plain, 80)).toMatch(/#{15}\.{5} 75 %$/);
  });

  it('has no bar where a total is unknown', () => {
    const measures = [measure(mib, 2 * mib), measure(1, undefined)];
    expect(liveLine({ title: 'a', elapsedMs: 0, measures }, plain, 80)).not.toMatch(/[#.]{20}/);
  });

  it('is shorter than the terminal is wide', () => {
    const measures = [measure(1, 2, 'bytes', 'x'.repeat(100))];
    expect(liveLine({ title: 'a', elapsedMs: 0, measures }, plain, 40)).toHaveLength(39);
  });
});

describe('the line of a step that is done', () => {
  it('has its time in a column and what it gave', () => {
    expect(doneLine('model', '12 s', 'smollm2-135m', plain)).toBe('* model               12 s  smollm2-135m');
    expect(doneLine('host packages', '4 min 05 s', '', plain)).toBe('* host packages   4 min 05 s');
  });
});

describe('what a terminal shows', () => {
  it.each([
    [{ LANG: 'C.UTF-8' }, 'linux', '✓'],
    [{ LANG: 'de_DE.utf8' }, 'linux', '✓'],
    [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'linux', '*'],
    [{}, 'linux', '*'],
    [{}, 'darwin', '✓'],
  ] as const)('of %j on %s: %s', (env, platform, mark) => {
    expect(glyphsFor(env, platform).done).toBe(mark);
  });
});
