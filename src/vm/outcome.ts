import type { BootOutcome, GuestOutcome } from '../contract/outcomes.js';
import { ForeignText, quoting, type Text } from '../text/foreign-text.js';
import { laterEndOf, type EndEvent, type GuestEvent } from './guest-events.js';
import type { QemuExit } from './qemu-process.js';
import type { QmpEvent } from './qmp-client.js';
import type { SerialEvidence } from './serial-evidence.js';

/** A limit that ran out: of the way to `zosia: init`, of the whole run, or of powering off after the guest's `end`. */
export interface MissedDeadline {
  readonly kind: 'boot' | 'run' | 'power-off';
  readonly seconds: number;
}

export interface QemuEvidence {
  /** Undefined when it did not even end on SIGKILL. */
  readonly exit: QemuExit | undefined;
  /** Whether it ended because we ended it. */
  readonly endedByUs: boolean;
  /** Whether it answered and let the guest run. */
  readonly started: boolean;
  /** What went wrong between us and a QEMU that is still there. */
  readonly trouble?: string;
  readonly stderr: string;
}

/** All that is known of a boot once QEMU is gone. */
export interface BootEvidence {
  readonly cancelled: boolean;
  readonly qemu: QemuEvidence;
  readonly qmpEvents: readonly QmpEvent[];
  readonly guestEvents: readonly GuestEvent[];
  readonly serial: SerialEvidence;
  readonly missed: MissedDeadline | undefined;
}

/** An outcome and what it was seen by: a clause for the sentence that a person reads. */
export interface Decision {
  readonly outcome: BootOutcome;
  readonly detail: Text;
}

/**
 * Decides how a boot ended. The first that holds wins: cancelled, QEMU failed, the kernel's own word (no memory, no
 * init, panic), the guest's word, a missed deadline; a guest that just went away stopped early.
 */
export function decideOutcome(evidence: BootEvidence): Decision {
  return (
    decideCancelled(evidence) ??
    decideByQemu(evidence) ??
    decideByKernel(evidence) ??
    (heardEvents(evidence) ? decideByEvents(evidence) : decideBySerial(evidence)) ??
    decideByDeadline(evidence) ??
    decideStopped(evidence)
  );
}

function decideCancelled({ cancelled }: BootEvidence): Decision | undefined {
  return cancelled ? { outcome: 'cancelled', detail: 'the boot was cancelled' } : undefined;
}

/** QEMU's own words when it has the accelerator, but the host does not let it. */
const acceleratorComplaint = /failed to initialize (?:kvm|hvf)|Could not access KVM|HV_(?:ERROR|DENIED|UNSUPPORTED)/i;

function decideByQemu(evidence: BootEvidence): Decision | undefined {
  const detail = whyQemuFailed(evidence);
  if (detail === undefined) return undefined;
  const said = acceleratorComplaint.test(evidence.qemu.stderr);
  return { outcome: said && !evidence.qemu.started ? 'accelerator-failed' : 'qemu-failed', detail };
}

function whyQemuFailed({ qemu, qmpEvents, missed }: BootEvidence): Text | undefined {
  const { exit, stderr } = qemu;
  const said = stderr.trim().split('\n').at(-1) ?? '';
  const words = said === '' ? '' : quoting`: ${withoutPeriod(ForeignText.of(said))}`;
  if (exit === undefined) return 'QEMU did not end, not even on SIGKILL';
  if (exit.startFailure !== undefined) return `QEMU could not be started: ${exit.startFailure}`;
  if (qemu.endedByUs) {
    if (qemu.trouble !== undefined) return quoting`QEMU could not be used: ${qemu.trouble}${words}`;
    return qemu.started ? undefined : quoting`QEMU did not start its machine within ${missed?.seconds ?? 0} s${words}`;
  }
  if (exit.signal !== null) return quoting`QEMU was killed by ${exit.signal}${words}`;
  if (panicked(qmpEvents)) return undefined;
  if (exit.code !== 0) return quoting`QEMU ended with code ${exit.code ?? 0}${words}`;
  const reason = shutdownReason(qmpEvents);
  if (reason === undefined) return quoting`QEMU ended without a word${words}`;
  return reason.startsWith('host-') ? `QEMU was ended from outside (${reason})` : undefined;
}

/** The kernel's own word: of QEMU's panic device where there is one, and of the console. */
function decideByKernel(evidence: BootEvidence): Decision | undefined {
  const { serial, qmpEvents } = evidence;
  // When memory runs out the kernel kills llama; init goes on, and sees no more than llama's status.
  if (serial.outOfMemory !== undefined && !succeeded(evidence)) {
    return { outcome: 'out-of-memory', detail: quote(serial.outOfMemory) };
  }
  // A kernel that panicked cannot power off in order: there such a line is a model's own text.
  if (poweredOff(evidence)) return undefined;
  if (serial.initLost !== undefined) return { outcome: 'init-failed', detail: quote(serial.initLost) };
  if (serial.panic !== undefined) return { outcome: 'kernel-panic', detail: quote(serial.panic) };
  return panicked(qmpEvents) ? { outcome: 'kernel-panic', detail: 'the kernel reported it to QEMU' } : undefined;
}

function heardEvents({ guestEvents }: BootEvidence): boolean {
  return guestEvents.length > 0;
}

function decideByEvents(evidence: BootEvidence): Decision | undefined {
  const end = endOf(evidence);
  if (end === undefined) return undefined;
  if (end.outcome === 'ok' && !poweredOff(evidence)) return undefined;
  return { outcome: end.outcome, detail: withoutPeriod(end.message) };
}

/** For a guest without the events port: its lines, which it prints on every way out. */
function decideBySerial(evidence: BootEvidence): Decision | undefined {
  const { complaint, init, outcome, shuttingDown } = evidence.serial;
  if (complaint !== undefined) return { outcome: outcomeBehind(complaint, outcome), detail: quote(complaint) };
  return init && shuttingDown && poweredOff(evidence)
    ? { outcome: 'ok', detail: 'the guest said so on its console' }
    : undefined;
}

/** A guest that complains is not ok, whatever else stands on its console; one of before the line says no more than that. */
function outcomeBehind(complaint: string, outcome: GuestOutcome | undefined): GuestOutcome {
  return outcome === undefined || outcome === 'ok' ? 'init-failed' : outcome;
}

function decideByDeadline({ missed }: BootEvidence): Decision | undefined {
  switch (missed?.kind) {
    case undefined:
      return undefined;
    case 'boot':
      return { outcome: 'boot-timeout', detail: `no zosia: init within ${missed.seconds} s` };
    case 'run':
      return { outcome: 'timeout', detail: `the guest was still at work after ${missed.seconds} s` };
    case 'power-off':
      return { outcome: 'timeout', detail: `the guest was done, but did not power off within ${missed.seconds} s` };
  }
}

function decideStopped(evidence: BootEvidence): Decision {
  const later = evidence.guestEvents.map(laterEndOf).findLast((end) => end !== undefined);
  if (later) {
    const { outcome, message } = later;
    const detail = quoting`it ended as "${outcome}", which this version of zosia does not know: ${withoutPeriod(message)}`;
    return { outcome: 'guest-stopped-early', detail };
  }
  const reason = shutdownReason(evidence.qmpEvents) ?? 'no reason given';
  const started = evidence.serial.init || heardEvents(evidence);
  const when = started ? 'before it was done' : 'before its first line';
  return { outcome: 'guest-stopped-early', detail: `the guest stopped ${when} (${reason})` };
}

function succeeded(evidence: BootEvidence): boolean {
  return endOf(evidence)?.outcome === 'ok' && poweredOff(evidence);
}

function poweredOff({ qemu, qmpEvents }: BootEvidence): boolean {
  return !qemu.endedByUs && qemu.exit?.code === 0 && shutdownReason(qmpEvents) === 'guest-shutdown';
}

function endOf({ guestEvents }: BootEvidence): EndEvent | undefined {
  return guestEvents.findLast((event): event is EndEvent => event.event === 'end');
}

function shutdownReason(qmpEvents: readonly QmpEvent[]): string | undefined {
  const reason = qmpEvents.find(({ name }) => name === 'SHUTDOWN')?.data['reason'];
  return typeof reason === 'string' ? reason : undefined;
}

function panicked(qmpEvents: readonly QmpEvent[]): boolean {
  return qmpEvents.some(({ name }) => name === 'GUEST_PANICKED');
}

/** As a clause, for a sentence of ours. */
function withoutPeriod(said: ForeignText): ForeignText {
  return quoting`${said.map((text) => text.trimEnd().replace(/\.$/, ''))}`;
}

function quote(line: string): ForeignText {
  return quoting`"${ForeignText.of(line)}"`;
}
