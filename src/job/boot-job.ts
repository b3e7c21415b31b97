import path from 'node:path';
import { cacheFolder } from '../host/cache-folder.js';
import { hostCores } from '../host/cores.js';
import { CancelledError } from '../host/errors.js';
import { availableMemoryMib } from '../host/memory.js';
import { userFolder } from '../host/package-root.js';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import { chooseAccelerator } from '../vm/accelerator.js';
import { boardFor, type Board } from '../vm/boards.js';
import { boot, type BootResult } from '../vm/boot.js';
import { findFirmware } from '../vm/firmware.js';
import type { GuestEvent } from '../vm/guest-events.js';
import { describeMachine, planMachine, type MachinePlan } from '../vm/machine-plan.js';
import { exitCodes } from '../vm/outcome.js';
import { wordOutcome } from '../vm/outcome-wording.js';
import { ForeignText, quoting } from '../text/foreign-text.js';
import { findQemu, type Qemu } from '../vm/qemu-capabilities.js';
import type { Terminal } from '../vm/terminal.js';
import { TerminalFilter } from '../text/terminal-filter.js';
import { AnswerTail, tidyAnswer } from './answer-tail.js';
import { askEngine, type Asked } from './ask-engine.js';
import type { BootReport } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import { bootPhases } from './boot-phases.js';
import { resolveDisk, type DiskForBoot } from './disk-for-boot.js';
import { lookFor, patternSeconds } from './expectation.js';
import { guestFiles, modeWords, type TerminalSize } from './guest-request.js';
import { resolveImage, type ImageForBoot } from './image-for-boot.js';
import { chooseMemory } from './memory.js';
import { chooseVcpus } from './vcpus.js';

/** What the caller wants to hear of a boot while it runs. */
export interface BootHooks {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly cache?: string;
  /** Where images and disks may be found that the cache folder lacks. */
  readonly remote?: RemoteCache;
  /** For releases on github.com. */
  readonly githubToken?: string | undefined;
  /** A person's terminal, for a guest that talks on its console. */
  readonly terminal?: Terminal;
  readonly terminalSize?: TerminalSize;
  /** Pieces of the answer as they come. */
  readonly onAnswer?: (text: ForeignText) => void;
  readonly onConsoleLine?: (line: ForeignText) => void;
  readonly onEvent?: (event: GuestEvent) => void;
  /** What QEMU itself says. */
  readonly onQemuMessage?: (text: ForeignText) => void;
  /** How the boot asked for by `request` ended: for who has it made by a job of several boots. */
  readonly onReport?: (report: BootReport, request: BootRequest) => void;
}

/** The disk serial by which the guest knows its models. */
const modelDiskSerial = 'zosia-models';

/** As much of the console is kept for an expectation. */
const keptConsoleCharacters = 16 * 1024 * 1024;

/**
 * Does one boot as it was asked for: image, accelerator, model disk and memory are found or made, the machine is
 * planned and run. Every way that QEMU and the guest can go is an outcome of the report.
 * Throws UsageError for what cannot work, EnvironmentError for what cannot be had, CancelledError when `signal` fires
 * before there is a machine.
 */
export async function runBootJob(request: BootRequest, hooks: BootHooks): Promise<BootReport> {
  const report = await bootOnce(request, hooks);
  hooks.onReport?.(report, request);
  return report;
}

async function bootOnce(request: BootRequest, hooks: BootHooks): Promise<BootReport> {
  const { reporter, signal, remote, githubToken, cache = cacheFolder() } = hooks;
  const board = boardFor(request.arch);
  const [qemu, image] = await allOrFirstError([
    findQemu(board, cache),
    resolveImage(request, { reporter, signal, cache, remote, githubToken }),
  ]);
  const choice = await chooseAccelerator({
    requested: request.accelerator,
    board,
    qemu,
    cacheFolder: cache,
    signal,
  });
  if (choice.kind === 'failed') return acceleratorFailed(request, image, choice.reason);
  const emulated = choice.accelerator === 'tcg';
  const disk = await resolveDisk(request, { reporter, signal, cache, remote, emulated });
  if (signal.aborted) throw new CancelledError();
  const memory = chooseMemory({
    asked: request.memoryMib,
    mayBeCut: request.memoryMayBeCut,
    check: request.memoryCheck,
    need: disk.memoryNeed,
    hostAvailableMib: await availableMemoryMib(),
  });
  if (memory.remark !== undefined) reporter.info(memory.remark);
  const plan = await planBoot({ request, hooks, board, qemu, image, disk, memoryMib: memory.mib }, choice.accelerator);
  for (const warning of plan.warnings) reporter.warn(warning);
  reporter.info(`booting ${describeMachine(plan.summary)}`);
  reporter.info(`accelerator ${choice.accelerator}: ${choice.reason}`);
  reporter.info(`cpu ${plan.summary.cpu}: ${plan.summary.cpuReason}`);
  return runPlan(plan, request, hooks, {
    image,
    disk,
    acceleratorReason: choice.reason,
    memoryShortMib: memory.shortMib,
  });
}

/** Waits for all, and throws what the first of them threw only when none is still at work. */
async function allOrFirstError<A, B>(works: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

interface Ingredients {
  readonly request: BootRequest;
  readonly hooks: BootHooks;
  readonly board: Board;
  readonly qemu: Qemu;
  readonly image: ImageForBoot;
  readonly disk: DiskForBoot;
  readonly memoryMib: number;
}

async function planBoot(from: Ingredients, accelerator: 'hvf' | 'kvm' | 'tcg'): Promise<MachinePlan> {
  const { request, hooks, board, qemu, image, disk, memoryMib } = from;
  const vcpus = request.cpus === 'auto' ? chooseVcpus(await hostCores()) : request.cpus;
  const firmware = request.uefi ? await findFirmware(board, path.join(userFolder(), 'assets', 'uefi')) : undefined;
  return planMachine({
    board,
    qemu,
    accelerator,
    cpu: request.cpu,
    cpus: vcpus,
    memoryMib,
    kernel: image.files.kernel,
    initrd: image.files.initramfs,
    append: [...modeWords(request.mode), ...request.append],
    panicDriver: image.manifest?.kernelFeatures.pvpanic ?? false,
    tell: { ...guestFiles(request, disk, hooks.terminalSize), ...request.tell },
    ...(disk.file === undefined ? {} : { disk: { file: disk.file, serial: modelDiskSerial } }),
    ...(firmware === undefined ? {} : { firmware }),
    ...(request.serial === undefined ? {} : { serial: request.serial }),
    ...(request.virtualTime && { virtualTime: request.virtualTime }),
    httpPort: request.mode === 'prompt',
  });
}

interface Background {
  readonly image: ImageForBoot;
  readonly disk: DiskForBoot;
  readonly acceleratorReason: string;
  readonly memoryShortMib: number;
}

async function runPlan(
  plan: MachinePlan,
  request: BootRequest,
  hooks: BootHooks,
  background: Background,
): Promise<BootReport> {
  const tail = new AnswerTail((text) => hooks.onAnswer?.(text));
  const consoleLines: ForeignText[] = [];
  let consoleCharacters = 0;
  let asked: Asked | undefined;
  const result = await boot(plan, {
    signal: hooks.signal,
    bootTimeoutSeconds: request.bootTimeoutSeconds,
    onAnswer: (text) => {
      tail.write(text);
    },
    onConsoleLine: (line) => {
      if (consoleCharacters < keptConsoleCharacters) consoleLines.push(line.map((text) => `${text}\n`));
      consoleCharacters += line.look(({ length }) => length + 1);
      hooks.onConsoleLine?.(line);
    },
    converse: async (port, onFirstToken) => {
      asked = await askEngine(port, request, { onFirstToken, onText: (text) => hooks.onAnswer?.(text) });
    },
    onEvent: (event) => {
      if (event.event === 'init' && event.contract < 2 && request.mode === 'prompt') hooks.reporter.warn(oldImage);
      if (event.event === 'warning') hooks.reporter.warn(quoting`guest: ${event.message}`);
      hooks.onEvent?.(event);
    },
    ...(hooks.onQemuMessage && { onQemuMessage: hooks.onQemuMessage }),
    ...(hooks.terminal && { terminal: hooks.terminal }),
    ...(request.timeoutSeconds !== undefined && { timeoutSeconds: request.timeoutSeconds }),
    ...(request.serialLog !== undefined && { serialLogPath: request.serialLog }),
  });
  tail.end();
  for (const warning of result.warnings) hooks.reporter.warn(warning);
  if (asked?.kind === 'answered' && asked.warning !== undefined) hooks.reporter.warn(asked.warning);
  return report(request, judgeAsking(result, asked), asked, ForeignText.joined(consoleLines), background);
}

const oldImage =
  'this system image is of guest contract 1: its answer comes without a finish reason, token counts and thinking; ' +
  'a newer image has them';

/** A boot that went well, in which the engine was asked to no avail, did not do its work. */
function judgeAsking(result: BootResult, asked: Asked | undefined): BootResult {
  if (result.outcome !== 'ok' || asked === undefined || asked.kind === 'answered') return result;
  const why = asked.kind === 'refused' ? asked.sentence : 'the guest hung up before its answer was over';
  const words = wordOutcome('llama-failed', why);
  const nextStep = asked.kind === 'refused' ? (asked.nextStep ?? words.nextStep) : words.nextStep;
  return { ...result, outcome: 'llama-failed', ...words, nextStep };
}

function report(
  request: BootRequest,
  result: BootResult,
  asked: Asked | undefined,
  consoleText: ForeignText,
  background: Background,
): BootReport {
  const fromEngine = asked?.kind === 'answered' ? asked.answer : undefined;
  const answer = fromEngine ? ForeignText.of(visible(fromEngine.text)) : tidyAnswer(result.answer);
  const judged = judgeExpectation(request, result, request.mode === 'prompt' ? answer : consoleText);
  const perf = result.events.findLast((event) => event.event === 'perf');
  return {
    ...judged,
    mode: request.mode,
    exitCode: exitCodes[judged.outcome],
    answer,
    thinking: ForeignText.of(visible(fromEngine?.thinking ?? '')),
    finishReason: fromEngine?.finishReason,
    promptTokens: fromEngine?.promptTokens,
    completionTokens: fromEngine?.completionTokens,
    tokensPerSecond: perf?.tok_per_s ?? fromEngine?.completionSpeed,
    bootMs: result.times.init,
    spawnedAfterMs: result.spawnedAfterMs,
    times: result.times,
    phases: bootPhases(result.times),
    machine: result.machine,
    acceleratorReason: background.acceleratorReason,
    image: background.image.facts,
    model: background.disk.facts,
    guestEvents: result.events,
    lastSerialLines: result.lastSerialLines,
    serialLog: request.serialLog,
    qemuPeakMib: inMib(result.peakMemoryBytes),
    memoryShortMib: background.memoryShortMib,
    guestMemoryMib: inMib(result.guestMemoryBytes),
  };
}

/** A model's text without control sequences; white space is its own. */
function visible(text: string): string {
  return new TerminalFilter('drop').filter(text);
}

function inMib(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : Math.ceil(bytes / 1024 / 1024);
}

function judgeExpectation(
  request: BootRequest,
  { outcome, sentence, nextStep }: BootResult,
  text: ForeignText,
): Pick<BootReport, 'outcome' | 'sentence' | 'nextStep'> {
  if (outcome !== 'ok' || request.expect === undefined) return { outcome, sentence, nextStep };
  const finding = lookFor(request.expect, text);
  if (finding === 'found') return { outcome, sentence, nextStep };
  const wanted =
    request.expect.kind === 'literal' ? JSON.stringify(request.expect.text) : String(request.expect.pattern);
  const where = request.mode === 'prompt' ? quoting`the answer "${start(text)}"` : 'the serial log';
  const detail =
    finding === 'absent'
      ? quoting`${wanted} is not in ${where}`
      : quoting`expect: ${wanted} did not come to an end within ${patternSeconds} s on ${text.look(({ length }) => length)} characters; a repetition within a repetition, such as (a+)+, takes for ever`;
  return { outcome: 'expect-failed', ...wordOutcome('expect-failed', detail) };
}

/** As much of an answer as a sentence quotes. */
const quotedCharacters = 200;

function start(text: ForeignText): ForeignText {
  return text.map((whole) => (whole.length > quotedCharacters ? `${whole.slice(0, quotedCharacters)}…` : whole));
}

function acceleratorFailed(request: BootRequest, image: ImageForBoot, reason: string): BootReport {
  return {
    outcome: 'accelerator-failed',
    ...wordOutcome('accelerator-failed', reason),
    mode: request.mode,
    exitCode: exitCodes['accelerator-failed'],
    answer: ForeignText.of(''),
    thinking: ForeignText.of(''),
    finishReason: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    tokensPerSecond: undefined,
    bootMs: undefined,
    spawnedAfterMs: undefined,
    times: {},
    phases: [],
    machine: undefined,
    acceleratorReason: reason,
    image: image.facts,
    model: undefined,
    guestEvents: [],
    lastSerialLines: [],
    serialLog: undefined,
    qemuPeakMib: undefined,
    memoryShortMib: 0,
    guestMemoryMib: undefined,
  };
}
