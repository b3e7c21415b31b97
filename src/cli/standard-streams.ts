import { responseLine, type NumberedAnswer } from '../job/answer-record.js';
import { CommandGuard } from '../text/command-guard.js';
import { contentOf, type ForeignText, type Text } from '../text/foreign-text.js';
import { logText } from '../text/log-text.js';
import type { Markdown } from '../text/markdown.js';
import { toJson } from './json.js';

/** Writes lines for a person to standard output. */
export function print(text: Text): void {
  process.stdout.write(`${logText(text)}\n`);
}

export function printMarkdown(document: Markdown): void {
  print(document.toString());
}

/** Writes one JSON object to standard output: exact, and yet nothing that a terminal or a runner obeys. */
export function printJson(value: unknown): void {
  process.stdout.write(toJson(value));
}

/** Writes one of many answers to standard output, as a line of JSON. */
export function printAnswer(answer: NumberedAnswer): void {
  process.stdout.write(`${responseLine(answer)}\n`);
}

/** Writes JSON lines of `formatJson` to standard output. */
export function printLines(lines: string): void {
  process.stdout.write(lines);
}

/** Calls `then` once all that was written to standard output has left. */
export function afterAllOutput(then: () => void): void {
  process.stdout.write('', then);
}

/** Writes lines for a person to standard error, where all goes that is not asked for. */
export function say(text: Text): void {
  process.stderr.write(`${logText(text)}\n`);
}

/**
 * Writes an answer to standard output as it comes. It is a model's own words, exact, but in a job's log: there a runner
 * would obey commands in it.
 */
export function answerOutput(env: NodeJS.ProcessEnv = process.env): (piece: ForeignText) => void {
  const guard = env['GITHUB_ACTIONS'] === 'true' ? new CommandGuard() : undefined;
  return (piece) => {
    const text = contentOf(piece);
    process.stdout.write(guard ? guard.write(text) : text);
  };
}
