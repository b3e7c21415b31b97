import path from 'node:path';
import { broughtBy, modelDiskSerial } from '../contract/guest.js';
import { asInput, withNames, type NameOf } from '../contract/fields/naming.js';
import { outcomeTable } from '../contract/outcomes.js';
import { cacheFolder } from '../host/cache-folder.js';
import { hostCores, type Cores } from '../host/cores.js';
import { CancelledError, EnvironmentError } from '../host/errors.js';
import { openKvm } from '../host/kvm-access.js';
import { availableMemoryMib } from '../host/memory.js';
import { userFolder } from '../host/package-root.js';
import type { RemoteCache } from '../host/remote-cache.js';
import type { Reporter } from '../host/reporter.js';
import type { ActionSource } from '../image/release/own-release.js';
import { chooseAccelerator, thisHost, type AcceleratorChoice } from '../vm/accelerator.js';
import { boardFor, type Architecture, type Board } from '../contract/architectures/architecture.js';
import type { BootResult } from '../vm/boot.js';
import { findFirmware } from '../vm/firmware.js';
import type { GuestEvent } from '../vm/guest-events.js';
import { describeMachine, planMachine, type MachinePlan, type MachineSummary } from '../vm/machine-plan.js';
import { wordOutcome } from '../vm/outcome-wording.js';
import { ForeignText, quoting } from '../text/foreign-text.js';
import { findQemu, type Qemu } from '../vm/qemu-capabilities.js';
import type { QuestionHistory } from '../vm/question-history.js';
import type { Terminal } from '../vm/terminal.js';
import type { AnswerRecord, NumberedAnswer } from './answer-record.js';
import { allAnswers } from './all-answers.js';
import { AnswerTail } from './answer-tail.js';
import { askApart } from './ask-apart.js';
import { askEngine, type AskingResult, type AskingListener } from './ask-engine.js';
import { Copies, copiesAtOnce, type StartCopy } from './copies.js';
import type { BootReport, RanReport } from './boot-report.js';
import type { BootRequest } from './boot-request.js';
import { BootSteps } from './boot-steps.js';
import { bootPhases } from './boot-phases.js';
import { resolveDisk, type DiskForBoot } from './disk-for-boot.js';
import { chooseGuest, warningOf, type GuestChoice } from './guest-architecture.js';
import { withOtherGuest } from './other-guest.js';
import { fwCfgContents, lastingFwCfg, modeWords, servedName, type TerminalSize } from './guest-request.js';
import { resolveImage, type ImageForBoot } from './image-for-boot.js';
import { judgeAsking } from './judge-asking.js';
import { unmet } from './judge-answer.js';
import { chooseMemory } from './memory.js';
import { needsEngineFor } from './question.js';
import { openService, type Service, type Serving } from './service.js';
import { refuseUnknownModel } from '../model/resolve.js';
import { chooseVcpus, otherVcpus } from './vcpus.js';
import { mayBeWarm, startMachine, type PlannedMachine, type Start } from './warm-start.js';

/** What the caller wants to hear of a boot while it runs. */
export interface BootHooks {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly cache?: string;
  /** Where images and disks may be found that the cache folder lacks. */
  readonly remote?: RemoteCache;
  /** Whether what the host lacks may be installed, and KVM's device opened for this user. */
  readonly mayInstall?: boolean;
  /** How the reader of the report writes an input; as a workflow does. */
  readonly nameOf?: NameOf;
  /** For releases on github.com. */
  readonly githubToken?: string | undefined;
  /** What the running action is run from: it boots the release that it belongs to. */
  readonly action?: ActionSource | undefined;
  /** A person's terminal, for a guest that talks on its console. */
  readonly terminal?: Terminal;
  readonly history?: QuestionHistory;
  readonly terminalSize?: TerminalSize;
  /** Pieces of the answer to a single question, as they come. */
  readonly onAnswer?: (text: ForeignText) => void;
  /** Each answer of many, once it is whole. */
  readonly onNumberedAnswer?: (answer: NumberedAnswer) => void;
  readonly onConsoleLine?: (line: ForeignText) => void;
  readonly onEvent?: (event: GuestEvent) => void;
  /** What QEMU itself says. */
  readonly onQemuMessage?: (text: ForeignText) => void;
  /** The serve mode can be asked. */
  readonly onServing?: (serving: Serving) => void;
  /** How the boot asked for by `request` ended: for who has it made by a job of several boots. */
  readonly onReport?: (report: BootReport, request: BootRequest) => void;
}

/** More warnings than a good guest has; a bad one must not fill a job's page. */
const shownWarnings = 20;

/** As much of the console is kept for an expectation. */
const keptConsoleCharacters = 16 * 1024 * 1024;

/**
 * Does one boot as it was asked for: image, accelerator, model disk and memory are found or made, the machine is
 * planned and run. Every way that QEMU and the guest can go is an outcome of the report.
 * Throws UsageError for what cannot work, EnvironmentError for what cannot be had, CancelledError when `signal` fires
 * before there is a machine.
 */
export async function runBootJob(request: BootRequest, hooks: BootHooks): Promise<BootReport> {
  const { nameOf = asInput } = hooks;
  const ended = await bootOnce(request, hooks);
  const report = { ...ended, nextStep: withNames(ended.nextStep, nameOf) };
  hooks.onReport?.(report, request);
  return report;
}

/** What a boot of a request runs on, all of it on this machine. */
export interface Gathered {
  readonly guest: GuestChoice;
  readonly board: Board;
  readonly qemu: Qemu;
  readonly image: ImageForBoot;
  readonly accelerator: AcceleratorChoice;
  /** None where no accelerator works. */
  readonly disk: DiskForBoot | undefined;
}

/** Finds or makes what a boot needs; errors are those of `runBootJob`. */
export async function gather(request: BootRequest, hooks: BootHooks): Promise<Gathered> {
  const { reporter, signal, remote, githubToken, action, cache = cacheFolder() } = hooks;
  const mayInstall = hooks.mayInstall === true;
  if (request.model.kind === 'model') await refuseUnknownModel(request.model.model);
  const openKvmFor = async (arch: Architecture | 'auto'): Promise<void> => {
    if (mayInstall && mayUseKvm(request, arch)) await openKvm(reporter, signal);
  };
  // Of the default image a probe tells the guest, which needs the device; of one that is given its manifest does.
  const isToldByImage = request.arch === 'auto' && (request.image.kind === 'folder' || request.image.kind === 'pair');
  if (!isToldByImage) await openKvmFor(request.arch);
  const chosen = await chooseGuest(request, { cache, signal, mayInstall });
  if (isToldByImage) await openKvmFor(chosen.arch);
  const { guest, board, qemu, image } = await withOtherGuest(request, chosen, async (guest) => {
    const board = boardFor(guest.arch);
    const [qemu, image] = await allOrFirstError([
      findQemu(board, cache),
      resolveImage({ ...request, arch: guest.arch }, { reporter, signal, cache, remote, githubToken, action }),
    ]);
    return { guest, board, qemu, image };
  });
  const accelerator = await chooseAccelerator({
    requested: request.accelerator,
    board,
    qemu,
    cacheFolder: cache,
    signal,
  });
  if (accelerator.kind === 'failed') return { guest, board, qemu, image, accelerator, disk: undefined };
  const emulated = accelerator.accelerator === 'tcg';
  const disk = await resolveDisk(request, { reporter, signal, cache, remote, emulated });
  if (signal.aborted) throw new CancelledError();
  return { guest, board, qemu, image, accelerator, disk };
}

/** Whether the guest may be one that KVM runs on this host. */
function mayUseKvm({ accelerator }: BootRequest, arch: Architecture | 'auto'): boolean {
  return (accelerator === 'auto' || accelerator === 'kvm') && (arch === 'auto' || arch === thisHost.architecture);
}

async function bootOnce(request: BootRequest, hooks: BootHooks): Promise<BootReport> {
  const gathered = await gather(request, hooks);
  const { guest, image, accelerator, disk } = gathered;
  if (accelerator.kind === 'failed' || !disk) return acceleratorFailed(request, guest, image, accelerator.reason);
  const { machine, memoryShortMib } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
  if (mayBeWarm(request.mode) && disk.facts?.hasChatTemplate === false) hooks.reporter.warn(noChatTemplate);
  return runPlan(machine, request, hooks, {
    guest,
    image,
    disk,
    acceleratorReason: accelerator.reason,
    warning: warningOfGathered(guest, accelerator),
    memoryShortMib,
  });
}

/** What the owner of the machine is to know of an accelerator that is of no use. */
function warningOfGathered(guest: GuestChoice, { rejected }: Usable['accelerator']): string | undefined {
  return guest.warning ?? warningOf(rejected);
}

/** What QEMU would be told of a boot that begins cold, which is not begun. Errors are those of `runBootJob`. */
export async function planBootJob(request: BootRequest, hooks: BootHooks): Promise<MachinePlan> {
  const gathered = await gather(request, hooks);
  const { guest, accelerator, disk } = gathered;
  if (accelerator.kind === 'failed' || !disk) throw new EnvironmentError(accelerator.reason);
  const warning = warningOfGathered(guest, accelerator);
  if (warning !== undefined) hooks.reporter.warn(warning);
  const { machine } = await planGathered(request, hooks, { ...gathered, accelerator, disk });
  return machine.plan({ cpus: machine.cpus[0] });
}

interface Usable extends Gathered {
  readonly accelerator: AcceleratorChoice & { readonly kind: 'chosen' };
  readonly disk: DiskForBoot;
}

async function planGathered(
  request: BootRequest,
  hooks: BootHooks,
  { board, qemu, image, accelerator, disk }: Usable,
): Promise<{ readonly machine: PlannedMachine; readonly memoryShortMib: number }> {
  const memory = chooseMemory({
    asked: request.memoryMib,
    mayBeCut: request.memoryMayBeCut,
    check: request.memoryCheck,
    need: disk.memoryNeed,
    hostAvailableMib: await availableMemoryMib(),
  });
  if (memory.remark !== undefined) hooks.reporter.info(memory.remark);
  const machine = await planBoot(
    { request, hooks, board, qemu, image, disk, memoryMib: memory.mib, memoryIsCut: memory.shortMib > 0 },
    accelerator.accelerator,
  );
  return { machine, memoryShortMib: memory.shortMib };
}

const noChatTemplate =
  'the model has no chat template, as base models have none: it is asked in ChatML, and may answer poorly; ' +
  'take one that follows instructions';

/** Waits for all, and throws what the first of them threw only when none is still at work. */
async function allOrFirstError<A, B>(works: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

interface PlannedBoot {
  readonly request: BootRequest;
  readonly hooks: BootHooks;
  readonly board: Board;
  readonly qemu: Qemu;
  readonly image: ImageForBoot;
  readonly disk: DiskForBoot;
  readonly memoryMib: number;
  readonly memoryIsCut: boolean;
}

async function planBoot(from: PlannedBoot, accelerator: 'hvf' | 'kvm' | 'tcg'): Promise<PlannedMachine> {
  const { request, hooks, board, qemu, image, disk, memoryMib, memoryIsCut } = from;
  const firmware = request.uefi ? await findFirmware(board, path.join(userFolder(), 'assets', 'uefi')) : undefined;
  const { kernel, initramfs: initrd } = image.files;
  const told = fwCfgContents(request, disk, hooks.terminalSize);
  return {
    cpus: request.cpus === 'auto' ? vcpusOf(await hostCores()) : [request.cpus],
    isCut: memoryIsCut,
    files: [kernel, initrd, ...[disk.file, firmware].filter((file) => file !== undefined)],
    plan: ({ cpus, memoryFile, keeps, forKey }) =>
      planMachine({
        board,
        qemu,
        accelerator,
        cpu: request.cpu,
        cpus,
        memoryMib,
        kernel,
        initrd,
        append: [...modeWords(request.mode), ...request.append],
        panicDriver: image.manifest?.kernelFeatures.pvpanic ?? false,
        fwCfg: { ...(forKey ? lastingFwCfg(told, request.mode) : told), ...(keeps && { snapshot: '1' }) },
        ...(disk.file === undefined ? {} : { disk: { file: disk.file, serial: modelDiskSerial } }),
        ...(firmware === undefined ? {} : { firmware }),
        ...(request.serial === undefined ? {} : { serial: request.serial }),
        ...(request.virtualTime && { virtualTime: request.virtualTime }),
        ...(memoryFile && { memoryFile }),
        httpPort: request.mode === 'prompt' || request.mode === 'serve',
      }),
  };
}

function vcpusOf(cores: Cores): [number, ...number[]] {
  const best = chooseVcpus(cores);
  return [best, ...otherVcpus(best, cores)];
}

interface Background {
  readonly guest: GuestChoice;
  readonly image: ImageForBoot;
  readonly disk: DiskForBoot;
  readonly acceleratorReason: string;
  readonly warning: string | undefined;
  readonly memoryShortMib: number;
}

/** In the serve mode the port is ours before the machine starts: one that is taken is heard of at once. */
async function runPlan(
  machine: PlannedMachine,
  request: BootRequest,
  hooks: BootHooks,
  background: Background,
): Promise<BootReport> {
  if (!request.serve) return runMachine(machine, request, hooks, background, undefined);
  const { signal, onServing = () => undefined } = hooks;
  const model = servedName(background.disk);
  const service = await openService(request.serve, { model, sampling: request.serve.sampling, signal, onServing });
  try {
    return await runMachine(machine, request, { ...hooks, signal: service.aborted }, background, service);
  } finally {
    await service.close();
  }
}

async function runMachine(
  machine: PlannedMachine,
  request: BootRequest,
  hooks: BootHooks,
  background: Background,
  service: Service | undefined,
): Promise<RanReport> {
  const { inquiry } = request;
  const needsEngine = inquiry && needsEngineFor(inquiry);
  // An answer without what was asked for is none: it is not shown.
  const tail = new AnswerTail((text) => needsEngine === undefined && hooks.onAnswer?.(text));
  const consoleLines: ForeignText[] = [];
  let consoleCharacters = 0;
  let asked: AskingResult | undefined;
  let start: Start | undefined;
  let startCopy: StartCopy | undefined;
  let steps: BootSteps | undefined;
  let { summary, argv } = machine.plan({ cpus: machine.cpus[0] });
  const onStart = (begun: Start, plan: MachinePlan): void => {
    steps?.end();
    steps = tellStart(begun, plan, { ...background, mode: request.mode }, hooks);
    start = begun;
    ({ summary, argv } = plan);
  };
  let warnings = 0;
  const warnOf = (message: ForeignText): void => {
    warnings += 1;
    if (warnings <= shownWarnings) hooks.reporter.warn(quoting`guest: ${message}`);
    if (warnings === shownWarnings) hooks.reporter.warn('the guest warned often; what more it says is not shown');
  };
  const { cache = cacheFolder() } = hooks;
  const result = await startMachine(
    { machine, request, cache, onStart, onCopies: (start) => (startCopy = start) },
    {
      signal: hooks.signal,
      bootTimeoutSeconds: request.bootTimeoutSeconds,
      onAnswer: (text) => {
        tail.write(text);
      },
      onConsole: () => {
        steps?.hearConsole();
      },
      onConsoleLine: (line) => {
        if (consoleCharacters < keptConsoleCharacters) consoleLines.push(line.map((text) => `${text}\n`));
        consoleCharacters += line.look(({ length }) => length + 1);
        hooks.onConsoleLine?.(line);
      },
      ...(inquiry && {
        converse: async (port, onFirstToken) => {
          const listener: AskingListener = {
            nameOf: hooks.nameOf ?? asInput,
            onFirstToken,
            onText: (text) => hooks.onAnswer?.(text),
            onAnswer: (answer) => hooks.onNumberedAnswer?.(answer),
            warn: (sentence) => {
              hooks.reporter.warn(sentence);
            },
          };
          asked =
            request.isolate && inquiry.kind === 'many'
              ? await askApart(port, inquiry.questions, await copiesOf(summary, startCopy), listener)
              : await askEngine(port, inquiry, listener);
        },
      }),
      ...(service && {
        converse: async (port) =>
          service.serve(port, {
            machine: summary,
            start: start?.kind ?? 'cold',
            copies: request.isolate ? await copiesOf(summary, startCopy) : undefined,
          }),
        timeoutEndsWithLoading: true,
      }),
      onEvent: (event) => {
        if (event.event === 'init' && event.contract < broughtBy.engine && (inquiry ?? service))
          hooks.reporter.warn(oldImage);
        steps?.hear(event);
        if (event.event === 'warning') warnOf(event.message);
        hooks.onEvent?.(event);
      },
      ...(hooks.onQemuMessage && { onQemuMessage: hooks.onQemuMessage }),
      ...(hooks.terminal && { terminal: hooks.terminal }),
      ...(hooks.history && { history: hooks.history }),
      ...(request.timeoutSeconds !== undefined && { timeoutSeconds: request.timeoutSeconds }),
      ...(request.serialLog !== undefined && { serialLogPath: request.serialLog }),
    },
  ).finally(() => steps?.end());
  tail.end();
  for (const warning of result.warnings) hooks.reporter.warn(warning);
  const answers = allAnswers(inquiry, asked, result);
  const judged = service ? service.judge(result) : judgeAsking(result, answers);
  const text = ForeignText.joined(consoleLines);
  return { ...report(request, judged, answers, text, background), start, argv, requestsServed: service?.asked };
}

async function copiesOf({ cpus, memoryMib }: MachineSummary, startCopy: StartCopy | undefined): Promise<Copies> {
  const [{ cores }, availableMib] = await Promise.all([hostCores(), availableMemoryMib()]);
  return new Copies(startCopy ?? noCopies, copiesAtOnce({ cores, availableMib, cpus, memoryMib }));
}

/** Of a guest that began where nothing could be kept, as its start has said. */
const noCopies: StartCopy = () => Promise.resolve({ kind: 'not-restored', reason: 'this guest cannot be copied' });

/** How the guest begins and on what, before it does; of a start that takes its time, the steps. */
function tellStart(
  start: Start,
  plan: MachinePlan,
  { guest, acceleratorReason, warning, mode }: Background & Pick<BootRequest, 'mode'>,
  { reporter, nameOf = asInput }: Pick<BootHooks, 'reporter' | 'nameOf'>,
): BootSteps | undefined {
  const { summary, warnings } = plan;
  for (const warning of warnings) reporter.warn(warning.worded(nameOf));
  if (start.kind === 'warm') {
    // The cold start before this one has warned.
    if (warning !== undefined) reporter.detail(warning);
    reporter.info(quoting`warm start ${start.reason}: ${describeMachine(summary)}`);
    return undefined;
  }
  if (warning !== undefined) reporter.warn(warning);
  reporter.detail(`booting ${describeMachine(summary)}`);
  // A warning has said why.
  if (guest.warning === undefined) reporter.detail(`guest ${guest.arch}: ${guest.reason}`);
  reporter.detail(`accelerator ${summary.accelerator}: ${acceleratorReason}`);
  reporter.detail(`cpu ${summary.cpu}: ${summary.cpuReason}`);
  if (mayBeWarm(mode)) reporter.detail(quoting`cold start: ${start.reason}`);
  return new BootSteps(reporter, mode, describeMachine(summary));
}

const oldImage =
  'this system image is of guest contract 1: its answer comes without a finish reason, token counts and thinking; ' +
  'a newer image has them';

function report(
  request: BootRequest,
  result: BootResult,
  answers: AskingResult | undefined,
  consoleText: ForeignText,
  background: Background,
): Omit<RanReport, 'start' | 'argv' | 'requestsServed'> {
  const single = answers?.kind === 'one' ? answers.answer : undefined;
  const many = answers?.kind === 'many' ? answers.answers : undefined;
  const all: readonly AnswerRecord[] = many ?? (single ? [single] : []);
  const judged = judgeExpectation(request, result, consoleText);
  const perf = result.events.findLast((event) => event.event === 'perf');
  return {
    kind: 'ran',
    ...judged,
    mode: request.mode,
    exitCode: outcomeTable[judged.outcome].exitCode,
    answer: single?.response ?? ForeignText.of(''),
    thinking: single?.thinking ?? ForeignText.of(''),
    choice: single?.choice,
    answers: many,
    finishReason: single?.finishReason,
    promptTokens: sum(all.map(({ promptTokens }) => promptTokens)),
    completionTokens: sum(all.map(({ completionTokens }) => completionTokens)),
    tokensPerSecond: perf?.tok_per_s ?? single?.completionSpeed,
    bootMs: result.times.init,
    spawnedAfterMs: result.spawnedAfterMs,
    times: result.times,
    phases: bootPhases(result.times),
    arch: background.guest.arch,
    archReason: background.guest.reason,
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

/** The sum of what is known; undefined where nothing is. */
function sum(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, figure) => total + figure, 0);
}

function inMib(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : Math.ceil(bytes / 1024 / 1024);
}

/** What a boot without a question is expected to say is on its console. */
function judgeExpectation(
  { expect }: BootRequest,
  { outcome, sentence, nextStep }: BootResult,
  text: ForeignText,
): Pick<BootReport, 'outcome' | 'sentence' | 'nextStep'> {
  const problem = outcome === 'ok' && expect ? unmet(expect, text, 'the serial log') : undefined;
  if (problem === undefined) return { outcome, sentence, nextStep };
  return { outcome: 'expect-failed', ...wordOutcome('expect-failed', problem) };
}

function acceleratorFailed(request: BootRequest, guest: GuestChoice, image: ImageForBoot, reason: string): BootReport {
  return {
    kind: 'never-ran',
    outcome: 'accelerator-failed',
    ...wordOutcome('accelerator-failed', reason),
    mode: request.mode,
    exitCode: outcomeTable['accelerator-failed'].exitCode,
    arch: guest.arch,
    archReason: guest.reason,
    acceleratorReason: reason,
    image: image.facts,
  };
}
