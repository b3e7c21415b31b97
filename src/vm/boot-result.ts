import type { Duplex } from 'node:stream';
import type { ForeignText } from '../text/foreign-text.js';
import type { BootTimes } from './boot-record.js';
import type { GuestEvent } from './guest-events.js';
import type { MachineSummary } from './machine-plan.js';
import type { Outcome } from '../contract/outcomes.js';
import type { QuestionHistory } from './question-history.js';
import type { Terminal } from './terminal.js';

export interface BootOptions {
  /** Ends the boot as `cancelled`. */
  readonly signal?: AbortSignal;
  /** Seconds from QEMU's spawn to the guest's init. */
  readonly bootTimeoutSeconds: number;
  /** Seconds for the whole run; without it the guest takes the time it wants once it is up. */
  readonly timeoutSeconds?: number;
  /** Whether that is only the time until the engine can be asked; the guest then takes the time it wants. */
  readonly timeoutEndsWithLoading?: boolean;
  /** Where the console's bytes go as they come, 16 MiB at most. */
  readonly serialLogPath?: string;
  /** Connects a person with the console. */
  readonly terminal?: Terminal;
  readonly history?: QuestionHistory;
  readonly onEvent?: (event: GuestEvent) => void;
  /** Lines of the console, without control characters. */
  readonly onConsoleLine?: (line: ForeignText) => void;
  /** The console has something to show, which need not be a whole line. */
  readonly onConsole?: () => void;
  /** Pieces of the answer, without control characters. */
  readonly onAnswer?: (text: ForeignText) => void;
  /**
   * Talks with the guest's engine once it can be asked, by the port `org.zosia.http`, which is closed when it settles:
   * the guest then ends. The port closes before where the engine or the guest ends. Must not reject.
   * `onFirstToken` is to be told of the first piece of an answer.
   */
  readonly converse?: (port: Duplex, onFirstToken: () => void) => Promise<void>;
  /** The guest is a copy, and goes on. */
  readonly onRestored?: () => void;
  /** The guest could not be kept, and goes on: why, as a clause. */
  readonly onNotSaved?: (reason: string) => void;
  /** What QEMU itself says. */
  readonly onQemuMessage?: (text: ForeignText) => void;
}

export interface BootResult {
  readonly outcome: Outcome;
  /** What happened, and what to do next: sentences for a person. */
  readonly sentence: ForeignText;
  readonly nextStep: string;
  readonly events: readonly GuestEvent[];
  /** The console's last lines that were not empty, without control characters. */
  readonly lastSerialLines: readonly ForeignText[];
  /** What came by `org.zosia.output`, without control characters; its first MiB. */
  readonly answer: ForeignText;
  /** Milliseconds since QEMU was spawned. */
  readonly times: BootTimes;
  /** Milliseconds from the start of our own process to QEMU's spawn. */
  readonly spawnedAfterMs: number;
  readonly machine: MachineSummary;
  /** Undefined where the host does not tell (not Linux). */
  readonly peakMemoryBytes: number | undefined;
  /** What the guest ever touched of its memory, as far as it got to its `end`; undefined off Linux, too. */
  readonly guestMemoryBytes: number | undefined;
  /** What of the boot is not whole; what its plan warned of is said when it starts. */
  readonly warnings: readonly string[];
}
