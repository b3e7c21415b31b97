import type { Socket } from 'node:net';
import { messageOf } from '../host/errors.js';
import { ForeignText } from '../text/foreign-text.js';
import { Answer } from './answer.js';
import type { BootOptions, BootResult } from './boot.js';
import { BootRecord } from './boot-record.js';
import { Deadlines } from './deadlines.js';
import { guestEventReader } from './guest-events.js';
import { socketNames, type Channel, type MachinePlan } from './machine-plan.js';
import { decideOutcome, type MissedDeadline } from './outcome.js';
import { wordOutcome } from './outcome-wording.js';
import { MemoryWatch } from './process-memory.js';
import { QemuProcess, within, type QemuExit } from './qemu-process.js';
import { QmpClient } from './qmp-client.js';
import type { Listener, RunFolder } from './run-folder.js';
import { SerialConsole } from './serial-console.js';
import type { SerialLog } from './serial-log.js';
import { attachTerminal, type Attachment } from './terminal.js';

/** The guest waits 5 s for our acknowledgement of its `end`, and then has little left to do. */
const powerOffSeconds = 15;

/** A kernel that cannot start our init tries a shell, which waits for ever, or panics at once. */
const lostInitSeconds = 5;

/** What is still on its way when QEMU is gone arrives at once. */
const drainMs = 2000;

/** Why we no longer wait. */
type Stop =
  | { readonly kind: 'exit'; readonly exit: QemuExit }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'missed'; readonly missed: MissedDeadline }
  | { readonly kind: 'trouble'; readonly trouble: string };

/** One QEMU with all that we hear of it, from its start to its end. */
export class BootRun {
  private readonly record = new BootRecord(() => performance.now() - this.spawnedAt);
  private readonly console: SerialConsole;
  private readonly answer: Answer;
  private readonly sockets: Socket[] = [];
  private readonly deadlines = new Deadlines((missed) => {
    this.stop({ kind: 'missed', missed });
  });
  private readonly stopped: Promise<Stop>;
  private stop: (stop: Stop) => void = () => undefined;
  private spawnedAt = 0;
  private memory: MemoryWatch | undefined;
  private attachment: Attachment | undefined;
  private conversation: Promise<void> | undefined;

  constructor(
    private readonly plan: MachinePlan,
    private readonly options: BootOptions,
    private readonly folder: RunFolder,
    private readonly log: SerialLog | undefined,
  ) {
    this.stopped = new Promise((resolve) => (this.stop = resolve));
    this.answer = new Answer((text) => options.onAnswer?.(ForeignText.of(text)));
    this.console = new SerialConsole(log, (line) => {
      this.noteLine(line);
      options.onConsoleLine?.(ForeignText.of(line));
    });
  }

  async toItsEnd(): Promise<BootResult> {
    const { plan, options, folder } = this;
    for (const { file, content } of plan.files) await folder.write(file, content);
    const listeners = await this.listen();
    const cancel = () => {
      this.stop({ kind: 'cancelled' });
    };
    options.signal?.addEventListener('abort', cancel);
    if (options.signal?.aborted) cancel();
    this.spawnedAt = performance.now();
    let qemu: QemuProcess | undefined;
    try {
      qemu = await QemuProcess.start(plan.argv, {
        cwd: folder.path,
        onMessage: (text) => options.onQemuMessage?.(ForeignText.of(text)),
      });
      this.memory = new MemoryWatch(qemu.pid, plan.summary.memoryMib);
      return await this.accompany(qemu, listeners);
    } finally {
      options.signal?.removeEventListener('abort', cancel);
      this.attachment?.detach();
      this.deadlines.clearAll();
      this.memory?.stop();
      await qemu?.kill();
      for (const listener of listeners.values()) listener.close();
    }
  }

  private async accompany(qemu: QemuProcess, listeners: ReadonlyMap<Channel, Listener>): Promise<BootResult> {
    void qemu.exited.then((exit) => {
      this.record.reach('exit');
      this.stop({ kind: 'exit', exit });
    });
    this.deadlines.set('boot', this.options.bootTimeoutSeconds);
    if (this.options.timeoutSeconds !== undefined) this.deadlines.set('run', this.options.timeoutSeconds);
    this.startMachine(qemu, listeners).catch((error: unknown) => {
      this.stop({ kind: 'trouble', trouble: messageOf(error) });
    });
    const stop = await this.stopped;
    // A QEMU that hangs up is on its way out, and its own words tell more.
    const exit =
      stop.kind === 'exit' ? stop.exit : stop.kind === 'trouble' ? await within(1000, qemu.exited) : undefined;
    if (!exit) await this.memory?.lookAtPeak();
    const exitAfterAll = exit ?? (await qemu.end());
    await within(drainMs, Promise.all([...this.sockets.map(closed), this.conversation]));
    this.console.end();
    return this.conclude(qemu, stop, exitAfterAll, exit === undefined);
  }

  private async listen(): Promise<ReadonlyMap<Channel, Listener>> {
    const listeners = new Map<Channel, Listener>();
    for (const channel of this.plan.channels) {
      listeners.set(channel, await this.folder.listen(socketNames[channel]));
    }
    return listeners;
  }

  /** Connects everything, and only then lets the guest run: nothing that it says is lost. */
  private async startMachine(qemu: QemuProcess, listeners: ReadonlyMap<Channel, Listener>): Promise<void> {
    qemu.stdin.end();
    qemu.stdout.on('data', (chunk: Buffer) => this.options.onQemuMessage?.(ForeignText.of(chunk.toString())));
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
    const qmp = new QmpClient(socket, socket, (event) => {
      this.record.noteQmpEvent(event);
    });
    await qmp.negotiate();
    await qmp.execute('cont');
    this.record.reach('started');
  }

  private readConsole(socket: Socket | undefined, events: Socket | undefined): void {
    const { terminal } = this.options;
    if (!socket) return;
    if (terminal) {
      this.attachment = attachTerminal(terminal, {
        send: (bytes) => void socket.write(bytes),
        isGuestUp: () => this.record.isUp,
        cancel: () => {
          this.stop({ kind: 'cancelled' });
        },
        resize: (columns, rows) => void events?.write(`resize ${columns} ${rows}\n`),
      });
    }
    socket.on('data', (chunk) => {
      this.record.reach('firstSerialByte');
      this.console.write(chunk);
      this.attachment?.show(chunk);
    });
  }

  private noteLine(line: string): void {
    const { record } = this;
    const wasLost = record.serial.initLost !== undefined;
    record.noteSerialLine(line);
    if (record.isUp) this.deadlines.clear('boot');
    else if (!wasLost && record.serial.initLost !== undefined) this.deadlines.set('boot', lostInitSeconds);
  }

  private readEvents(socket: Socket | undefined, http: Socket | undefined): void {
    const reader = guestEventReader((event) => {
      this.record.noteGuestEvent(event);
      this.deadlines.clear('boot');
      this.options.onEvent?.(event);
      if (event.event === 'engine') {
        if (this.options.timeoutEndsWithLoading) this.deadlines.clear('run');
        this.converse(http);
      }
      if (event.event === 'llama-exit') http?.destroy(); // nobody would answer any more
      if (event.event !== 'end') return;
      this.deadlines.set('power-off', powerOffSeconds);
      // The guest waits for this line, so QEMU is still there to be measured.
      void this.memory?.lookAtAll().then(() => socket?.write('ack\n'));
    });
    socket?.on('data', (chunk) => {
      reader.write(chunk);
    });
  }

  private converse(http: Socket | undefined): void {
    const { converse } = this.options;
    if (!http || this.conversation) return;
    const onFirstToken = (): void => {
      this.record.reach('firstToken');
    };
    this.conversation = (converse?.(http, onFirstToken) ?? Promise.resolve()).finally(() => http.destroy());
  }

  private readAnswer(socket: Socket | undefined): void {
    socket?.on('data', (chunk) => {
      this.record.reach('firstToken');
      this.answer.write(chunk);
    });
  }

  private conclude(qemu: QemuProcess, stop: Stop, exit: QemuExit | undefined, endedByUs: boolean): BootResult {
    const { record, plan, answer, log } = this;
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
    const warnings = [...plan.warnings];
    if (answer.isCut) warnings.push('the answer was cut off after 1 MiB');
    if (log?.shortcoming !== undefined) warnings.push(log.shortcoming);
    return {
      outcome,
      ...wordOutcome(outcome, detail),
      events: record.guestEvents,
      lastSerialLines: this.console.lastLines.map((line) => ForeignText.of(line)),
      answer: ForeignText.of(answer.text),
      times: record.times,
      spawnedAfterMs: Math.round(this.spawnedAt),
      guestTimes: record.guestTimes(),
      machine: plan.summary,
      peakMemoryBytes: this.memory?.peakBytes,
      guestMemoryBytes: this.memory?.guestBytes,
      warnings,
    };
  }
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', resolve);
  });
}
