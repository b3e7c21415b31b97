import { describe, expect, it } from '@jest/globals';
import { BootRecord } from '../../../src/vm/boot-record.js';
import { ForeignText } from '../../../src/text/foreign-text.js';
import type { GuestEvent } from '../../../src/vm/guest-events.js';

function recordAt(...times: number[]): BootRecord {
  let next = 0;
  return new BootRecord(() => times[next++] ?? 0);
}

const nothing = ForeignText.of('');
const warning: GuestEvent = { v: 1, event: 'warning', t_ms: 5, message: nothing };

describe('BootRecord', () => {
  it('keeps the first time of each milestone', () => {
    const record = recordAt(1.23, 2);
    record.reach('started');
    record.reach('started');
    expect(record.times).toEqual({ started: 1.2 });
  });

  it('is up by the line', () => {
    const record = recordAt(10);
    record.noteSerialLine('Booting Linux');
    expect(record.isUp).toBe(false);
    record.noteSerialLine('zosia: init');
    expect(record.isUp).toBe(true);
  });

  it('is up by any event', () => {
    const record = recordAt(10);
    record.noteGuestEvent(warning);
    expect(record.times.init).toBe(10);
  });

  it('notes when llama started and ended, and when the guest did', () => {
    const record = recordAt(1, 2, 3, 4);
    record.noteGuestEvent({ v: 1, event: 'llama-start', t_ms: 1, program: nothing, threads: 1, batch_threads: 1 });
    record.noteGuestEvent({ v: 1, event: 'llama-exit', t_ms: 1, status: 0 });
    record.noteGuestEvent({ v: 1, event: 'end', t_ms: 1, outcome: 'ok', message: nothing });
    expect(record.times).toEqual({ init: 1, llamaStart: 2, llamaExit: 3, end: 4 });
  });

  it('does not let a guest fill our memory, and still takes its end', () => {
    const record = recordAt();
    for (let count = 0; count < 1500; count++) record.noteGuestEvent(warning);
    for (let count = 0; count < 1500; count++) {
      record.noteGuestEvent({ v: 1, event: 'end', t_ms: 1, outcome: 'ok', message: nothing });
    }
    expect(record.guestEvents).toHaveLength(1000);
    expect(record.guestEvents.at(-1)?.event).toBe('end');
  });
});
