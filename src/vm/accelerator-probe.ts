import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { CancelledError, systemErrorCode } from '../host/errors.js';
import { kvmAccessStep, kvmDevice } from '../host/kvm-access.js';
import type { Accelerator } from './accelerator-name.js';
import type { Board } from '../contract/architectures/architecture.js';
import { QemuProcess, within, type QemuExit } from './qemu-process.js';
import { sandboxOption, type Qemu } from './qemu-capabilities.js';
import { RunFolder } from './run-folder.js';

/**
 * How an accelerator did: it ran the guest program, it hung, it ended otherwise, this user may not open its device, or
 * there is none. `detail` is a clause for a person to read.
 */
export interface ProbeVerdict {
  readonly kind: 'works' | 'hung' | 'broken' | 'forbidden' | 'absent';
  readonly detail: string;
}

export interface ProbeOptions {
  readonly board: Board;
  readonly qemu: Qemu;
  readonly signal?: AbortSignal;
  /** Seconds within which the guest program must have powered off (5). It takes a tenth of a second where it works. */
  readonly deadlineSeconds?: number;
}

const defaultDeadlineSeconds = 5;
const probeCode = 'probe.bin';

/**
 * Makes `accelerator` run the board's probe program: a device node, or QEMU knowing the name, proves nothing.
 * QEMU is gone when this returns. Throws CancelledError when `signal` fires.
 */
export async function probeAccelerator(accelerator: Accelerator, options: ProbeOptions): Promise<ProbeVerdict> {
  const folder = await RunFolder.create();
  try {
    await folder.write(probeCode, options.board.probe.code);
    return await run(accelerator, options, folder.path);
  } finally {
    await folder.remove();
  }
}

async function run(accelerator: Accelerator, options: ProbeOptions, cwd: string): Promise<ProbeVerdict> {
  const { board, signal, deadlineSeconds = defaultDeadlineSeconds } = options;
  const started = performance.now();
  const qemu = await QemuProcess.start(probeArgv(accelerator, options), { cwd });
  qemu.stdin.end();
  let said = '';
  qemu.stdout.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-100)));
  const cancel = () => void qemu.kill();
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  const exit = await within(deadlineSeconds * 1000, qemu.exited);
  signal?.removeEventListener('abort', cancel);
  if (exit === undefined) await qemu.kill();
  if (signal?.aborted) throw new CancelledError();
  if (exit === undefined) {
    return { kind: 'hung', detail: `${accelerator} hung: its guest did nothing within ${deadlineSeconds} s` };
  }
  if (exit.code === 0 && said === board.probe.says) {
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    return { kind: 'works', detail: `${accelerator} ran a guest program in ${seconds} s` };
  }
  return { kind: 'broken', detail: `${accelerator} does not work: ${ending(exit, qemu.stderr)}` };
}

function probeArgv(accelerator: Accelerator, { board, qemu }: ProbeOptions): [string, ...string[]] {
  return [
    qemu.path,
    ...['-nodefaults', '-no-user-config', '-nic', 'none', '-display', 'none', '-no-reboot'],
    ...(qemu.sandbox ? ['-sandbox', sandboxOption] : []),
    ...['-machine', board.machine, '-accel', accelerator, '-cpu', accelerator === 'tcg' ? 'max' : 'host'],
    ...['-smp', '1', '-m', '64', '-serial', 'stdio', board.probe.option, probeCode],
  ];
}

/** What an accelerator's device says without a guest: undefined where only a probe can tell. */
export async function lookAtDevice(accelerator: Accelerator): Promise<ProbeVerdict | undefined> {
  if (accelerator !== 'kvm') return undefined;
  try {
    await access(kvmDevice, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { kind: 'absent', detail: `there is no ${kvmDevice}` };
    return { kind: 'forbidden', detail: `this user may not open ${kvmDevice}: ${kvmAccessStep()}` };
  }
}

function ending(exit: QemuExit, stderr: string): string {
  const said = stderr.trim().split('\n').at(-1) ?? '';
  // `qemu-system-x86_64: ../../target/i386/kvm/kvm.c:3183: kvm_buf_set_msrs: Assertion `…' failed.`
  const assertion = /([\w-]+\.\w+:\d+): (\w+): Assertion `.*' failed\.$/.exec(said);
  if (assertion) return `QEMU aborted in ${assertion[2] ?? ''} (${assertion[1] ?? ''})`;
  if (said !== '') return said.replace(/^qemu-system-\w+: /, '').replace(/\.$/, '');
  if (exit.startFailure !== undefined) return exit.startFailure;
  return exit.signal === null ? `QEMU ended with code ${exit.code ?? 0}` : `QEMU was killed by ${exit.signal}`;
}
