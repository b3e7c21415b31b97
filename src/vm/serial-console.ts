import { LineSplitter } from './line-splitter.js';
import { plainLine } from '../text/plain-text.js';
import type { SerialLog } from './serial-log.js';

/** As many lines are kept for the report of a boot that failed. */
const keptLines = 20;

/** No line that people write is longer. */
const lineLimitCharacters = 4096;

/**
 * What a guest writes on its serial console: into the log as it came, and as lines that a report may show.
 * Whoever owns the socket hands in every byte: QEMU freezes, deaf to all but SIGKILL, while its console is not read.
 */
export class SerialConsole {
  /** The last lines that were not empty, without control characters. */
  readonly lastLines: string[] = [];
  private readonly lines: LineSplitter;

  constructor(
    private readonly log: SerialLog | undefined,
    onLine: (line: string) => void,
  ) {
    this.lines = new LineSplitter((raw) => {
      const line = plainLine(raw);
      if (line !== '') this.lastLines.push(line);
      if (this.lastLines.length > keptLines) this.lastLines.shift();
      onLine(line);
    }, lineLimitCharacters);
  }

  write(bytes: Uint8Array): void {
    this.log?.write(bytes);
    this.lines.write(bytes);
  }

  end(): void {
    this.lines.end();
  }
}
