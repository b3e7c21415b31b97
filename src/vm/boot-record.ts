import { laterEndOf, type GuestEvent } from './guest-events.js';
import type { QmpEvent } from './qmp-client.js';
import { emptySerialEvidence, noteSerialLine } from './serial-evidence.js';

/** When what happened, in milliseconds since QEMU was spawned. */
export type BootTimes = Partial<Record<Milestone, number>>;
export type Milestone =
  /** QEMU answered and let the guest run. */
  | 'started'
  | 'firstSerialByte'
  /** `zosia: init`, by event or line. */
  | 'init'
  | 'model'
  | 'llamaStart'
  /** The engine is loaded, and nothing asked yet: what a snapshot is made of. */
  | 'ready'
  /** A guest out of a snapshot goes on. */
  | 'restored'
  /** The guest's engine can be asked. */
  | 'engine'
  | 'firstToken'
  | 'llamaExit'
  | 'end'
  /** QEMU is gone. */
  | 'exit';

/** Nobody needs more events of one boot, and a guest must not fill our memory. */
const keptEvents = 1000;

/** Writes down what is seen of one boot, and when. It decides nothing. */
export class BootRecord {
  readonly guestEvents: GuestEvent[] = [];
  readonly qmpEvents: QmpEvent[] = [];
  readonly serial = emptySerialEvidence();
  readonly times: BootTimes = {};

  /** `now` counts milliseconds since QEMU was spawned. */
  constructor(private readonly now: () => number) {}

  /** Whether the guest reached its init. */
  get isUp(): boolean {
    return this.times.init !== undefined;
  }

  /** The first time counts. */
  reach(milestone: Milestone): void {
    this.times[milestone] ??= Math.round(this.now() * 10) / 10;
  }

  noteGuestEvent(event: GuestEvent): void {
    if (this.guestEvents.length < keptEvents) this.guestEvents.push(event);
    // The end is what the outcome hangs on: the last event kept is one, however many came.
    else if (event.event === 'end' || laterEndOf(event)) this.guestEvents.splice(keptEvents - 1, 1, event);
    // Whatever it says, it speaks: init is there.
    this.reach('init');
    const milestone = milestoneOf(event);
    if (milestone) this.reach(milestone);
  }

  noteQmpEvent(event: QmpEvent): void {
    if (this.qmpEvents.length < keptEvents) this.qmpEvents.push(event);
  }

  noteSerialLine(line: string): void {
    noteSerialLine(this.serial, line);
    if (this.serial.init) this.reach('init');
  }
}

function milestoneOf({ event }: GuestEvent): Milestone | undefined {
  switch (event) {
    case 'model':
      return 'model';
    case 'llama-start':
      return 'llamaStart';
    case 'ready':
      return 'ready';
    case 'restored':
      return 'restored';
    case 'engine':
      return 'engine';
    case 'llama-exit':
      return 'llamaExit';
    case 'end':
      return 'end';
    case 'init':
    case 'warning':
    case 'question':
    case 'perf':
    case 'perf-test':
    case 'unknown':
      return undefined;
  }
}
