import { guestOutcomes } from './outcomes.js';

/** The version of what host and guest say to each other: docs/guest-contract.md, whose tables are written from here. */
export const guestContract = 3;

/** The version that brought something which a host does without where the guest is older. */
export const broughtBy = { engine: 2, snapshot: 3 } as const;

/** What a guest is run for. When several are asked for, the first of this list is run. */
export const guestModes = ['diag', 'selftest', 'perf', 'prompt', 'ci', 'interactive'] as const;
export type GuestMode = (typeof guestModes)[number];

/** How the guest reads a text; one that is none is warned of, and falls back. */
type Reading =
  | { readonly as: 'whole'; readonly least: 0 | 1; readonly otherwise: number }
  | { readonly as: 'decimal'; readonly otherwise: number }
  | { readonly as: 'word'; readonly otherwise: string };

interface FlagRow {
  /** What stands for the value. */
  readonly value: string;
  readonly meaning: string;
  readonly reads?: Reading;
}

/** The flags on the kernel command line that init knows. */
export const kernelParameterTable = {
  'zosia.ci': { value: '1', meaning: 'boot, then power off' },
  'zosia.diag': { value: '1', meaning: 'print diagnostics, then power off' },
  'zosia.selftest': { value: '1', meaning: 'run `llama-cli --help`, then power off' },
  'zosia.perf': { value: '1', meaning: 'measure generation speed, then power off' },
  'zosia.perf.tokens': {
    value: 'N',
    meaning: 'tokens to generate in a perf run',
    reads: { as: 'whole', least: 1, otherwise: 64 },
  },
  'zosia.llama_threads': { value: 'N', meaning: "llama's generation threads (one per vCPU)" },
  'zosia.llama_batch_threads': { value: 'N', meaning: "llama's prompt threads (as the generation threads)" },
  'zosia.llama_args': {
    value: 'a,b,c',
    meaning:
      'further arguments of the llama.cpp program that is run (`llama-server` for both prompts), separated by commas, ' +
      "behind init's own; where the server listens they cannot say",
  },
} as const satisfies Readonly<Record<`zosia.${string}`, FlagRow>>;
export type KernelParameter = keyof typeof kernelParameterTable;
export const kernelParameters = Object.keys(kernelParameterTable) as KernelParameter[];

/** A word of the kernel command line. */
export function kernelParameter(flag: KernelParameter, value: string | number): string {
  return `${flag}=${value}`;
}

interface FileRow {
  readonly content: string;
  readonly reads?: Reading;
  /** Said of the default. */
  readonly note?: string;
  /**
   * How a guest hears of it that goes on from a snapshot, and need not have been told before: each request says it, or
   * the port for events does. Else it belongs to the snapshot.
   */
  readonly laterBy?: 'request' | 'events';
}

/** What the guest is told by `fw_cfg`, all in one folder. */
export const fwCfgTable = {
  prompt: {
    content:
      'its presence selects the prompt mode; the question, UTF-8, 1 to 65536 bytes (else `init-failed`), for a guest ' +
      'that answers without the [engine](#virtio-serial-port-orgzosiahttp)',
    laterBy: 'request',
  },
  'max-tokens': {
    content: 'most tokens of an answer in the prompt mode, a whole number from 1',
    reads: { as: 'whole', least: 1, otherwise: 256 },
    laterBy: 'request',
  },
  'context-length': {
    content: 'tokens of context, a whole number from 1',
    reads: { as: 'whole', least: 1, otherwise: 4096 },
  },
  'model-name': {
    content: 'what the engine calls the model in its answers',
    reads: { as: 'word', otherwise: 'model.gguf' },
  },
  seed: {
    content: 'sampling seed, a whole number from 0',
    reads: { as: 'whole', least: 0, otherwise: 1 },
    laterBy: 'request',
  },
  temperature: {
    content: 'sampling temperature, a decimal number from 0',
    reads: { as: 'decimal', otherwise: 0 },
    note: 'greedy',
    laterBy: 'request',
  },
  'perf-runs': {
    content: 'repetitions of each measurement, a whole number from 1',
    reads: { as: 'whole', least: 1, otherwise: 1 },
  },
  'perf-prompt-tokens': {
    content: 'tokens of a prompt to measure as well',
    reads: { as: 'whole', least: 0, otherwise: 0 },
    note: 'none',
  },
  'perf-short-tokens': {
    content: 'tokens of a second, shorter generation, to let a host take the difference',
    reads: { as: 'whole', least: 0, otherwise: 0 },
    note: 'none',
  },
  'perf-settle': {
    content: 'seconds to wait before llama starts, once the model is in the page cache',
    reads: { as: 'whole', least: 0, otherwise: 0 },
    note: 'neither',
  },
  'fine-clock': { content: 'its presence adds `t_ns` to every event' },
  snapshot: { content: 'its presence says that the host may snapshot this guest: it waits at the event `ready`' },
  'terminal-size': {
    content:
      '`COLUMNS ROWS` of the terminal behind the console; answers are wrapped for it. Later changes come by ' +
      'the port for events',
    note: 'unknown',
    laterBy: 'events',
  },
} as const satisfies Readonly<Record<string, FileRow>>;
export type FwCfgName = keyof typeof fwCfgTable;
export const fwCfgNames = Object.keys(fwCfgTable) as FwCfgName[];
/** The files of one boot, and what each says. */
export type FwCfgContents = Readonly<Partial<Record<FwCfgName, string>>>;

export function rowOfFwCfg(name: FwCfgName): FileRow {
  return fwCfgTable[name];
}

/** What the guest takes where it is told nothing, and the host where nobody says. */
export const guestDefaults = {
  maxTokens: fwCfgTable['max-tokens'].reads.otherwise,
  seed: fwCfgTable.seed.reads.otherwise,
  temperature: fwCfgTable.temperature.reads.otherwise,
  /** A conversation, at a modest price in memory. */
  contextLength: fwCfgTable['context-length'].reads.otherwise,
} as const;

/** Where they all are. */
export const fwCfgFolder = 'opt/org.zosia';

/** The virtio-serial ports, by what they are for. */
export const ports = {
  events: 'org.zosia.events',
  output: 'org.zosia.output',
  http: 'org.zosia.http',
} as const;

/** The virtio serial of the disk that holds the model. */
export const modelDiskSerial = 'zosia-models';

/** Where a guest without such a disk looks for a model, by its path in the initramfs. */
export const modelInInitramfs = 'models/model.gguf';

export const limits = {
  /** A guest reads such a file in time that grows with the square of its size: 64 KiB take 0.1 s, 1 MiB 23 s. */
  fwCfgBytes: 65_536,
  /** The body of a request to the engine: /run holds no more beside the log. */
  requestBodyBytes: 4_194_304,
  /** So long the guest waits for `ack`. */
  acknowledgeSeconds: 5,
} as const;

/** What a field of an event holds. `text` is the guest's own. */
type FieldType =
  | { readonly is: 'number' | 'text' | 'text or null'; readonly note?: string }
  | { readonly is: 'positive numbers'; readonly note?: string }
  | { readonly is: 'one of'; readonly values: readonly string[]; readonly note?: string };

interface EventRow {
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly when: string;
}

/** What the guest says by the port for events, besides the fields of every event. */
export const eventTable = {
  init: {
    fields: { contract: { is: 'number', note: String(guestContract) }, mode: { is: 'one of', values: guestModes } },
    when: 'flags are read',
  },
  warning: { fields: { message: { is: 'text' } }, when: 'beside each warning line' },
  model: {
    fields: {
      dev: { is: 'text or null' },
      path: { is: 'text or null' },
      reason: { is: 'one of', values: ['ok', 'no-disk', 'no-model', 'bad-model'] },
    },
    when: 'the disk was looked for and mounted',
  },
  'llama-start': {
    fields: { program: { is: 'text' }, threads: { is: 'number' }, batch_threads: { is: 'number' } },
    when: 'just before llama is executed',
  },
  ready: {
    fields: {},
    when:
      'where the host may snapshot this guest: the engine is loaded, nothing was asked and no prompt shown yet. The ' +
      'guest waits for the host',
  },
  restored: { fields: {}, when: 'this is a copy of the guest that said `ready`, and it continues' },
  engine: {
    fields: { port: { is: 'one of', values: [ports.http] } },
    when: 'the model is loaded, and the port leads to the engine',
  },
  question: {
    fields: { text: { is: 'text', note: 'UTF-8 in Base64' } },
    when: 'somebody asked something at the prompt, of a host that keeps a history',
  },
  'llama-exit': {
    fields: { status: { is: 'number', note: '0 to 255; 128+N for signal N; 137 of an engine that init stopped' } },
    when: 'llama ended',
  },
  perf: {
    fields: {
      tokens: { is: 'number' },
      seconds: { is: 'number' },
      tok_per_s: { is: 'number' },
      tool: { is: 'text', note: '`llama-bench` or `llama-completion`' },
    },
    when: 'perf figures',
  },
  'perf-test': {
    fields: {
      prompt_tokens: { is: 'number' },
      tokens: { is: 'number', note: 'one of the two is 0' },
      samples_ns: { is: 'positive numbers', note: 'a number for each repetition' },
    },
    when: 'each measurement, before `perf`',
  },
  end: {
    fields: { outcome: { is: 'one of', values: guestOutcomes }, message: { is: 'text' } },
    when: 'last of all',
  },
} as const satisfies Readonly<Record<string, EventRow>>;
export type EventName = keyof typeof eventTable;
export const eventNames = Object.keys(eventTable) as EventName[];

/** What the host says by the port for events, a line each. */
export const hostLines = {
  /** The event `end` was heard: the guest may power off. */
  ack: () => 'ack',
  /** To a guest that is ready to be kept: it was not, and goes on as it is. */
  resume: () => 'resume',
  /** To such a guest: it is a copy. Seconds since 1970, and a text without blanks for its random numbers. */
  restored: (seconds: number, seed: string) => `restored ${seconds} ${seed}`,
  /** A question of an earlier session, for the prompt's history; without one: such a history is kept. */
  history: (question = '') => `history ${Buffer.from(question).toString('base64')}`.trimEnd(),
  /** The terminal behind the console has this size now. */
  resize: (columns: number, rows: number) => `resize ${columns} ${rows}`,
} as const;

/** Ahead of each line that init prints on the console. */
export const consolePrefix = 'zosia: ';

interface ConsoleRow {
  /** Without the prefix. What hangs on the boot is `…`, or in capitals behind `=`. */
  readonly line: string;
  readonly when: string;
}

/** What init prints on the console, for people and for a host that hears no events; in this order where they apply. */
export const consoleTable = {
  init: { line: 'init', when: 'first of all' },
  warning: { line: 'warning: …', when: 'something requested was not usable' },
  diag: { line: 'diag', when: 'the mode, followed by the next three' },
  selftest: { line: 'selftest', when: 'the mode, followed by the next three' },
  perf: { line: 'perf', when: 'the mode, followed by the next three' },
  prompt: { line: 'prompt', when: 'the mode, followed by the next three' },
  modelDevice: { line: 'model_dev=…', when: '`none` when absent' },
  llamaProgram: { line: 'llama_bin=…', when: '`none` when absent' },
  modelPath: { line: 'model_path=…', when: '`none` when absent' },
  perfFigures: { line: 'perf tokens=N seconds=S tok_per_s=R', when: 'generation only: no load, no prompt' },
  perfNeedsModel: { line: 'perf requires model …', when: 'no model to run' },
  promptNeedsModel: { line: 'prompt requires model …', when: 'no model to run' },
  stub: {
    line: 'model not found in /models; starting stub prompt',
    when: 'interactive and ci, without a model',
  },
  ciEnds: { line: 'ci mode; powering off', when: 'ci' },
  kernel: { line: 'kernel=…', when: 'diag' },
  cpus: { line: 'cpus=…', when: 'diag' },
  memory: { line: 'MemTotal=…', when: 'diag' },
  disk: { line: 'disk=…', when: 'diag' },
  port: { line: 'port=…', when: 'diag' },
  backend: { line: 'backend=…', when: 'diag' },
  error: { line: 'error: …', when: "llama's last words, then what failed, before shutting down" },
  outcome: {
    line: 'outcome=OUTCOME',
    when: 'how it ended, as the event `end` says it: of a guest without the port for events',
  },
  shuttingDown: { line: 'shutting down', when: 'on every way out' },
} as const satisfies Readonly<Record<string, ConsoleRow>>;
export type ConsoleLine = keyof typeof consoleTable;
export const consoleLines = Object.keys(consoleTable) as ConsoleLine[];

/** As much of a line as does not hang on the boot. */
export function constantPart(line: ConsoleLine): string {
  return consoleTable[line].line.replace(/…$|(?<==)[A-Z].*$/, '').trimEnd();
}

/** What `text`, a line of the console, says where it is `line`: behind the constant part. Undefined where it is not. */
export function readConsoleLine(line: ConsoleLine, text: string): string | undefined {
  const start = `${consolePrefix}${constantPart(line)}`;
  const isWhole = constantPart(line) === consoleTable[line].line;
  if (isWhole ? text !== start : !text.startsWith(start)) return undefined;
  return text.slice(start.length).trim();
}
