import { ForeignText } from '../text/foreign-text.js';
import { Answer } from './answer.js';
import type { BootOptions } from './boot-result.js';
import { BootRecord } from './boot-record.js';
import { SerialConsole } from './serial-console.js';
import type { SerialLog } from './serial-log.js';

/** All that is seen of one boot, by whichever QEMU has the guest: one that is saved goes on in another. */
export class BootJournal {
  readonly record = new BootRecord(() => this.elapsedMs);
  readonly console: SerialConsole;
  readonly answer: Answer;
  /** Most memory that a QEMU had, and what the guest touched of its own, in bytes. */
  peakMemoryBytes: number | undefined;
  guestMemoryBytes: number | undefined;
  /** Told of each line of the console, once the record has it. */
  onLine: () => void = () => undefined;
  /** When the first QEMU was spawned, by the clock of `performance`, in milliseconds. */
  spawnedAt = 0;

  constructor(
    options: Pick<BootOptions, 'onAnswer' | 'onConsoleLine'>,
    readonly log: SerialLog | undefined,
  ) {
    this.answer = new Answer((text) => options.onAnswer?.(ForeignText.of(text)));
    this.console = new SerialConsole(log, (line) => {
      this.record.noteSerialLine(line);
      this.onLine();
      options.onConsoleLine?.(ForeignText.of(line));
    });
  }

  noteSpawn(): void {
    this.spawnedAt ||= performance.now();
  }

  /** Milliseconds since the first QEMU was spawned. */
  get elapsedMs(): number {
    return performance.now() - this.spawnedAt;
  }
}
