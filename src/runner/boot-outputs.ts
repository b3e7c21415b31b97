import { shownReport, type BootReport } from '../job/boot-report.js';
import type { Gathered } from '../job/boot-job.js';
import type { Text } from '../text/foreign-text.js';
import type { ServingMessage } from './service-files.js';

/** Files of one boot that later steps may read. */
export interface BootOutputFiles {
  readonly serialLog: string;
  readonly timings: string;
  /** The answer's text, and the answers to many questions, as JSON lines: where they were asked for. */
  readonly response: string;
  readonly responses: string;
}

/** The outputs of a boot, set however it ended; what is not known is the empty text, as GitHub has it. */
export function bootOutputs({
  report: of,
  files,
}: {
  readonly report: BootReport;
  readonly files: BootOutputFiles;
}): Record<string, Text> {
  const report = shownReport(of);
  const { machine, image, model, answers, mode } = report;
  return {
    outcome: report.outcome,
    response: report.answer,
    'response-file': mode === 'prompt' && answers === undefined ? files.response : '',
    'responses-file': answers === undefined ? '' : files.responses,
    choice: report.choice ?? '',
    thinking: report.thinking,
    'finish-reason': report.finishReason ?? '',
    'prompt-tokens': whole(report.promptTokens),
    'completion-tokens': whole(report.completionTokens),
    'boot-ms': whole(report.bootMs),
    'tokens-per-second': report.tokensPerSecond?.toFixed(3) ?? '',
    start: report.start?.kind ?? '',
    arch: report.arch,
    accel: machine?.accelerator ?? '',
    'qemu-version': machine?.qemuVersion ?? '',
    'serial-log': files.serialLog,
    timings: files.timings,
    kernel: image.kernel,
    initrd: image.initramfs,
    'model-disk': model?.disk ?? '',
    'cache-hit': String(image.cacheHit !== false && model?.cacheHit !== false),
  };
}

/** The outputs of a boot that serves: set once it does; those of its end are empty. */
export function serviceOutputs(
  { baseUrl, apiKey, model, machine, start }: ServingMessage['serving'],
  { guest, image, disk }: Gathered,
  files: BootOutputFiles,
): Record<string, Text> {
  return {
    'base-url': baseUrl,
    'api-key': apiKey ?? 'none',
    model,
    start,
    arch: guest.arch,
    accel: machine.accelerator,
    'qemu-version': machine.qemuVersion,
    'serial-log': files.serialLog,
    kernel: image.files.kernel,
    initrd: image.files.initramfs,
    'model-disk': disk?.file ?? '',
    'cache-hit': String(image.facts.cacheHit !== false && disk?.facts?.cacheHit !== false),
  };
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value));
}

/** The content of `timings.json`: milliseconds from our own start to QEMU's, and since then; and what it ran on. */
export function bootTimings(report: BootReport): object {
  const { times, ...shown } = shownReport(report);
  return { schema: 1, ...pick(shown, timingNames), sinceSpawnMs: times };
}

const timingNames = [
  'mode',
  'outcome',
  'arch',
  'archReason',
  'start',
  'spawnedAfterMs',
  'phases',
  'tokensPerSecond',
  'machine',
  'argv',
  'qemuPeakMib',
  'image',
  'model',
] as const satisfies readonly (keyof BootTimings)[];

type BootTimings = ReturnType<typeof shownReport>;

function pick<T extends object, Name extends keyof T>(from: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, Name>;
}
