import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { broughtBy, hostLines, limits } from '../contract/guest.js';
import { messageOf } from '../host/errors.js';
import { ForeignText } from '../text/foreign-text.js';
import { shellCommand } from '../text/shell-command.js';
import type { BootOptions, BootResult } from './boot-result.js';
import type { BootJournal } from './boot-journal.js';
import { Deadlines } from './deadlines.js';
import { guestEventReader, laterEndOf, type GuestEvent } from './guest-events.js';
import { socketNames, type Channel, type MachinePlan } from './machine-plan.js';
import { decideOutcome, type MissedDeadline } from './outcome.js';
import { wordOutcome } from './outcome-wording.js';
import { MemoryWatch } from './process-memory.js';
import { QemuProcess, within, type QemuExit } from './qemu-process.js';
import { QmpClient } from './qmp-client.js';
import type { Listener, RunFolder } from './run-folder.js';
import { restoreState, saveState } from './saved-state.js';
import type { TerminalLink } from './terminal-link.js';

/** The guest waits for our acknowledgement of its `end`, and then has little left to do. */
const powerOffSeconds = limits.acknowledgeSeconds + 10;

/** A kernel that cannot start our init tries a shell, which waits for ever, or panics at once. */
const lostInitSeconds = 5;

/** A restored guest speaks within half a second; one that takes this long is given up for one that boots. */
export const restoreSeconds = 20;

/** The state is half a megabyte, and is there within a tenth of a second. */
const saveSeconds = 30;

/** A guest that has said `zosia: init` on its console says so by an event at once, where it can. */
const silenceMs = 10_000;

/** What is still on its way when QEMU is gone arrives at once. */
const drainMs = 2000;

/** Why we no longer wait. */
type Stop =
  | { readonly kind: 'exit'; readonly exit: QemuExit }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'missed'; readonly missed: MissedDeadline }
  | { readonly kind: 'trouble'; readonly trouble: string }
  | { readonly kind: 'saved' };

/** Where the guest begins, and whether its state is to be kept once it is ready. */
export type Beginning =
  | { readonly kind: 'boot' }
  | { readonly kind: 'boot-and-save'; readonly stateFile: string }
  | { readonly kind: 'restore'; readonly stateFile: string };

/** What became of one QEMU. */
export type RunEnd =
  | { readonly kind: 'over'; readonly result: BootResult }
  /** The state is in its file, QEMU is gone, and the guest's memory file is as it was then. */
  | { readonly kind: 'saved' }
  /** The guest did not go on from the state that it was to begin with. */
  | { readonly kind: 'not-restored'; readonly reason: string };

/** What a run works with. */
export interface RunParts {
  readonly options: BootOptions;
  readonly folder: RunFolder;
  readonly journal: BootJournal;
  readonly terminal: TerminalLink | undefined;
  /** Hears of the wish to leave of a person at the terminal. */
  readonly signal: AbortSignal;
}

/** One QEMU with all that we hear of it, from its start to its end. */
export class BootRun {
  private readonly sockets: Socket[] = [];
  private readonly deadlines = new Deadlines((missed) => {
    this.stop({ kind: 'missed', missed });
  });
  private readonly stopped: Promise<Stop>;
  private stop: (stop: Stop) => void = () => undefined;
  private memory: MemoryWatch | undefined;
  private conversation: Promise<void> | undefined;
  private qmp: QmpClient | undefined;
  private isRestored = false;
  private isSaved = false;
  private hasAnsweredReady = false;
  private silence: NodeJS.Timeout | undefined;
  private knowsInitLost = false;

  constructor(
    private readonly plan: MachinePlan,
    private readonly beginning: Beginning,
    private readonly parts: RunParts,
  ) {
    this.stopped = new Promise((resolve) => (this.stop = resolve));
  }

  async toItsEnd(): Promise<RunEnd> {
    const { plan } = this;
    const { folder, signal, journal, terminal } = this.parts;
    for (const { file, content } of plan.files) await folder.write(file, content);
    const listeners = await this.listen();
    const cancel = () => {
      this.stop({ kind: 'cancelled' });
    };
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    journal.onLine = () => {
      this.watchForInit();
    };
    journal.noteSpawn();
    journal.log?.write(Buffer.from(`# QEMU ${plan.summary.qemuVersion}\n${shellCommand(plan.argv)}\n\n`));
    let qemu: QemuProcess | undefined;
    try {
      qemu = await QemuProcess.start(plan.argv, {
        cwd: folder.path,
        onMessage: (text) => this.parts.options.onQemuMessage?.(ForeignText.of(text)),
      });
      this.memory = new MemoryWatch(qemu.pid, plan.summary.memoryMib, this.beginning.kind === 'restore');
      return await this.accompany(qemu, listeners);
    } finally {
      signal.removeEventListener('abort', cancel);
      journal.onLine = () => undefined;
      terminal?.disconnect();
      this.deadlines.clearAll();
      clearTimeout(this.silence);
      this.memory?.stop();
      await qemu?.kill();
      for (const listener of listeners.values()) listener.close();
    }
  }

  private async accompany(qemu: QemuProcess, listeners: ReadonlyMap<Channel, Listener>): Promise<RunEnd> {
    const { options, journal } = this.parts;
    void qemu.exited.then((exit) => {
      if (!this.isSaved) journal.record.reach('exit');
      this.stop({ kind: 'exit', exit });
    });
    this.deadlines.set('boot', this.beginning.kind === 'restore' ? restoreSeconds : options.bootTimeoutSeconds);
    if (options.timeoutSeconds !== undefined) {
      // A copy goes on with a boot that has taken its time already.
      this.deadlines.set('run', options.timeoutSeconds, this.beginning.kind === 'restore' ? journal.elapsedMs : 0);
    }
    this.startMachine(qemu, listeners).catch((error: unknown) => {
      this.stop({ kind: 'trouble', trouble: messageOf(error) });
    });
    const stop = await this.stopped;
    if (stop.kind === 'saved') {
      await this.memory?.lookAtPeak();
      this.noteMemory();
      await qemu.kill();
      return { kind: 'saved' };
    }
    // A QEMU that hangs up is on its way out, and its own words tell more.
    const exit =
      stop.kind === 'exit' ? stop.exit : stop.kind === 'trouble' ? await within(1000, qemu.exited) : undefined;
    if (!exit) await this.memory?.lookAtPeak();
    const exitAfterAll = exit ?? (await qemu.end());
    await within(drainMs, Promise.all([...this.sockets.map(closed), this.conversation]));
    this.noteMemory();
    if (this.beginning.kind === 'restore' && !this.isRestored && !isOfUser(stop)) {
      return { kind: 'not-restored', reason: reasonOf(stop, qemu.stderr) };
    }
    journal.console.end();
    return { kind: 'over', result: this.conclude(qemu, stop, exitAfterAll, exit === undefined) };
  }

  private noteMemory(): void {
    const { journal } = this.parts;
    const peak = this.memory?.peakBytes;
    if (peak !== undefined) journal.peakMemoryBytes = Math.max(peak, journal.peakMemoryBytes ?? 0);
    journal.guestMemoryBytes = this.memory?.guestBytes ?? journal.guestMemoryBytes;
  }

  private async listen(): Promise<ReadonlyMap<Channel, Listener>> {
    const listeners = new Map<Channel, Listener>();
    for (const channel of this.plan.channels) {
      listeners.set(channel, await this.parts.folder.listen(socketNames[channel]));
    }
    return listeners;
  }

  /** Connects everything, and only then lets the guest run: nothing that it says is lost. */
  private async startMachine(qemu: QemuProcess, listeners: ReadonlyMap<Channel, Listener>): Promise<void> {
    const { options, folder, journal } = this.parts;
    qemu.stdin.end();
    qemu.stdout.on('data', (chunk: Buffer) => options.onQemuMessage?.(ForeignText.of(chunk.toString())));
    const connections = await Promise.all(
      [...listeners].map(async ([channel, { connection }]) => [channel, await connection] as const),
    );
    const sockets = new Map(connections);
    this.sockets.push(...sockets.values());
    this.readConsole(sockets.get('console'), sockets.get('events'));
    this.readEvents(sockets.get('events'), sockets.get('http'));
    this.readAnswer(sockets.get('output'));
    sockets.get('http')?.resume(); // else it never closes in a guest without an engine
    const socket = sockets.get('qmp');
    if (!socket) return;
    this.qmp = new QmpClient(socket, socket, (event) => {
      journal.record.noteQmpEvent(event);
    });
    await this.qmp.negotiate();
    if (this.beginning.kind === 'restore') await restoreState(this.qmp, folder, this.beginning.stateFile);
    await this.qmp.execute('cont');
    journal.record.reach('started');
    // What is to be kept must not know anybody's questions.
    if (this.beginning.kind === 'boot') sockets.get('events')?.write(this.historyLines());
    if (this.beginning.kind === 'restore') sockets.get('events')?.write(this.historyLines() + restoredLine());
  }

  private readConsole(socket: Socket | undefined, events: Socket | undefined): void {
    const { journal, options, terminal } = this.parts;
    if (!socket) return;
    const { kind } = this.beginning;
    terminal?.connect({
      send: (bytes) => void socket.write(bytes),
      resize: (columns, rows) => void events?.write(`${hostLines.resize(columns, rows)}\n`),
      isUp: () => (kind === 'restore' ? this.isRestored : journal.record.isUp),
    });
    // What is to be kept must not have heard of any text, and what is not restored yet would lose it.
    if (kind === 'boot') terminal?.open({ tellSize: false });
    socket.on('data', (chunk) => {
      journal.record.reach('firstSerialByte');
      options.onConsole?.();
      journal.console.write(chunk);
      terminal?.show(chunk);
    });
  }

  private watchForInit(): void {
    const { record } = this.parts.journal;
    if (this.beginning.kind === 'restore') return;
    if (record.isUp) {
      this.deadlines.clear('boot');
      if (this.beginning.kind === 'boot-and-save' && record.guestEvents.length === 0) this.expectEvents();
    } else if (record.serial.initLost !== undefined && !this.knowsInitLost) {
      this.knowsInitLost = true;
      this.deadlines.set('boot', lostInitSeconds);
    }
  }

  /** A guest without the port for events never says that it is ready: it is not kept waiting for what is typed. */
  private expectEvents(): void {
    const { journal, terminal } = this.parts;
    this.silence ??= setTimeout(() => {
      if (journal.record.guestEvents.length === 0) terminal?.open({ tellSize: false });
    }, silenceMs);
  }

  private readEvents(socket: Socket | undefined, http: Socket | undefined): void {
    const { options, journal } = this.parts;
    const reader = guestEventReader((event) => {
      if (event.event === 'question') {
        options.history?.note(event.text.map((text) => Buffer.from(text, 'base64').toString()));
        return; // of no report's concern
      }
      journal.record.noteGuestEvent(event);
      if (this.beginning.kind !== 'restore' || event.event === 'restored') this.deadlines.clear('boot');
      options.onEvent?.(event);
      this.heed(event, socket, http);
    });
    socket?.on('data', (chunk) => {
      reader.write(chunk);
    });
  }

  private heed(heard: GuestEvent, socket: Socket | undefined, http: Socket | undefined): void {
    const { event } = heard;
    if (this.beginning.kind === 'boot-and-save' && willNotBeReady(heard))
      this.parts.terminal?.open({ tellSize: false });
    if (event === 'restored' && this.beginning.kind === 'restore') this.goOnAsCopy();
    if (event === 'ready') void this.save(socket);
    if (event === 'engine' && (this.beginning.kind !== 'restore' || this.isRestored)) {
      if (this.parts.options.timeoutEndsWithLoading) this.deadlines.clear('run');
      this.converse(http);
    }
    if (event === 'llama-exit') http?.destroy(); // nobody would answer any more
    if (event !== 'end' && !laterEndOf(heard)) return;
    this.parts.terminal?.expectEnd();
    this.deadlines.set('power-off', powerOffSeconds);
    // The guest waits for this line, so QEMU is still there to be measured.
    void this.memory?.lookAtAll().then(() => socket?.write(`${hostLines.ack()}\n`));
  }

  /** Tells a guest whose prompt is yet to come what was asked in earlier sessions. */
  private historyLines(): string {
    const { history } = this.parts.options;
    if (!history) return '';
    return [hostLines.history(), ...history.questions.map(hostLines.history)].map((line) => `${line}\n`).join('');
  }

  private goOnAsCopy(): void {
    this.isRestored = true;
    this.parts.options.onRestored?.();
    this.parts.terminal?.open({ tellSize: true });
  }

  /** Ends this QEMU with the guest's state kept, or lets the guest go on where that does not work. Once. */
  private async save(events: Socket | undefined): Promise<void> {
    const { qmp, beginning } = this;
    const { folder, terminal, options } = this.parts;
    if (this.hasAnsweredReady) return;
    this.hasAnsweredReady = true;
    // Whoever was asked something, or told to leave, is not what others are to begin with.
    const isOfUse = (): boolean => this.conversation === undefined && terminal?.hasInterrupted !== true;
    if (!qmp || beginning.kind !== 'boot-and-save' || !isOfUse()) {
      events?.write(`${this.historyLines()}${hostLines.resume()}\n`);
      terminal?.open({ tellSize: false });
      return;
    }
    try {
      const saving = saveState(qmp, folder, beginning.stateFile).then(() => true);
      saving.catch(() => undefined); // it may be given up
      if (!(await within(saveSeconds * 1000, saving))) throw new Error(`it took more than ${saveSeconds} s`);
      if (!isOfUse()) throw new Error('it was told to end');
      this.isSaved = true;
      this.stop({ kind: 'saved' });
    } catch (error) {
      if (isOfUse()) options.onNotSaved?.(messageOf(error));
      // A QEMU that is gone ends this run, and one that hangs leaves it to the deadlines.
      await within(saveSeconds * 1000, qmp.execute('cont')).catch(() => undefined);
      events?.write(`${this.historyLines()}${hostLines.resume()}\n`);
      terminal?.open({ tellSize: false });
    }
  }

  private converse(http: Socket | undefined): void {
    const { converse } = this.parts.options;
    if (!http || this.conversation) return;
    const onFirstToken = (): void => {
      this.parts.journal.record.reach('firstToken');
    };
    this.conversation = (converse?.(http, onFirstToken) ?? Promise.resolve()).finally(() => http.destroy());
  }

  private readAnswer(socket: Socket | undefined): void {
    const { journal } = this.parts;
    socket?.on('data', (chunk) => {
      journal.record.reach('firstToken');
      journal.answer.write(chunk);
    });
  }

  private conclude(qemu: QemuProcess, stop: Stop, exit: QemuExit | undefined, endedByUs: boolean): BootResult {
    const { plan } = this;
    const { journal } = this.parts;
    const { record, answer, log, spawnedAt, peakMemoryBytes, guestMemoryBytes } = journal;
    const { outcome, detail } = decideOutcome({
      cancelled: stop.kind === 'cancelled',
      missed: stop.kind === 'missed' ? stop.missed : undefined,
      qemu: {
        exit,
        endedByUs,
        // A guest may speak before QEMU has said that it runs.
        started: (record.times.started ?? record.times.firstSerialByte) !== undefined,
        stderr: qemu.stderr,
        ...(stop.kind === 'trouble' && { trouble: stop.trouble }),
      },
      qmpEvents: record.qmpEvents,
      guestEvents: record.guestEvents,
      serial: record.serial,
    });
    const warnings: string[] = [];
    if (answer.isCut) warnings.push('the answer was cut off after 1 MiB');
    if (log?.shortcoming !== undefined) warnings.push(log.shortcoming);
    return {
      outcome,
      ...wordOutcome(outcome, detail),
      events: record.guestEvents,
      lastSerialLines: journal.console.lastLines.map((line) => ForeignText.of(line)),
      answer: ForeignText.of(answer.text),
      times: record.times,
      spawnedAfterMs: Math.round(spawnedAt),
      machine: plan.summary,
      peakMemoryBytes,
      guestMemoryBytes,
      warnings,
    };
  }
}

/** Whether we no longer wait for what a person wished, and not for what the guest did. */
function isOfUser(stop: Stop): boolean {
  return stop.kind === 'cancelled' || (stop.kind === 'missed' && stop.missed.kind === 'run');
}

/** Whether the guest, by what it says, can never be kept: of an older contract, or without an engine. */
function willNotBeReady(heard: GuestEvent): boolean {
  if (heard.event === 'init') return heard.contract < broughtBy.snapshot;
  if (heard.event === 'llama-start') return !heard.program.look((program) => program.endsWith('/llama-server'));
  if (heard.event === 'model') return heard.reason !== 'ok';
  return heard.event === 'llama-exit';
}

/** What tells a guest that it is a copy: the time that it is, and what its random numbers are to depend on. */
function restoredLine(): string {
  return `${hostLines.restored(Math.floor(Date.now() / 1000), randomBytes(32).toString('hex'))}\n`;
}

/** A clause for a person: why the guest did not go on from a snapshot. */
function reasonOf(stop: Stop, stderr: string): string {
  switch (stop.kind) {
    case 'trouble':
      return stop.trouble;
    case 'missed':
      return `it did not answer within ${stop.missed.seconds} s`;
    case 'exit':
    case 'cancelled':
    case 'saved':
      return lastLine(stderr) ?? 'QEMU ended';
  }
}

function lastLine(text: string): string | undefined {
  return text
    .trim()
    .split('\n')
    .findLast((line) => line !== '');
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', resolve);
  });
}
