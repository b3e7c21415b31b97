import type { Architecture } from '../contract/architectures/architecture.js';
import { ForeignText } from '../text/foreign-text.js';
import type { FinishReason } from '../engine/chat.js';
import type { Outcome } from '../contract/outcomes.js';
import type { GuestEvent } from '../vm/guest-events.js';
import type { BootTimes } from '../vm/boot-record.js';
import type { MachineSummary } from '../vm/machine-plan.js';
import type { NumberedAnswer } from './answer-record.js';
import type { BootMode } from './boot-request.js';
import type { Start } from './warm-start.js';

/** One stretch of a boot, in milliseconds since QEMU was spawned. */
export interface BootPhase {
  readonly name: 'kernel' | 'init' | 'load' | 'restore' | 'answer' | 'shutdown';
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a boot's system image was. */
export interface ImageFacts {
  readonly kernel: string;
  readonly initramfs: string;
  /** The rest is known of an image with an image.json. */
  readonly builder?: string;
  readonly kernelRelease?: string;
  readonly llamaVersion?: string;
  /** `owner/repo@version`, of an image out of a release. */
  readonly release?: string;
  readonly cacheHit?: boolean;
}

/** What a boot's model was; undefined facts where only a disk was given. */
export interface ModelFacts {
  readonly disk: string;
  readonly name?: string;
  readonly architecture?: string;
  readonly quantization?: string;
  readonly contextLength?: number;
  readonly hasChatTemplate?: boolean;
  /** Sum of the GGUF file on the disk, and of the file that it was tuned from. */
  readonly sha256?: string;
  readonly tunedFromSha256?: string;
  readonly cacheHit?: boolean;
}

/** Everything that a person or a program may want to know of one boot. Times are in milliseconds. */
export type BootReport = RanReport | NeverRanReport;

interface ReportOfAnyBoot {
  readonly mode: BootMode;
  readonly exitCode: number;
  /** What happened, and what to do next. */
  readonly sentence: ForeignText;
  readonly nextStep: string;
  /** The guest's architecture, and why that one. */
  readonly arch: Architecture;
  readonly archReason: string;
  readonly acceleratorReason: string;
  readonly image: ImageFacts;
}

/** Of a boot that had no machine, for no accelerator works. */
export interface NeverRanReport extends ReportOfAnyBoot {
  readonly kind: 'never-ran';
  readonly outcome: 'accelerator-failed';
}

/** Of a boot whose QEMU was started. */
export interface RanReport extends ReportOfAnyBoot {
  readonly kind: 'ran';
  readonly outcome: Outcome;
  /** The model's answer, without control characters; empty where nothing was asked. */
  readonly answer: ForeignText;
  /** What the model thought before it answered, where it says so; never a part of the answer. */
  readonly thinking: ForeignText;
  /** The one of `choices` that was answered. */
  readonly choice: string | undefined;
  /** The answers to the questions of a `prompts-file`, of which each has one; undefined where a single one was asked. */
  readonly answers: readonly NumberedAnswer[] | undefined;
  /** How the answer ended and what it took, of many all together: known where the guest's engine was asked. */
  readonly finishReason: FinishReason | undefined;
  readonly promptTokens: number | undefined;
  readonly completionTokens: number | undefined;
  /** Generated tokens per second: of the perf mode, by the tool that measured; of an answer, by the engine. */
  readonly tokensPerSecond: number | undefined;
  /** From QEMU's spawn to `zosia: init`; of a warm start to the guest's going on, with its engine loaded. */
  readonly bootMs: number | undefined;
  /** From the start of our own process to QEMU's spawn. */
  readonly spawnedAfterMs: number | undefined;
  /** When what happened, since QEMU's spawn. */
  readonly times: BootTimes;
  readonly phases: readonly BootPhase[];
  readonly machine: MachineSummary;
  readonly model: ModelFacts | undefined;
  readonly guestEvents: readonly GuestEvent[];
  readonly lastSerialLines: readonly ForeignText[];
  /** The whole serial log, where one was asked for. */
  readonly serialLog: string | undefined;
  /** Most memory that QEMU used, in MiB, where the host tells. */
  readonly qemuPeakMib: number | undefined;
  /** How much less memory than it wanted the guest was given, in MiB, because the host had no more. */
  readonly memoryShortMib: number;
  /** What the guest ever touched of its memory, in MiB, where the host tells. */
  readonly guestMemoryMib: number | undefined;
  /** How the guest began; undefined where it was cancelled before it did. */
  readonly start: Start | undefined;
  /** QEMU and all that it was told. */
  readonly argv: readonly string[];
  /** Requests that the engine was asked in the serve mode. */
  readonly requestsServed: number | undefined;
}

/** What is shown of any boot, by the names that JSON has it under: empty where a boot that never ran has nothing. */
export type ShownReport = Omit<RanReport, 'kind' | 'machine'> & { readonly machine: MachineSummary | undefined };

export function shownReport(report: BootReport): ShownReport {
  const shown: ShownReport & { kind?: BootReport['kind'] } =
    report.kind === 'ran' ? { ...report } : { ...report, ...nothingRan };
  delete shown.kind;
  return shown;
}

const nothingRan: Omit<ShownReport, keyof ReportOfAnyBoot | 'outcome'> = {
  answer: ForeignText.of(''),
  thinking: ForeignText.of(''),
  choice: undefined,
  answers: undefined,
  finishReason: undefined,
  promptTokens: undefined,
  completionTokens: undefined,
  tokensPerSecond: undefined,
  bootMs: undefined,
  spawnedAfterMs: undefined,
  times: {},
  phases: [],
  machine: undefined,
  model: undefined,
  guestEvents: [],
  lastSerialLines: [],
  serialLog: undefined,
  qemuPeakMib: undefined,
  memoryShortMib: 0,
  guestMemoryMib: undefined,
  start: undefined,
  argv: [],
  requestsServed: undefined,
};
