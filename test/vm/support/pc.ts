import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QmpClient } from '../../../src/vm/qmp-client.js';
import { StallWatch } from '../../support/until.js';

/** Where a PC's display keeps its text: a letter and its colour in turn. */
const displayText = { at: 0xb8000, bytes: 0x8000, columns: 80 };

const keyNames: Readonly<Record<string, string>> = { '\n': 'ret', ' ': 'spc', '/': 'slash' };

/** An emulated PC that knows nothing of zosia: a disc, a display, a keyboard and a serial line. */
export class Pc {
  /** All that came by the serial line. */
  serial = '';
  /** Why it was switched off, by QEMU's own word; undefined while it runs. */
  off: string | undefined;
  /** QEMU's exit status, once it has ended. */
  status: number | undefined;
  private line: Socket | undefined;
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
    private readonly qemu: ChildProcess,
    private readonly qmp: QmpClient,
  ) {}

  /** Switches one on. `args` are QEMU's further arguments; the folder is for its files alone. */
  static async start(folder: string, args: readonly string[]): Promise<Pc> {
    const socket = path.join(folder, 'serial');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const machine = ['-machine', 'q35,accel=tcg', '-cpu', 'qemu64', '-nodefaults', '-vga', 'std', '-display', 'none'];
    const links = ['-chardev', `socket,id=line,path=${socket}`, '-serial', 'chardev:line', '-qmp', 'stdio'];
    const qemu = spawn('qemu-system-x86_64', [...machine, ...links, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const qmp = new QmpClient(qemu.stdout, qemu.stdin, ({ name, data }) => {
      if (name === 'SHUTDOWN') pc.off = String(data['reason']);
    });
    const pc = new Pc(folder, server, qemu, qmp);
    server.on('connection', (line) => {
      pc.line = line;
      line.setEncoding('latin1').on('data', (text: string) => (pc.serial += text));
      line.on('error', () => undefined);
    });
    qemu.once('exit', (code) => (pc.status = code ?? -1));
    await qmp.negotiate();
    return pc;
  }

  /** What the display shows and has shown lately, a line a row. */
  async display(): Promise<string> {
    const file = path.join(this.folder, 'display');
    const { at, bytes, columns } = displayText;
    await this.qmp.execute('pmemsave', { val: at, size: bytes, filename: file });
    const letters = Buffer.from((await readFile(file)).filter((_, index) => index % 2 === 0)).toString('latin1');
    const rows = letters.match(new RegExp(`[^]{${columns}}`, 'g')) ?? [];
    return rows.map((row) => row.replace(/[\0 ]+$/, '')).join('\n');
  }

  /** Types at the keyboard. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.qmp.execute('send-key', { keys: [{ type: 'qcode', data: keyNames[letter] ?? letter }] });
      // The keyboard's own queue is short, and the key is to be let go.
      await sleep(150);
    }
  }

  /** Sends text by the serial line. */
  send(text: string): void {
    this.line?.write(text);
  }

  async reset(): Promise<void> {
    await this.qmp.execute('system_reset');
  }

  /** Waits until `see` finds it, for as long as anything moves; answers what it found. */
  async until<T>(see: () => T | undefined | Promise<T | undefined>): Promise<T> {
    let shown = '';
    const watch = new StallWatch(() => shown);
    for (;;) {
      const found = await see();
      if (found !== undefined) return found;
      shown = this.serial + (this.status === undefined ? await this.display() : '');
      if (this.status !== undefined || watch.hasStalled()) throw new Error(`it did not come:\n${shown.slice(-4000)}`);
      await sleep(200);
    }
  }

  /** Waits until QEMU has ended by itself. */
  async ended(): Promise<void> {
    const watch = new StallWatch(() => this.serial);
    while (this.status === undefined) {
      if (watch.hasStalled()) throw new Error(`it is still on:\n${this.serial.slice(-4000)}`);
      await sleep(50);
    }
  }

  /** Takes the power, where it is still there. */
  async end(): Promise<void> {
    if (this.status === undefined) this.qemu.kill('SIGKILL');
    this.line?.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
