import type { Duplex } from 'node:stream';
import type { ForeignText } from '../text/foreign-text.js';
import { BootJournal } from './boot-journal.js';
import { BootRun, type Beginning, type RunEnd } from './boot-run.js';
import type { BootTimes } from './boot-record.js';
import type { GuestEvent } from './guest-events.js';
import type { MachinePlan, MachineSummary } from './machine-plan.js';
import type { Outcome } from '../contract/outcomes.js';
import { RunFolder } from './run-folder.js';
import { SerialLog } from './serial-log.js';
import type { Terminal } from './terminal.js';
import { TerminalLink } from './terminal-link.js';

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
  readonly onEvent?: (event: GuestEvent) => void;
  /** Lines of the console, without control characters. */
  readonly onConsoleLine?: (line: ForeignText) => void;
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
  readonly warnings: readonly string[];
}

/**
 * Boots a machine and waits until it is gone: by itself, or ended by us when a deadline passes or `signal` fires.
 * Every way a boot can go is an outcome of the result. Throws EnvironmentError only for a log that cannot be written.
 */
export async function boot(plan: MachinePlan, options: BootOptions): Promise<BootResult> {
  return withRuns(options, async (run) => {
    const end = await run(plan, { kind: 'boot' });
    if (end.kind !== 'over') throw new Error(`a boot that keeps nothing ended as ${end.kind}`);
    return end.result;
  });
}

/** A boot that began from a snapshot: how it ended, or why its guest did not go on. */
export type CopyEnd = Exclude<RunEnd, { kind: 'saved' }>;

/** Goes on with a copy of the guest whose state is in `stateFile`, and whose memory is `plan`'s. Else as `boot`. */
export async function bootCopy(plan: MachinePlan, stateFile: string, options: BootOptions): Promise<CopyEnd> {
  return withRuns(options, async (run) => copyEnd(await run(plan, { kind: 'restore', stateFile })));
}

export interface SavingBoot {
  /** Boots, with a file as its memory. */
  readonly first: MachinePlan;
  /** The same machine, which goes on from that file and the state. */
  readonly copy: MachinePlan;
  readonly stateFile: string;
}

/**
 * Boots a machine, keeps it as it is once it is ready, and goes on with a copy of it, so that what has been kept is
 * known to work. A guest that is never ready, or that cannot be kept, goes on as it is. Else as `boot`.
 */
export async function bootAndSave({ first, copy, stateFile }: SavingBoot, options: BootOptions): Promise<CopyEnd> {
  return withRuns(options, async (run) => {
    const end = await run(first, { kind: 'boot-and-save', stateFile });
    if (end.kind !== 'saved') return end;
    return copyEnd(await run(copy, { kind: 'restore', stateFile }));
  });
}

function copyEnd(end: RunEnd): CopyEnd {
  if (end.kind === 'saved') throw new Error('a copy was saved');
  return end;
}

type Run = (plan: MachinePlan, beginning: Beginning) => Promise<RunEnd>;

/** Hands `work` what runs one QEMU after another, all of them one boot. */
async function withRuns<T>(options: BootOptions, work: (run: Run) => Promise<T>): Promise<T> {
  const log = options.serialLogPath === undefined ? undefined : await SerialLog.open(options.serialLogPath);
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort();
  };
  options.signal?.addEventListener('abort', leave);
  if (options.signal?.aborted) leave();
  const journal = new BootJournal(options, log);
  const terminal = options.terminal && new TerminalLink(options.terminal, leave);
  try {
    return await work(async (plan, beginning) => {
      const folder = await RunFolder.create();
      try {
        return await new BootRun(plan, beginning, {
          options,
          folder,
          journal,
          terminal,
          signal: leaving.signal,
        }).toItsEnd();
      } finally {
        await folder.remove();
      }
    });
  } finally {
    options.signal?.removeEventListener('abort', leave);
    terminal?.detach();
    await log?.close();
  }
}
