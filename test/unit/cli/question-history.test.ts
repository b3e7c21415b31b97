import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { questionHistory } from '../../../src/cli/question-history.js';
import { ForeignText } from '../../../src/text/foreign-text.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zosia-history-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const history = () => questionHistory({ XDG_STATE_HOME: folder });
const file = (): string => path.join(folder, 'zosia', 'history');
const note = (...questions: string[]): void => {
  for (const question of questions) history()?.note(ForeignText.of(question));
};

it('a session begins with the questions of those before it, for its user alone to read', () => {
  expect(history()?.questions).toEqual([]);
  note('why?', 'two\nlines "quoted" ż');
  expect(history()?.questions).toEqual(['why?', 'two\nlines "quoted" ż']);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

it('a session is told of the latest hundred, and of 16 KiB at most', () => {
  note(...Array.from({ length: 120 }, (_, n) => `q${n}`));
  expect(history()?.questions).toHaveLength(100);
  expect(history()?.questions.at(-1)).toBe('q119');
  note(...Array<string>(12).fill('x'.repeat(1999)));
  expect(history()?.questions).toHaveLength(8);
});

it('a guest that hands on without end fills no disk', () => {
  const one = history();
  for (let n = 0; n < 1100; n += 1) one?.note(ForeignText.of(`q${n}`));
  note('x'.repeat(2001));
  expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(1001);
});

it('a file of more than a thousand lines is cut, and what is no question in it passed over', () => {
  note('first');
  writeFileSync(file(), `{"no": 1}\n"half\n${'"q"\n'.repeat(1000)}"last"\n`);
  expect(history()?.questions.at(-1)).toBe('last');
  expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(101);
});

it('a place that cannot be written to, or ZOSIA_HISTORY=0, keeps none', () => {
  const nowhere = questionHistory({ XDG_STATE_HOME: '/dev/null' });
  nowhere?.note(ForeignText.of('why?'));
  expect(nowhere?.questions).toEqual([]);
  expect(questionHistory({ XDG_STATE_HOME: folder, ZOSIA_HISTORY: '0' })).toBeUndefined();
});
