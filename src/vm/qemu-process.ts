import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { childEnvironment } from '../host/child-environment.js';
import { messageOf } from '../host/errors.js';
import { onProcessExit } from './shutdown-hooks.js';
import { findLifeline, signalOfShellStatus, type Lifeline } from './lifeline.js';

/** How QEMU ended. Exactly one of `code` and `signal` is set, or `startFailure` when it never ran. */
export interface QemuExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly startFailure?: string;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly lifeline?: Lifeline;
  /** Called with what QEMU says on its own standard output and error (never the guest's console). */
  readonly onMessage?: (text: string) => void;
}

/** QEMU gets this long to end after SIGTERM, and this long to be gone after SIGKILL. */
const terminateMs = 2000;
const killMs = 3000;

/** As much as is kept of what QEMU says about itself. */
const keptStderrCharacters = 16 * 1024;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** One running QEMU, in a process group of its own, which does not outlive us. */
export class QemuProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Settles when QEMU has ended; never rejects. */
  readonly exited: Promise<QemuExit>;
  /** QEMU's process id, where the process that we started becomes QEMU. */
  readonly pid: number | undefined;
  private readonly groupId: number | undefined;
  private ended = false;
  private isToldToEnd = false;
  private saidOnStderr = '';

  private constructor(child: Child, lifeline: Lifeline, onMessage?: (text: string) => void) {
    this.groupId = child.pid;
    this.pid = lifeline.becomesChild ? child.pid : undefined;
    this.stdin = child.stdin;
    this.stdout = child.stdout;
    const pipe = child.stdio[3];
    // Writing to a QEMU that has gone is no error of its own: `exited` tells.
    for (const stream of [child.stdin, pipe]) stream?.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.saidOnStderr = (this.saidOnStderr + text).slice(-keptStderrCharacters);
      // That we end it is no news to us.
      if (!this.isToldToEnd) onMessage?.(text);
    });
    const callOff = onProcessExit(() => {
      this.signal('SIGKILL');
    });
    this.exited = new Promise<QemuExit>((resolve) => {
      child.once('error', (error) => {
        resolve({ code: null, signal: null, startFailure: messageOf(error) });
      });
      // `close` comes after the last of stderr; a stray holder of the pipe must not keep us waiting for it.
      child.once('exit', (code, signal) => {
        const exit = lifeline.becomesChild ? { code, signal } : throughShell(code, signal);
        const late = setTimeout(resolve, 500, exit);
        child.once('close', () => {
          clearTimeout(late);
          resolve(exit);
        });
      });
    }).finally(() => {
      this.ended = true;
      callOff();
      pipe?.destroy();
    });
  }

  /** Starts `argv`. A program that cannot be run shows as `startFailure` of `exited`. */
  static async start(argv: readonly [string, ...string[]], options: StartOptions = {}): Promise<QemuProcess> {
    const lifeline = options.lifeline ?? (await findLifeline());
    const [program, ...args] = lifeline.wrap(argv);
    const child = spawn(program, args, {
      cwd: options.cwd,
      detached: true,
      env: childEnvironment(['qemu']),
      stdio: ['pipe', 'pipe', 'pipe', lifeline.needsPipe ? 'pipe' : 'ignore'],
    }) as Child;
    return new QemuProcess(child, lifeline, options.onMessage);
  }

  /** What QEMU said on standard error, the last 16 KiB. */
  get stderr(): string {
    return this.saidOnStderr;
  }

  /**
   * Ends QEMU with SIGTERM, and `graceMs` later with SIGKILL. Answers undefined when not even that helped (a hang in the
   * host's kernel).
   */
  async end(graceMs = terminateMs): Promise<QemuExit | undefined> {
    this.isToldToEnd = true;
    this.signal('SIGTERM');
    return (await within(graceMs, this.exited)) ?? (await this.kill());
  }

  async kill(): Promise<QemuExit | undefined> {
    this.signal('SIGKILL');
    return within(killMs, this.exited);
  }

  private signal(name: NodeJS.Signals): void {
    if (this.ended || this.groupId === undefined) return;
    try {
      process.kill(-this.groupId, name);
    } catch {
      // The group is gone already.
    }
  }
}

function throughShell(code: number | null, signal: NodeJS.Signals | null): QemuExit {
  const ofChild = code === null ? undefined : signalOfShellStatus(code);
  return ofChild === undefined ? { code, signal } : { code: null, signal: ofChild };
}

/** What `promise` settles to, or undefined when that takes more than `ms` milliseconds. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
