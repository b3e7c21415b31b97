import path from 'node:path';
import { naming, type Worded } from '../contract/fields/naming.js';
import { ports, type FwCfgContents } from '../contract/guest.js';
import { UsageError } from '../host/errors.js';
import type { Accelerator } from './accelerator.js';
import type { Board } from '../contract/architectures/architecture.js';
import { chooseCpu } from './cpu.js';
import { fwCfgFiles, type FwCfgFile } from './fw-cfg-files.js';
import { sandboxOption, type Qemu } from './qemu-capabilities.js';

/** A raw disk image that the guest may only read, found by its serial. */
export interface DiskRequest {
  readonly file: string;
  readonly serial: string;
}

/**
 * The guest's clock counts instructions instead of time, so that a run is the same on any host: TCG, one CPU.
 * One instruction is 2^shift ns; with `sleep` an idle guest lets real time pass instead of jumping ahead.
 */
export interface VirtualTime {
  readonly shift: number;
  readonly sleep: boolean;
}

/** What is asked of QEMU. Paths are taken from our working folder. */
export interface MachineRequest {
  readonly board: Board;
  readonly qemu: Qemu;
  readonly accelerator: Accelerator;
  /** `auto`, or a value of QEMU's `-cpu`. */
  readonly cpu: string;
  readonly cpus: number;
  readonly memoryMib: number;
  readonly kernel: string;
  readonly initrd: string;
  /** Further words of the kernel command line, such as `zosia.ci=1`. */
  readonly append: readonly string[];
  readonly disk?: DiskRequest;
  /** UEFI firmware to boot through. */
  readonly firmware?: string;
  /** What the guest is told by `fw_cfg`. */
  readonly fwCfg: FwCfgContents;
  /** Whether the guest's kernel has a driver for `pvpanic-pci`. */
  readonly panicDriver: boolean;
  /** Whether the guest gets the port `org.zosia.http`, by which we ask its engine. */
  readonly httpPort?: boolean;
  /** A value of QEMU's `-serial` that takes the console away from us. */
  readonly serial?: string;
  readonly virtualTime?: VirtualTime;
  /** The file that is the guest's memory: what a snapshot is made of. */
  readonly memoryFile?: MemoryFile;
}

/**
 * A file as the guest's memory. The guest writes to it, to be kept; or it begins from what the file holds and the
 * machine's state that QEMU is to be sent, and the file stays as it is.
 */
export interface MemoryFile {
  readonly path: string;
  readonly use: 'keep' | 'restore';
}

/** Everything that QEMU will be told. Sockets and small files are named relative to the folder it runs in. */
export interface MachinePlan {
  readonly argv: readonly [string, ...string[]];
  /** The files to put into that folder. */
  readonly files: readonly FwCfgFile[];
  readonly commandLine: string;
  /** What QEMU connects with us. */
  readonly channels: readonly Channel[];
  readonly summary: MachineSummary;
  /** What a person should know of it before it starts. */
  readonly warnings: readonly Worded[];
}

export interface MachineSummary {
  readonly architecture: string;
  readonly qemuVersion: string;
  readonly accelerator: Accelerator;
  readonly cpu: string;
  readonly cpuReason: string;
  readonly cpus: number;
  readonly memoryMib: number;
  /** Whether the console comes to us, or goes where the user's `serial` says. */
  readonly ownConsole: boolean;
}

/** The sockets on which we listen for QEMU. */
export const socketNames = {
  qmp: 'qmp.sock',
  console: 'console.sock',
  events: 'events.sock',
  output: 'output.sock',
  http: 'http.sock',
} as const;
export type Channel = keyof typeof socketNames;

/** In virtual time the guest's calendar begins here, and its random numbers with this seed: each run is alike. */
const virtualEpoch = '2026-01-01T00:00:00';
const virtualSeed = '1';

/** Makes the plan of a machine. Throws UsageError, naming each wrong value with what is allowed. */
export function planMachine(request: MachineRequest): MachinePlan {
  const { board, qemu, accelerator, virtualTime } = request;
  refuseWrongValues(request);
  const cpus = virtualTime ? 1 : request.cpus;
  const { cpu, reason: cpuReason, warning } = chooseCpu(request.cpu, accelerator, board, qemu.cpus);
  const commandLine = planCommandLine(board, [...request.append, ...(virtualTime ? ['nokaslr'] : [])]);
  // Else a device is served whenever QEMU's other thread gets its turn, which is the host's time.
  const inStep = virtualTime ? ',ioeventfd=off' : '';
  const files = fwCfgFiles(request.fwCfg);
  const warnings = warning === undefined ? [] : [warning];
  if (cpus !== request.cpus)
    warnings.push(naming`{cpus}: ${request.cpus} became 1, because virtual time counts one CPU's instructions`);
  return {
    argv: [
      qemu.path,
      ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot', '-S'],
      ...(qemu.sandbox ? ['-sandbox', sandboxOption] : []),
      ...memoryFlags(request),
      ...['-cpu', cpu, '-smp', String(cpus), '-m', String(request.memoryMib)],
      ...acceleratorFlags(accelerator, virtualTime),
      ...['-kernel', path.resolve(request.kernel), '-initrd', path.resolve(request.initrd), '-append', commandLine],
      ...(request.firmware === undefined ? [] : ['-bios', path.resolve(request.firmware)]),
      ...(request.disk === undefined ? [] : diskFlags(request.disk, inStep)),
      ...socketFlags('qmp'),
      ...['-mon', 'chardev=qmp,mode=control'],
      ...consoleFlags(request.serial),
      ...['-device', `virtio-serial-pci${inStep}`],
      ...portFlags('events'),
      ...portFlags('output'),
      ...(request.httpPort ? portFlags('http') : []),
      ...files.flatMap(({ name, file }) => ['-fw_cfg', `name=${name},file=${escape(file)}`]),
      ...(request.panicDriver && qemu.panicDevice ? ['-device', 'pvpanic-pci'] : []),
    ],
    files,
    commandLine,
    channels: (Object.keys(socketNames) as Channel[]).filter(
      (channel) =>
        (channel !== 'console' || request.serial === undefined) && (channel !== 'http' || request.httpPort === true),
    ),
    warnings,
    summary: {
      architecture: board.architecture,
      qemuVersion: qemu.version,
      accelerator,
      cpu,
      cpuReason,
      cpus,
      memoryMib: request.memoryMib,
      ownConsole: request.serial === undefined,
    },
  };
}

/** `aarch64, 2 × neoverse-n1, 1024 MiB, tcg, QEMU 7.2.22`. */
export function describeMachine(summary: MachineSummary): string {
  const { architecture, cpus, cpu, memoryMib, accelerator, qemuVersion } = summary;
  return `${architecture}, ${cpus} × ${cpu}, ${memoryMib} MiB, ${accelerator}, QEMU ${qemuVersion}`;
}

/** The board's base, then further words. Throws UsageError where the kernel would cut it. */
export function planCommandLine(board: Board, append: readonly string[]): string {
  const line = [board.baseCommandLine, ...append].join(' ');
  if (/[^\x20-\x7e]/.test(line))
    throw new UsageError(naming`{append}: allowed are printable ASCII characters on one line`);
  if (line.length > board.commandLineLimitBytes) {
    throw new UsageError(
      naming`{append}: the kernel command line is ${line.length} characters long; allowed: ${board.commandLineLimitBytes}, `,
      `the ${board.architecture} kernel drops the rest without a word`,
    );
  }
  return line;
}

function memoryFlags({ board, memoryMib, memoryFile }: MachineRequest): string[] {
  if (memoryFile === undefined) return ['-machine', board.machine];
  const share = memoryFile.use === 'keep' ? 'on' : 'off';
  return [
    '-object',
    `memory-backend-file,id=memory,size=${memoryMib}M,mem-path=${escape(path.resolve(memoryFile.path))},share=${share}`,
    ...['-machine', `${board.machine},memory-backend=memory`],
    ...(memoryFile.use === 'restore' ? ['-incoming', 'defer'] : []),
  ];
}

function acceleratorFlags(accelerator: Accelerator, virtualTime: VirtualTime | undefined): string[] {
  if (accelerator !== 'tcg') return ['-accel', accelerator];
  if (!virtualTime) return ['-accel', 'tcg,thread=multi'];
  const { shift, sleep } = virtualTime;
  return [
    ...['-accel', 'tcg,thread=single', '-icount', `shift=${shift},sleep=${sleep ? 'on' : 'off'}`],
    ...['-rtc', `base=${virtualEpoch},clock=vm`, '-seed', virtualSeed],
  ];
}

function diskFlags({ file, serial }: DiskRequest, inStep: string): string[] {
  const source = `file.driver=file,file.filename=${escape(path.resolve(file))},file.read-only=on`;
  return [
    ...['-blockdev', `driver=raw,node-name=disk,read-only=on,${source}`],
    ...['-device', `virtio-blk-pci,drive=disk,serial=${escape(serial)}${inStep}`],
  ];
}

function consoleFlags(serial: string | undefined): string[] {
  return serial === undefined ? [...socketFlags('console'), '-serial', 'chardev:console'] : ['-serial', serial];
}

function portFlags(channel: keyof typeof ports): string[] {
  return [...socketFlags(channel), '-device', `virtserialport,chardev=${channel},name=${ports[channel]}`];
}

/** We listen and QEMU connects: no moment in which a socket is not there yet, and a QEMU without us does not start. */
function socketFlags(channel: Channel): string[] {
  return ['-chardev', `socket,id=${channel},path=${socketNames[channel]}`];
}

/** A comma inside of a value is written twice. */
function escape(value: string): string {
  return value.replaceAll(',', ',,');
}

function refuseWrongValues(request: MachineRequest): void {
  const wrong: string[] = [];
  for (const name of ['cpus', 'memoryMib'] as const) {
    const value = request[name];
    if (!Number.isSafeInteger(value) || value < 1) wrong.push(`${name}: ${value}; allowed: whole numbers from 1`);
  }
  const { virtualTime, accelerator } = request;
  if (virtualTime && accelerator !== 'tcg') wrong.push(`virtual time: needs the accelerator tcg, not ${accelerator}`);
  if (virtualTime && !(Number.isInteger(virtualTime.shift) && virtualTime.shift >= 0 && virtualTime.shift <= 10)) {
    wrong.push(`virtual time: shift ${virtualTime.shift}; allowed: whole numbers from 0 to 10`);
  }
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
}
