import { describe, expect, it } from '@jest/globals';
import { guestEventReader, parseGuestEvent, type GuestEvent } from '../../../src/vm/guest-events.js';

describe('parseGuestEvent', () => {
  it.each([
    { v: 1, event: 'init', t_ms: 160, contract: 1, mode: 'ci' },
    { v: 1, event: 'warning', t_ms: 170, message: 'm' },
    { v: 1, event: 'model', t_ms: 180, dev: '/dev/vda', path: '/models/model.gguf', reason: 'ok' },
    { v: 1, event: 'model', t_ms: 180, dev: null, path: null, reason: 'no-disk' },
    { v: 1, event: 'llama-start', t_ms: 190, program: '/bin/llama-cli', threads: 2, batch_threads: 2 },
    { v: 1, event: 'llama-exit', t_ms: 200, status: 137 },
    { v: 1, event: 'perf', t_ms: 210, tokens: 8, seconds: 1.5, tok_per_s: 5.3, tool: 'llama-bench' },
    { v: 1, event: 'perf-test', t_ms: 210, prompt_tokens: 0, tokens: 8, samples_ns: [17338688, 17345520] },
    { v: 1, event: 'end', t_ms: 220, outcome: 'ok', message: '' },
    { v: 1, event: 'end', t_ms: 220, t_ns: 220123456, outcome: 'ok', message: '' },
    { v: 1, event: 'end', t_ms: 220, t_ns: null, outcome: 'ok', message: '' },
  ])('understands the contract: $event', (event) => {
    const parsed = parseGuestEvent(JSON.stringify(event));
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(event);
  });

  it('keeps an event of a later contract', () => {
    const record = { v: 2, event: 'thought', t_ms: 10, depth: 3 };
    expect(parseGuestEvent(JSON.stringify(record))).toEqual({ event: 'unknown', t_ms: 10, record });
  });

  it('keeps an end with an outcome that it does not know, but not as an end', () => {
    const record = { v: 1, event: 'end', t_ms: 10, outcome: 'splendid', message: '' };
    expect(parseGuestEvent(JSON.stringify(record))?.event).toBe('unknown');
  });

  it.each(['', 'zosia: init', '{"v":1,"event":"en', '[]', 'null', '{"v":1}', '{"v":1,"event":"x","t_ms":-1}'])(
    'passes over %j',
    (line) => {
      expect(parseGuestEvent(line)).toBeUndefined();
    },
  );
});

describe('guestEventReader', () => {
  it('reads on behind garbage and a long line', () => {
    const events: GuestEvent[] = [];
    const reader = guestEventReader((event) => events.push(event));
    const warning = JSON.stringify({ v: 1, event: 'warning', t_ms: 1, message: 'x'.repeat(100_000) });
    const end = JSON.stringify({ v: 1, event: 'end', t_ms: 2, outcome: 'ok', message: '' });
    const bytes = Buffer.from(`\u00ff\u0000{{{\n${warning}\n${end}\n`);
    for (let from = 0; from < bytes.length; from += 1000) reader.write(bytes.subarray(from, from + 1000));
    expect(events.map(({ event }) => event)).toEqual(['warning', 'end']);
  });
});
