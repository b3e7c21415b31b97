import { appendFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { ForeignText } from '../text/foreign-text.js';
import { logLine } from '../text/log-text.js';
import { cacheFolder, inCache } from './cache-folder.js';

/** As much of what happened before stays in the file. */
const keptBytes = 1024 * 1024;

/** As many of a program's last lines tell why it failed. */
const toldLines = 5;

/** What another program says while it works for us: for a file, of which a failure tells the last lines. */
export class ForeignLog {
  readonly file: string;
  private readonly last: string[] = [];

  /** `argv` is the program's; the file has its name. */
  constructor(name: string, argv: readonly string[], folder: string = inCache(cacheFolder(), 'logs')) {
    this.file = path.join(folder, `${name}.log`);
    try {
      mkdirSync(folder, { recursive: true });
      const bytes = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes > keptBytes) truncateSync(this.file);
    } catch {
      // Then there is no file to name, and the last lines are all.
    }
    this.append(`\n# ${new Date().toISOString()} ${argv.join(' ')}\n`);
  }

  write(line: string): void {
    if (line.trim() !== '') this.last.push(line);
    if (this.last.length > toldLines) this.last.shift();
    this.append(`${line}\n`);
  }

  /** For an error: the last lines, and where all of them are. */
  ending(): string {
    const words = this.last.map((line) => `  | ${logLine(ForeignText.of(line))}`);
    return [...words, `its whole output is in ${this.file}`].join('\n');
  }

  private append(text: string): void {
    try {
      appendFileSync(this.file, text);
    } catch {
      // A full disk is told of by whoever needs it for more than a log.
    }
  }
}
