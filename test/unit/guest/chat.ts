import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StallWatch } from '../../support/until.js';
import { Screen } from './screen.js';

const here = import.meta.dirname;
const initramfs = path.join(here, '../../../initramfs');

/** llama-cli before December 2025 (and llama-completion), and since. */
export type Flavour = 'old' | 'new';

/** zosia-chat under BusyBox, on a terminal of its own, with a llama that is a script. */
export class Chat {
  private output = '';
  private readonly root = mkdtempSync(path.join(tmpdir(), 'zosia-chat-'));
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(
    flavour: Flavour,
    /** 0: the terminal does not know. */
    private readonly columns = 80,
    llamaArguments = '',
  ) {
    mkdirSync(path.join(this.root, 'tmp'));
    const llama = `perl ${path.join(here, 'fake-llama.pl')} ${flavour} ${llamaArguments}`;
    const chat = `busybox sh ${path.join(initramfs, 'bin/zosia-chat')} ${llama}`;
    const command = `stty cols ${columns} rows 24; ${chat}; status=$?; stty -a; exit $status`;
    this.child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
      env: { PATH: process.env['PATH'], ZOSIA_ROOT: this.root, ZOSIA_LIB: path.join(initramfs, 'lib') },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.child.stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  type(keys: string): void {
    this.child.stdin?.write(keys);
  }

  /** What the terminal shows. */
  screen(): Screen {
    return new Screen(this.columns === 0 ? 80 : this.columns, this.output);
  }

  /** Waits until the terminal shows something. */
  async shows(pattern: RegExp): Promise<void> {
    await this.until((screen) => pattern.test(screen.toString()), String(pattern));
  }

  /** Types a question, and gives what the terminal shows once the next prompt is there. */
  async ask(keys: string): Promise<string> {
    const before = this.screen().rows.length;
    this.type(`${keys}\r`);
    await this.until(({ rows }) => rows.length > before && rows.at(-1) === '> ', 'another prompt');
    return this.screen().toString();
  }

  private async until(isReached: (screen: Screen) => boolean, what: string): Promise<void> {
    const watch = new StallWatch(() => this.output.length);
    while (!isReached(this.screen())) {
      if (watch.hasStalled()) throw new Error(`it does not show ${what} but:\n${this.screen().toString()}`);
      await sleep(25);
    }
  }

  close(): void {
    this.child.kill('SIGKILL');
    rmSync(this.root, { recursive: true });
  }
}
