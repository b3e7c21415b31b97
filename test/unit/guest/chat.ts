import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StallWatch } from '../../support/until.js';
import { FakeEngine, type EngineOptions } from './fake-engine.js';
import { Screen } from './screen.js';

const here = import.meta.dirname;
const initramfs = path.join(here, '../../../initramfs');

export interface ChatOptions extends EngineOptions {
  readonly program?: 'zosia-chat' | 'zosia-repl';
  /** 0: the terminal does not know. */
  readonly columns?: number;
  /** What init found the engine's process to have ended with. */
  readonly engineStatus?: number;
  /** What init had of the host for the history: lines in Base64. Without it no host keeps any. */
  readonly earlier?: string;
}

/** One of the guest's prompts on a terminal of its own, which talks with an engine of ours. */
export class Chat {
  private readonly screen: Screen;
  private readonly root = mkdtempSync(path.join(tmpdir(), 'zosia-chat-'));
  private readonly child: ChildProcess;
  private notes: number | undefined;
  private read = '';
  private bytes = 0;
  private hasEnded = false;
  readonly ended: Promise<number | null>;

  private constructor(
    readonly engine: FakeEngine,
    { program = 'zosia-chat', columns = 80, engineStatus, earlier }: ChatOptions,
  ) {
    this.screen = new Screen(columns === 0 ? 80 : columns);
    for (const folder of ['tmp', 'run/engine']) mkdirSync(path.join(this.root, folder), { recursive: true });
    writeFileSync(path.join(this.root, 'run/engine/pid'), String(process.pid));
    if (engineStatus !== undefined) this.engineEnds(engineStatus);
    if (earlier !== undefined) {
      writeFileSync(path.join(this.root, 'run/history'), earlier);
      execFileSync('mkfifo', [path.join(this.root, 'run/questions')]);
      this.notes = openSync(path.join(this.root, 'run/questions'), constants.O_RDWR | constants.O_NONBLOCK);
    }
    const chat = `bash ${path.join(initramfs, 'bin', program)} ${engine.port}`;
    const noted = `bash -c 'echo $$ >"$ZOSIA_ROOT/pid"; exec ${chat}'`;
    const command = `stty cols ${columns} rows 24; ${noted}; status=$?; stty -a; exit $status`;
    this.child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
      env: {
        PATH: process.env['PATH'],
        TERM: 'linux',
        ZOSIA_ROOT: this.root,
        ZOSIA_LIB: path.join(initramfs, 'lib'),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child.stdout?.on('data', (output: Buffer) => {
      this.bytes += output.length;
      this.screen.write(output);
    });
    this.child.stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', (error) => {
        this.hasEnded = true;
        reject(error);
      });
      this.child.once('close', (status) => {
        this.hasEnded = true;
        resolve(status);
      });
    });
    this.ended.catch(() => undefined); // whoever waits for it hears of it
  }

  static async start(options: ChatOptions = {}): Promise<Chat> {
    return new Chat(await FakeEngine.start(options), options);
  }

  type(keys: string | Uint8Array): void {
    this.child.stdin?.write(keys);
  }

  /** What init notes when the engine's process has ended. */
  engineEnds(status: number): void {
    writeFileSync(path.join(this.root, 'run/engine/status'), String(status));
  }

  /** What the prompt has handed on for the history, line for line. */
  noted(): string[] {
    const buffer = Buffer.alloc(65_536);
    try {
      this.read += buffer.toString('utf8', 0, readSync(this.notes ?? -1, buffer));
    } catch {
      // nothing new
    }
    return this.read.split('\n').slice(0, -1);
  }

  /** Sends the prompt a signal. */
  kill(signal: NodeJS.Signals): void {
    process.kill(Number(readFileSync(path.join(this.root, 'pid'), 'utf8')), signal);
  }

  /** What the terminal shows. */
  text(): Promise<string> {
    return this.screen.text();
  }

  get column(): number {
    return this.screen.column;
  }

  /** Waits until the terminal shows something; gives all that it shows. */
  async shows(pattern: RegExp): Promise<string> {
    const watch = new StallWatch(() => this.bytes);
    while (!watch.hasStalled()) {
      const { hasEnded } = this;
      const text = await this.text();
      if (pattern.test(text)) return text;
      if (hasEnded) break;
      await sleep(20);
    }
    throw new Error(`it does not show ${String(pattern)} but:\n${await this.text()}`);
  }

  /** Types a question, and gives what the terminal shows from it on once the next prompt is there. */
  async ask(keys: string): Promise<string> {
    const before = (await this.text()).length;
    this.type(`${keys}\r`);
    const text = await this.shows(new RegExp(`^[^]{${before}}[^]*\\n>$`));
    return text.slice(before);
  }

  close(): void {
    this.child.kill('SIGKILL');
    this.engine.stop();
    if (this.notes !== undefined) closeSync(this.notes);
    rmSync(this.root, { recursive: true, force: true });
  }
}
