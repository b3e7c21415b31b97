import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const initramfs = path.join(here, '../../../initramfs');

/** Body of a llama-server that speaks HTTP. */
export const fakeEngine = `exec "${process.execPath}" "${path.join(here, '../../fixtures/engine/llama-server.mjs')}" "$@"`;

/** The two shells that init must run under. */
export const shells = [['dash'], ['busybox', 'sh']].map((argv) => ({ name: argv.join(' '), argv }));

export interface Disk {
  serial?: string;
  /** Absent: a disk that does not mount. */
  files?: Record<string, string>;
}

/** A machine that is a folder; what is absent is what most boots have. */
export interface Machine {
  cmdline?: string;
  fwCfg?: Record<string, string>;
  disks?: Record<string, Disk>;
  /** Content of a /models/model.gguf that came in the initramfs. */
  ownModel?: string;
  /** A virtio disk that its driver never makes a block device of. */
  pendingDisk?: boolean;
  /** Bodies of shell scripts in /bin. */
  programs?: Record<string, string>;
  eventsPort?: boolean;
  killedForMemory?: boolean;
  /** Content of /proc/timer_list. */
  timerList?: string;
  /** A file of the machine to take away. */
  missing?: string;
  /** What the host does once it has read the last event, or the first. */
  host?: 'acknowledges' | 'hangs up at once';
  /** What the host says by the events port before it acknowledges the last event. */
  hostSays?: string;
  /** What the host says to a guest that is ready to be kept. */
  hostSaysWhenReady?: string;
  /**
   * What the host does with the port org.zosia.http once the engine is there, and may hear of events meanwhile; then it
   * hangs up. Absent: no such port.
   */
  asks?: (port: Duplex, events: () => string) => Promise<void>;
}

export interface Event {
  event: string;
  t_ms: number;
  [field: string]: unknown;
}

export interface Boot {
  console: string;
  events: Event[];
  poweredOff: boolean;
  /** Arguments that each fake llama program was run with, and stty. */
  calls: string[];
}

export const model = { serial: 'zosia-models', files: { 'model.gguf': 'GGUF and so on' } };

/** Runs the real init, in one shell, on a machine that is a folder. */
export async function boot(shell: string[], machine: Machine): Promise<Boot> {
  const root = mkdtempSync(path.join(tmpdir(), 'zosia-guest-'));
  try {
    furnish(root, machine);
    const child = spawn(shell[0] ?? '', [...shell.slice(1), path.join(initramfs, 'init')], {
      env: {
        PATH: `${path.join(root, 'busybox')}:${process.env['PATH'] ?? ''}`,
        ZOSIA_ROOT: root,
        engine_port: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const [, stdout, stderr, , , , , port, http] = child.stdio as unknown as (Duplex & Readable)[];
    if (!stdout || !stderr || !port || !http) throw new Error('a descriptor is missing');
    http.on('error', () => undefined);
    child.on('exit', () => http.destroy());
    let asked: Promise<void> | undefined;
    let console = '';
    for (const stream of [stdout, stderr]) stream.on('data', (text: Buffer) => (console += text.toString()));
    let records = '';
    let isKept = false;
    port.on('error', () => undefined); // the power went while we wrote
    port.on('data', (text: Buffer) => {
      records += text.toString();
      if (machine.host === 'hangs up at once') port.destroy();
      else if (records.includes('"event":"end"')) port.write(`${machine.hostSays ?? ''}ack\n`);
      if (!isKept && records.includes('"event":"ready"')) {
        isKept = true;
        port.write(machine.hostSaysWhenReady ?? '');
      }
      if (records.includes('"event":"engine"'))
        asked ??= machine.asks?.(http, () => records).finally(() => http.destroy());
    });
    await new Promise((resolve) => child.on('close', resolve));
    await asked;
    return {
      console: console.replaceAll(root, ''),
      events: records
        .replaceAll(root, '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Event),
      poweredOff: existsSync(path.join(root, 'powered-off')),
      calls: lines(path.join(root, 'calls')).map((line) => line.replaceAll(root, '')),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Runs a snippet behind one of init's files; gives its standard output. */
export function evaluate(shell: string[], file: string, snippet: string, args: string[] = [], input = ''): string {
  const script = `set -eu; ZOSIA_ROOT=; . ${path.join(initramfs, 'lib', file)}; ${snippet}`;
  const result = spawnSync(shell[0] ?? '', [...shell.slice(1), '-c', script, 'sh', ...args], {
    input,
    encoding: 'utf8',
  });
  if (result.error) throw result.error;
  return result.status === 0 ? result.stdout : `status ${result.status ?? 'none'}`;
}

function furnish(root: string, machine: Machine): void {
  const write = (name: string, content: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  cpSync(path.join(initramfs, 'lib'), path.join(root, 'lib/zosia'), { recursive: true });
  cpSync(path.join(here, 'machine.sh'), path.join(root, 'lib/zosia/machine.sh'));
  for (const folder of ['run', 'dev']) mkdirSync(path.join(root, folder));
  write('proc/cmdline', `console=ttyAMA0 ${machine.cmdline ?? ''}\n`);
  write('proc/uptime', '1.08 0.50\n');
  write('proc/version', 'Linux version 6.12.0 (builder) #1 SMP\n');
  write('proc/meminfo', 'MemTotal: 1048576 kB\nMemAvailable: 524288 kB\n');
  write('proc/cpuinfo', 'Features\t: fp asimd evtstrm asimddp\n');
  if (machine.timerList !== undefined) write('proc/timer_list', machine.timerList);
  if (machine.eventsPort !== false) write('sys/class/virtio-ports/vport0p1/name', 'org.zosia.events\n');
  for (const [name, content] of Object.entries(machine.fwCfg ?? {})) {
    const folder = `sys/firmware/qemu_fw_cfg/by_name/opt/org.zosia/${name}`;
    write(`${folder}/raw`, content);
    write(`${folder}/size`, `${Buffer.byteLength(content)}\n`);
  }
  if (machine.pendingDisk === true) write('sys/bus/virtio/devices/virtio1/device', '0x0002\n');
  if (machine.ownModel !== undefined) write('models/model.gguf', machine.ownModel);
  for (const [name, disk] of Object.entries(machine.disks ?? {})) {
    write(`sys/block/${name}/size`, '2048\n');
    if (disk.serial !== undefined) write(`sys/block/${name}/serial`, disk.serial);
    if (!disk.files) write(`dev/${name}`, 'noise');
    for (const [file, content] of Object.entries(disk.files ?? {})) write(`dev/${name}/${file}`, content);
  }
  if (machine.asks) write('sys/class/virtio-ports/vport0p3/name', 'org.zosia.http\n');
  mkdirSync(path.join(root, 'busybox'));
  for (const applet of ['nc', 'wget']) symlinkSync('/bin/busybox', path.join(root, 'busybox', applet));
  cpSync(path.join(initramfs, 'bin'), path.join(root, 'bin'), { recursive: true });
  // zosia-chat needs a terminal, and has its own tests.
  write('bin/zosia-chat', '#!/bin/sh\n');
  for (const [name, body] of Object.entries(machine.programs ?? {})) {
    write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >>"${root}/calls"\n${body}\n`);
    chmodSync(path.join(root, 'bin', name), 0o755);
  }
  if (machine.killedForMemory === true) write('killed-for-memory', '');
  if (machine.missing !== undefined) rmSync(path.join(root, machine.missing));
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}
