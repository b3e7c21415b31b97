import { describe, expect, it } from '@jest/globals';
import {
  guestOutcomes,
  otherExitCodes,
  outcomes,
  outcomeTable,
  type GuestOutcome,
  type Outcome,
} from '../../../src/contract/outcomes.js';
import { bootFields } from '../../../src/contract/fields/boot.js';
import type { GuestEvent } from '../../../src/vm/guest-events.js';
import { decideOutcome, type BootEvidence } from '../../../src/vm/outcome.js';
import { wordOutcome } from '../../../src/vm/outcome-wording.js';
import type { QemuExit } from '../../../src/vm/qemu-process.js';
import type { QmpEvent } from '../../../src/vm/qmp-client.js';
import { emptySerialEvidence, type SerialEvidence } from '../../../src/vm/serial-evidence.js';
import { contentOf, ForeignText } from '../../../src/text/foreign-text.js';
import { logText } from '../../../src/text/log-text.js';

const init: GuestEvent = { v: 1, event: 'init', t_ms: 100, contract: 1, mode: 'prompt' };
const llamaKilled: GuestEvent = { v: 1, event: 'llama-exit', t_ms: 300, status: 137 };
const end = (outcome: GuestOutcome): GuestEvent => ({
  v: 1,
  event: 'end',
  t_ms: 400,
  outcome,
  message: ForeignText.of('why'),
});

const laterEnd: GuestEvent = {
  event: 'unknown',
  t_ms: 400,
  record: { v: 1, event: 'end', t_ms: 400, outcome: 'disk-full', message: 'no room left.' },
};

const shutdown = (reason: string): QmpEvent => ({ name: 'SHUTDOWN', data: { guest: true, reason } });
const panicked: QmpEvent = { name: 'GUEST_PANICKED', data: { action: 'pause' } };

const rc0: QemuExit = { code: 0, signal: null };
const missedBoot = { kind: 'boot', seconds: 60 } as const;
const missedRun = { kind: 'run', seconds: 600 } as const;
const missedPowerOff = { kind: 'power-off', seconds: 15 } as const;

interface Changes extends Partial<Omit<BootEvidence, 'qemu' | 'serial'>> {
  readonly qemu?: Partial<BootEvidence['qemu']>;
  readonly serial?: Partial<SerialEvidence>;
}

/** A boot that went well, but for the changes. */
function evidence({ qemu, serial, ...changes }: Changes = {}): BootEvidence {
  return {
    cancelled: false,
    missed: undefined,
    qmpEvents: [shutdown('guest-shutdown')],
    guestEvents: [init, end('ok')],
    qemu: { exit: rc0, endedByUs: false, started: true, stderr: '', ...qemu },
    serial: { ...emptySerialEvidence(), init: true, shuttingDown: true, ...serial },
    ...changes,
  };
}

/** We ended QEMU because something was missed. */
const endedByUs = { exit: rc0, endedByUs: true };
const hostSignal = [shutdown('host-signal')];
const reset = [shutdown('guest-reset')];
const panic = { panic: 'sysrq triggered crash' };
const oom = { outOfMemory: 'Out of memory: Killed process 88 (llama-cli)' };
const noInit = { initLost: 'Attempted to kill init! exitcode=0x00000100' };
const silent = { init: false, shuttingDown: false };

type Case = [what: string, changes: Changes, outcome: Outcome];
const cases: Case[] = [
  ['the guest ends well and powers off', {}, 'ok'],
  ['a warning before it changes nothing', { guestEvents: [init, { ...init }, end('ok')] }, 'ok'],

  // Cancelled goes before all.
  ['it is cancelled', { cancelled: true, qemu: endedByUs, qmpEvents: hostSignal, guestEvents: [init] }, 'cancelled'],
  ['it is cancelled and QEMU died', { cancelled: true, qemu: { exit: { code: 1, signal: null } } }, 'cancelled'],
  ['it is cancelled and panicked', { cancelled: true, serial: panic, qmpEvents: reset }, 'cancelled'],
  ['it is cancelled and QEMU would not end', { cancelled: true, qemu: { exit: undefined } }, 'cancelled'],

  // QEMU failed.
  ['QEMU cannot be started', { qemu: { exit: { code: null, signal: null, startFailure: 'ENOENT' } } }, 'qemu-failed'],
  ['QEMU refuses its arguments', { qemu: { exit: { code: 1, signal: null }, started: false } }, 'qemu-failed'],
  ['QEMU is killed', { qemu: { exit: { code: null, signal: 'SIGKILL' } }, qmpEvents: [] }, 'qemu-failed'],
  ['QEMU is killed after the end', { qemu: { exit: { code: null, signal: 'SIGSEGV' } } }, 'qemu-failed'],
  ['QEMU is terminated by somebody else', { qmpEvents: hostSignal, guestEvents: [init] }, 'qemu-failed'],
  ['QEMU ends with an error of its own', { qmpEvents: [shutdown('host-error')] }, 'qemu-failed'],
  ['QEMU ends without a word', { qmpEvents: [] }, 'qemu-failed'],
  ['QEMU never lets the guest run', { qemu: { ...endedByUs, started: false }, missed: missedBoot }, 'qemu-failed'],
  ['QEMU does not understand us', { qemu: { ...endedByUs, started: false, trouble: 'cont: no' } }, 'qemu-failed'],
  ['QEMU cannot be ended', { qemu: { exit: undefined, endedByUs: true }, missed: missedRun }, 'qemu-failed'],
  [
    'QEMU failed and the kernel had panicked',
    { qemu: { exit: { code: 1, signal: null } }, serial: panic },
    'qemu-failed',
  ],
  [
    'QEMU cannot have its accelerator',
    {
      qemu: {
        exit: { code: 1, signal: null },
        started: false,
        stderr: 'qemu: failed to initialize kvm: No such device',
      },
      qmpEvents: [],
      guestEvents: [],
      serial: silent,
    },
    'accelerator-failed',
  ],

  // The kernel's own word.
  ['the kernel panics', { serial: panic, qmpEvents: reset, guestEvents: [init] }, 'kernel-panic'],
  ['it panics after the end', { serial: panic, qmpEvents: reset }, 'kernel-panic'],
  [
    'it panics and the deadline passes',
    { serial: panic, qemu: endedByUs, missed: missedRun, qmpEvents: [] },
    'kernel-panic',
  ],
  [
    'it panics and tells QEMU, which ends with code 1',
    { qmpEvents: [panicked, shutdown('guest-panic')], qemu: { exit: { code: 1, signal: null } }, guestEvents: [init] },
    'kernel-panic',
  ],
  ['a model prints a panic', { serial: panic }, 'ok'],
  ['PID 1 dies', { serial: { ...noInit, ...panic }, qmpEvents: reset, guestEvents: [init] }, 'init-failed'],
  ['PID 1 cannot be started', { serial: { ...silent, ...noInit }, qmpEvents: reset, guestEvents: [] }, 'init-failed'],
  ['a model prints of a dead init', { serial: noInit }, 'ok'],
  [
    'llama is killed for memory',
    { serial: oom, guestEvents: [init, llamaKilled, end('llama-failed')] },
    'out-of-memory',
  ],
  ['memory runs out before the end', { serial: oom, qmpEvents: reset, guestEvents: [init] }, 'out-of-memory'],
  ['memory runs out and the kernel panics', { serial: { ...oom, ...panic }, qmpEvents: reset }, 'out-of-memory'],
  ['memory runs out for PID 1', { serial: { ...oom, ...noInit }, qmpEvents: reset, guestEvents: [] }, 'out-of-memory'],
  ['memory ran short, and yet all went well', { serial: oom }, 'ok'],

  // The guest's word.
  ...guestOutcomes.map((name): [string, Changes, Outcome] => [
    `the guest ends as ${name}`,
    { guestEvents: [init, end(name)] },
    name,
  ]),
  ['the guest fails and is reset', { guestEvents: [init, end('llama-failed')], qmpEvents: reset }, 'llama-failed'],
  [
    'the guest fails and does not power off',
    { guestEvents: [init, end('no-model-disk')], qemu: endedByUs, missed: missedPowerOff, qmpEvents: hostSignal },
    'no-model-disk',
  ],
  ['the guest ends well but is reset', { qmpEvents: reset }, 'guest-stopped-early'],
  [
    'the guest ends well but does not power off',
    { qemu: endedByUs, missed: missedPowerOff, qmpEvents: hostSignal },
    'timeout',
  ],
  ['the end with an unknown outcome', { guestEvents: [init, laterEnd] }, 'guest-stopped-early'],
  ['the console says other than the events', { serial: { complaint: 'llama', outcome: 'llama-failed' } }, 'ok'],

  // Deadlines.
  [
    'init is not reached in time',
    { guestEvents: [], serial: silent, qemu: endedByUs, missed: missedBoot, qmpEvents: hostSignal },
    'boot-timeout',
  ],
  ['it takes too long', { guestEvents: [init], qemu: endedByUs, missed: missedRun, qmpEvents: hostSignal }, 'timeout'],

  // It just went away.
  ['it powers off before its end', { guestEvents: [init] }, 'guest-stopped-early'],
  ['it is reset before its end', { guestEvents: [init], qmpEvents: reset }, 'guest-stopped-early'],
  ['it is reset before its first line', { guestEvents: [], serial: silent, qmpEvents: reset }, 'guest-stopped-early'],

  // A guest without the events port.
  ['it shuts down by its lines', { guestEvents: [] }, 'ok'],
  ['it shuts down by its lines, but is reset', { guestEvents: [], qmpEvents: reset }, 'guest-stopped-early'],
  ['it never says that it shuts down', { guestEvents: [], serial: { shuttingDown: false } }, 'guest-stopped-early'],
  ['it never says that it is there', { guestEvents: [], serial: { init: false } }, 'guest-stopped-early'],
  ...guestOutcomes
    .filter((outcome) => outcome !== 'ok')
    .map((outcome): Case => [
      `it says by a line that it ended with ${outcome}`,
      { guestEvents: [], serial: { complaint: 'why', outcome } },
      outcome,
    ]),
  [
    'it complains, and says that it is ok',
    { guestEvents: [], serial: { complaint: 'why', outcome: 'ok' } },
    'init-failed',
  ],
  [
    'it complains, and is too old to say of what kind that is',
    { guestEvents: [], serial: { complaint: 'why' } },
    'init-failed',
  ],
];

describe('decideOutcome', () => {
  it.each(cases)('when %s', (_what, changes, outcome) => {
    expect(decideOutcome(evidence(changes)).outcome).toBe(outcome);
  });

  it.each([
    [
      { qemu: { exit: { code: 1, signal: null }, stderr: 'a\nqemu: -m: bad\n' } },
      'QEMU ended with code 1: qemu: -m: bad',
    ],
    [{ qemu: { exit: { code: null, signal: 'SIGKILL' as const } } }, 'QEMU was killed by SIGKILL'],
    [{ serial: panic, qmpEvents: reset }, '"sysrq triggered crash"'],
    [{ guestEvents: [init, end('llama-failed')] }, 'why'],
    [
      { guestEvents: [init, laterEnd] },
      'it ended as "disk-full", which this version of zosia does not know: no room left',
    ],
    [{ guestEvents: [init], qmpEvents: reset }, 'the guest stopped before it was done (guest-reset)'],
    [{ guestEvents: [], serial: silent, qmpEvents: reset }, 'the guest stopped before its first line (guest-reset)'],
    [{ qemu: endedByUs, missed: missedRun, guestEvents: [init] }, 'the guest was still at work after 600 s'],
  ] as [Changes, string][])('says what it was seen by: %#', (changes, detail) => {
    expect(contentOf(decideOutcome(evidence(changes)).detail)).toBe(detail);
  });
});

describe('outcomes', () => {
  it('have an exit code each, and share none with what is no outcome', () => {
    const codes = [
      ...outcomes.map((name): number => outcomeTable[name].exitCode),
      ...Object.values(otherExitCodes).map(({ code }): number => code),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(outcomes)('%s has a sentence and a next step', (outcome) => {
    const { sentence, nextStep } = wordOutcome(outcome, 'detail');
    expect(contentOf(sentence)).toMatch(/^[A-Z].*\.$/);
    expect(nextStep).toMatch(/^[A-Z].*\.$/);
    const named = [...nextStep.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    expect(Object.keys(bootFields)).toEqual(expect.arrayContaining(named));
  });

  it('quote a guest on one line, without a period of its own', () => {
    const end: GuestEvent = {
      v: 1,
      t_ms: 1,
      event: 'end',
      outcome: 'init-failed',
      message: ForeignText.of('no\n::error::x\nzosia: ok.'),
    };
    const { outcome, detail } = decideOutcome(evidence({ guestEvents: [end] }));
    expect(logText(wordOutcome(outcome, detail).sentence)).toBe(
      "The guest's init could not do its work: no ::error::x zosia: ok.",
    );
  });

  it('are told with what they were seen by', () => {
    expect(contentOf(wordOutcome('kernel-panic', '"x"').sentence)).toBe('The guest\'s kernel panicked: "x".');
  });
});
