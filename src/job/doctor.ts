import { release, totalmem } from 'node:os';
import { cacheFolder } from '../host/cache-folder.js';
import { type Architecture } from '../contract/architectures/architecture.js';
import { hostArchitecture } from '../host/architecture.js';
import { folderSizeBytes } from '../host/files.js';
import { hostCores, type Cores } from '../host/cores.js';
import { missingPrograms, whereIs } from '../host/install.js';
import { availableMemoryMib } from '../host/memory.js';
import { remedyFor, remedyForAll, type HostProgramName } from '../host/packages.js';
import { accelerators, chooseAccelerator, type Accelerator } from '../vm/accelerator.js';
import { boardFor } from '../contract/architectures/architecture.js';
import { chooseCpu } from '../vm/cpu.js';
import { findQemu } from '../vm/qemu-capabilities.js';
import { chooseGuestOrForecast, type GuestQuestion } from './guest-architecture.js';

export interface ToolFinding {
  readonly name: HostProgramName;
  readonly path: string | undefined;
  readonly present: boolean;
  /** The command that installs it. */
  readonly remedy: string;
}

export interface AcceleratorFinding {
  readonly accelerator: Accelerator;
  readonly works: boolean;
  readonly reason: string;
}

export interface DoctorReport {
  readonly host: Cores & {
    readonly platform: string;
    readonly kernel: string;
    readonly architecture: Architecture | undefined;
    readonly memoryMib: number;
    /** What the host can give to a guest now. */
    readonly freeMemoryMib: number;
    readonly node: string;
  };
  /** What `arch: auto` chooses, or what was asked about. */
  readonly guest: { readonly arch: Architecture; readonly reason: string };
  readonly qemu: { readonly path: string; readonly version: string; readonly sandbox: boolean } | undefined;
  readonly accelerators: readonly AcceleratorFinding[];
  /** What `accel: auto` and `cpu: auto` choose; undefined without QEMU. */
  readonly choice: { readonly accelerator: Accelerator; readonly cpu: string; readonly cpuReason: string } | undefined;
  readonly tools: readonly ToolFinding[];
  readonly cache: { readonly folder: string; readonly sizeBytes: number };
  /** Whether everything that was asked about is there. */
  readonly ready: boolean;
  /** The one command that brings all that is missing; undefined when ready. */
  readonly remedy: string | undefined;
}

const mib = 1024 * 1024;

/** Looks at this machine: what it has for booting the guest in question, and what is missing of that and `wanted`. */
export async function examineHost(
  question: GuestQuestion,
  wanted: readonly HostProgramName[],
  signal: AbortSignal,
): Promise<DoctorReport> {
  const folder = cacheFolder();
  const guest = await chooseGuestOrForecast(question, folder, signal);
  const board = boardFor(guest.arch);
  const programs = [...new Set([board.qemuProgram, ...wanted])];
  const missing = await missingPrograms(programs);
  const tools = await Promise.all(
    programs.map(async (name) => ({
      name,
      path: await whereIs(name),
      present: !missing.includes(name),
      remedy: remedyFor(name),
    })),
  );
  const qemu = missing.includes(board.qemuProgram) ? undefined : await findQemu(board, folder);
  const findings: AcceleratorFinding[] = [];
  if (qemu) {
    for (const requested of accelerators) {
      const choice = await chooseAccelerator({ requested, board, qemu, cacheFolder: folder, signal });
      const reason = requested === 'tcg' ? 'emulation runs everywhere' : choice.reason;
      findings.push({ accelerator: requested, works: choice.kind === 'chosen', reason });
    }
  }
  const best = findings.find(({ works }) => works)?.accelerator;
  const cpu = qemu && best ? chooseCpu('auto', best, board, qemu.cpus) : undefined;
  return {
    host: {
      platform: process.platform,
      kernel: release(),
      architecture: hostArchitecture(),
      ...(await hostCores()),
      memoryMib: Math.floor(totalmem() / mib),
      freeMemoryMib: await availableMemoryMib(),
      node: process.version,
    },
    guest: { arch: guest.arch, reason: guest.reason },
    qemu: qemu ? { path: qemu.path, version: qemu.version, sandbox: qemu.sandbox } : undefined,
    accelerators: findings,
    choice: cpu && best ? { accelerator: best, cpu: cpu.cpu, cpuReason: cpu.reason } : undefined,
    tools,
    cache: { folder, sizeBytes: await folderSizeBytes(folder) },
    ready: missing.length === 0,
    remedy: missing.length === 0 ? undefined : remedyForAll(missing),
  };
}
