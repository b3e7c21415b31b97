/** One way for a boot to end. */
interface OutcomeRow {
  /** Of the `zosia` command, and of an action's step. */
  readonly exitCode: number;
  /** Whose word it takes: the guest's event `end` may say it, the host sees it, or whoever asked finds it in the answer. */
  readonly saidBy: 'guest' | 'host' | 'asker';
  /** What it means, for a table. */
  readonly meaning: string;
  /** The sentence for a person, without what it was seen by. */
  readonly says: string;
  /** What to do next. An input stands in braces: its reader may know it as an option, or as a script's variable. */
  readonly next: string;
}

/** Every way for a boot to end: exactly one of these. */
export const outcomeTable = {
  ok: {
    exitCode: 0,
    saidBy: 'guest',
    meaning: 'the guest did what it was asked and powered off',
    says: 'The guest did its work and powered off',
    next: 'Nothing is left to do.',
  },
  'expect-failed': {
    exitCode: 10,
    saidBy: 'asker',
    meaning: 'the boot was fine, but the answer or the log was not what was expected',
    says: 'The expected text was not found',
    next: 'Compare the expectation with the answer and the serial log.',
  },
  'kernel-panic': {
    exitCode: 11,
    saidBy: 'host',
    meaning: "the guest's kernel panicked",
    says: "The guest's kernel panicked",
    next: 'Read the last lines of the serial log; a kernel or CPU model that worked before narrows it down.',
  },
  'init-failed': {
    exitCode: 12,
    saidBy: 'guest',
    meaning: 'PID 1 died, or could not do its work',
    says: "The guest's init could not do its work",
    next: 'Read the last lines of the serial log, and boot with zosia.diag=1; a rebuilt initramfs rules out a damaged one.',
  },
  'no-model-disk': {
    exitCode: 13,
    saidBy: 'guest',
    meaning: 'a model was needed, but there was no disk',
    says: 'The guest found no model disk',
    next: 'Name a {model} or a {model-disk}, or make one with scripts/make-model-disk.sh.',
  },
  'model-unreadable': {
    exitCode: 14,
    saidBy: 'guest',
    meaning: 'the disk has no GGUF model, or one that does not load',
    says: 'The model on the disk could not be used',
    next: 'Make the model disk again from a GGUF file that llama.cpp loads.',
  },
  'out-of-memory': {
    exitCode: 15,
    saidBy: 'guest',
    meaning: 'the guest ran out of memory',
    says: 'The guest ran out of memory',
    next: 'Give the guest more memory ({memory}), or use a smaller model or context.',
  },
  'llama-failed': {
    exitCode: 16,
    saidBy: 'guest',
    meaning: 'llama.cpp failed',
    says: "The guest's llama.cpp failed",
    next: 'Read its words in the serial log; zosia.llama_args may name an option that this build does not know.',
  },
  'boot-timeout': {
    exitCode: 17,
    saidBy: 'host',
    meaning: 'no `zosia: init` in time',
    says: 'The guest did not reach its init in time',
    next: 'Raise {boot-timeout} on a slow host; else read how far the serial log goes.',
  },
  timeout: {
    exitCode: 18,
    saidBy: 'host',
    meaning: 'the boot took longer than allowed',
    says: 'The guest did not end in time',
    next: 'Raise {timeout}, or ask for fewer tokens; emulation (tcg) is many times slower than an accelerator.',
  },
  'guest-stopped-early': {
    exitCode: 19,
    saidBy: 'host',
    meaning: 'the guest stopped without reporting how it ended',
    says: 'The guest stopped before it was done',
    next: 'Read the last lines of the serial log; a kernel without pvpanic ends like this when it panics silently.',
  },
  'qemu-failed': {
    exitCode: 20,
    saidBy: 'host',
    meaning: 'QEMU did not start, or died',
    says: 'QEMU failed',
    next: "Read QEMU's words; zosia doctor shows which QEMU this host has and what it can do.",
  },
  'accelerator-failed': {
    exitCode: 21,
    saidBy: 'host',
    meaning: 'the requested accelerator does not run guests here',
    says: 'The accelerator cannot run this guest here',
    next: 'Set {accel} to auto or tcg; zosia doctor shows what this host can do.',
  },
  'answer-invalid': {
    exitCode: 22,
    saidBy: 'asker',
    meaning: 'the answer does not have the requested form',
    says: 'The answer does not have the requested form',
    next: 'Raise {max-tokens} or {context-length} where the answer was cut; otherwise simplify the form, or use a larger model.',
  },
  cancelled: {
    exitCode: 130,
    saidBy: 'host',
    meaning: 'Ctrl+C before the guest was up, or a signal',
    says: 'The boot was cancelled',
    next: 'Start it again when you want it.',
  },
} as const satisfies Readonly<Record<string, OutcomeRow>>;

type Table = typeof outcomeTable;
export type Outcome = keyof Table;
/** The outcomes that one of the three may say. */
type SaidBy<Who extends OutcomeRow['saidBy']> = {
  [Name in Outcome]: Table[Name]['saidBy'] extends Who ? Name : never;
}[Outcome];
/** How a guest may say that it ended. */
export type GuestOutcome = SaidBy<'guest'>;
/** How whoever runs a guest may see that it ended. */
export type BootOutcome = SaidBy<'guest' | 'host'>;

export const outcomes = Object.keys(outcomeTable) as Outcome[];
export const guestOutcomes = outcomes.filter((name): name is GuestOutcome => outcomeTable[name].saidBy === 'guest');

/** How the command and an action's step end where it is not a boot that ended, and what each exit code means. */
export const otherExitCodes = {
  failure: { code: 1, meaning: "the gate's verdict is fail, or the host could not do its part" },
  wrongUsage: { code: 2, meaning: 'an option, input or file was wrong' },
  inconclusive: { code: 3, meaning: "the gate's verdict is inconclusive" },
} as const;

export const exitCodes = {
  ok: outcomeTable.ok.exitCode,
  failure: otherExitCodes.failure.code,
  wrongUsage: otherExitCodes.wrongUsage.code,
  inconclusive: otherExitCodes.inconclusive.code,
  cancelled: outcomeTable.cancelled.exitCode,
} as const;
