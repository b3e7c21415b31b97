import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ForeignText } from '../text/foreign-text.js';
import { formatJson, parseJson } from '../text/json.js';
import type { QuestionHistory } from '../vm/question-history.js';

/** So many of the latest questions a prompt is told of: the guest reads each byte of them by itself. */
const toldQuestions = 100;
const toldCharacters = 16_384;

/** A session keeps no more, and no longer ones: a guest's prompt hands on up to 700 characters. */
const notedQuestions = 1000;
const notedCharacters = 2000;

/** The file is cut to what is told once it has more lines. */
const keptLines = 1000;

/**
 * The history of this user's prompts, in `~/.local/state/zosia/history` (XDG's folder for state): a line of JSON for each
 * question, readable by nobody else. Undefined with `ZOSIA_HISTORY=0`. A file that cannot be read or written is none.
 */
export function questionHistory(env: NodeJS.ProcessEnv = process.env): QuestionHistory | undefined {
  if (env['ZOSIA_HISTORY'] === '0') return undefined;
  const xdg = env['XDG_STATE_HOME'];
  const folder = path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.local', 'state'), 'zosia');
  const file = path.join(folder, 'history');
  const lines = readLines(file);
  const questions = latest(lines.map((line) => parseJson(line)).filter((question) => typeof question === 'string'));
  if (lines.length > keptLines) replace(file, questions);
  let noted = 0;
  return {
    questions,
    note: (question: ForeignText) => {
      noted += 1;
      if (noted > notedQuestions || question.look((text) => text.length) > notedCharacters) return;
      attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        appendFileSync(file, `${formatJson(question)}\n`, { mode: 0o600 });
      });
    },
  };
}

function latest(questions: readonly string[]): string[] {
  const told: string[] = [];
  let characters = 0;
  for (const question of questions.slice(-toldQuestions).reverse()) {
    characters += question.length;
    if (characters > toldCharacters) break;
    told.unshift(question);
  }
  return told;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

function replace(file: string, questions: readonly string[]): void {
  attempt(() => {
    const aside = `${file}.${process.pid}.part`;
    writeFileSync(aside, questions.map((question) => `${formatJson(question)}\n`).join(''), { mode: 0o600 });
    renameSync(aside, file);
  });
}

/** A home that cannot be written to is no reason to end a conversation. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // there is no history, then
  }
}
