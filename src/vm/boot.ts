import type { BootOptions, BootResult } from './boot-result.js';
import { BootJournal } from './boot-journal.js';
import { BootRun, type Beginning, type RunEnd } from './boot-run.js';
import type { MachinePlan } from './machine-plan.js';
import { RunFolder } from './run-folder.js';
import { SerialLog } from './serial-log.js';
import { TerminalLink } from './terminal-link.js';

export type { BootOptions, BootResult };

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
