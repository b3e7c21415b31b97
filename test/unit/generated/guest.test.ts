import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kernelParameters } from '../../../src/contract/guest.js';
import { guestOutcomes } from '../../../src/contract/outcomes.js';
import { kernelParameterProblem } from '../../../src/job/kernel-parameters.js';
import {
  expectation,
  FieldReader,
  boolean,
  oneOf,
  parsedOrReason,
  wholeNumber,
} from '../../../src/job/field-reader.js';
import { UsageError } from '../../../src/host/errors.js';
import { contentOf } from '../../../src/text/foreign-text.js';
import { formatJson } from '../../../src/text/json.js';
import { Answer } from '../../../src/vm/answer.js';
import { BootRecord } from '../../../src/vm/boot-record.js';
import { guestEventReader, parseGuestEvent, type GuestEvent } from '../../../src/vm/guest-events.js';
import { LineSplitter } from '../../../src/vm/line-splitter.js';
import { QmpClient } from '../../../src/vm/qmp-client.js';
import { SerialConsole } from '../../../src/vm/serial-console.js';
import { casesOf } from '../../support/cases.js';
import { hostileText, neverShown } from '../text/support/hostile-text.js';
import { inPieces, spoiltBytes, spoiltJson } from './support/hostile.js';
import { parsedOrRefused } from './support/parsing.js';

const kernelLines = [
  'zosia: init',
  'zosia: shutting down',
  'zosia: error: x',
  '[    0.000000] Kernel panic - not syncing: x',
  '[    1.0][  T1] Out of memory: Killed process 1',
  'Failed to execute /init (error -8)',
  '{"v":1,"event":"end","outcome":"ok"}',
  '\u001b[2Jzosia: init',
];
const line = fc.oneof(fc.constantFrom(...kernelLines), hostileText);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const bytes = fc.oneof(
  text.map((all) => Buffer.from(all)),
  text.chain((all) => spoiltBytes(Buffer.from(all))),
);
const pieces = bytes.chain((all) => inPieces(all).map((some) => ({ all, some })));

const events = [
  { v: 1, t_ms: 1, event: 'init', contract: 3, mode: 'prompt' },
  { v: 1, t_ms: 2, event: 'warning', message: 'x' },
  { v: 1, t_ms: 3, event: 'model', dev: 'vda', path: '/models/model.gguf', reason: 'ok' },
  { v: 1, t_ms: 4, event: 'llama-start', program: 'x', threads: 1, batch_threads: 1 },
  { v: 1, t_ms: 5, event: 'engine', port: 'org.zosia.http' },
  { v: 1, t_ms: 6, event: 'perf', tokens: 1, seconds: 1, tok_per_s: 1, tool: 'x' },
  { v: 1, t_ms: 7, event: 'perf-test', prompt_tokens: 1, tokens: 1, samples_ns: [1, 2] },
  { v: 1, t_ms: 8, event: 'llama-exit', status: 0 },
  { v: 1, t_ms: 9, event: 'end', outcome: 'ok', message: 'x' },
];
const eventLine = fc.constantFrom(...events).chain((event) => spoiltJson(event));

describe("a guest's lines", () => {
  it('are the same, whatever the pieces that they come in, and none is longer than the limit', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(5, 1000), ({ all, some }, limit) => {
        const read = (parts: readonly Uint8Array[]): string[] => {
          const lines: string[] = [];
          const splitter = new LineSplitter((each) => lines.push(each), limit);
          for (const part of parts) splitter.write(part);
          splitter.end();
          return lines;
        };
        const decoded = new TextDecoder().decode(all);
        const expected = decoded
          .split('\n')
          .map((each) => each.slice(0, limit))
          .map((each) => (each.endsWith('\r') ? each.slice(0, -1) : each));
        if (decoded.endsWith('\n') || decoded === '') expected.pop();
        expect(read(some)).toEqual(expected);
      }),
      { numRuns: casesOf(500) },
    );
  });

  it('are shown without what acts, and say no more than they say', () => {
    fc.assert(
      fc.property(pieces, ({ some }) => {
        const record = new BootRecord(() => 1);
        const shown: string[] = [];
        const console = new SerialConsole(undefined, (each) => {
          shown.push(each);
          record.noteSerialLine(each);
        });
        for (const part of some) console.write(part);
        console.end();
        for (const each of [...shown, ...console.lastLines]) expect(each).not.toMatch(neverShown);
        expect(console.lastLines.length).toBeLessThanOrEqual(20);
        // A forged line counts as one of the console, and no more: that the guest is up, never how it ended.
        expect(record.isUp).toBe(shown.includes('zosia: init'));
        expect(record.guestEvents).toEqual([]);
        expect(record.times.end).toBeUndefined();
      }),
      { numRuns: casesOf(400) },
    );
  });

  it('of an answer are shown without what acts, whatever the pieces', () => {
    fc.assert(
      fc.property(pieces, ({ all, some }) => {
        let shown = '';
        const answer = new Answer((part) => (shown += part));
        const whole = new Answer(() => undefined);
        for (const part of some) answer.write(part);
        whole.write(all);
        expect(answer.text).toBe(whole.text);
        expect(answer.text).not.toMatch(neverShown);
        expect(shown.replace(/[\b\r]/g, '')).not.toMatch(neverShown);
      }),
      { numRuns: casesOf(300) },
    );
  });
});

describe("a guest's events", () => {
  it('are the same, whatever the pieces, and each can be told again', () => {
    const stream = fc
      .array(fc.oneof(eventLine, line), { maxLength: 5 })
      .map((lines) => Buffer.from(`${lines.join('\n')}\n`))
      .chain((all) => inPieces(all).map((some) => ({ all, some })));
    fc.assert(
      fc.property(stream, ({ all, some }) => {
        const read = (parts: readonly Uint8Array[]): GuestEvent[] => {
          const found: GuestEvent[] = [];
          const reader = guestEventReader((event) => found.push(event));
          for (const part of parts) reader.write(part);
          return found;
        };
        const found = read(some);
        expect(found).toEqual(read([all]));
        const record = new BootRecord(() => 1);
        for (const event of found) {
          record.noteGuestEvent(event);
          expect(formatJson(event)).not.toMatch(neverShown);
          if (event.event === 'end') expect(guestOutcomes).toContain(event.outcome);
          if (event.event === 'warning') expect(typeof contentOf(event.message)).toBe('string');
        }
      }),
      { numRuns: casesOf(400) },
    );
  });

  it('are those of the contract, or unknown, or none', () => {
    fc.assert(
      fc.property(eventLine, (each) => {
        const event = parseGuestEvent(each);
        if (event && event.event !== 'unknown') expect(events.map(({ event: name }) => name)).toContain(event.event);
      }),
      { numRuns: casesOf(400) },
    );
  });
});

describe('what QEMU says', () => {
  it('settles what was asked, or nothing, whatever it is', async () => {
    const said = [
      { QMP: { version: { qemu: { major: 7, minor: 2, micro: 0 }, package: '' } } },
      { event: 'SHUTDOWN', data: { guest: true } },
      { return: {}, id: 1 },
      { error: { class: 'GenericError', desc: 'x' }, id: 1 },
    ];
    const messages = fc.tuple(...said.map((message) => spoiltJson(message)));
    await fc.assert(
      fc.asyncProperty(
        messages.chain((lines) => inPieces(Buffer.from(`${lines.join('\n')}\n`))),
        async (some) => {
          const input = new PassThrough();
          const seen: string[] = [];
          const client = new QmpClient(input, new PassThrough(), ({ name }) => seen.push(name));
          const asked = client.execute('x').then(
            () => 'settled',
            () => 'settled',
          );
          for (const part of some) if (part.byteLength > 0) input.write(part);
          input.end();
          expect(await asked).toBe('settled');
          for (const name of seen) expect(typeof name).toBe('string');
        },
      ),
      { numRuns: casesOf(200) },
    );
  });
});

describe('what a person says', () => {
  it('(a word of the kernel command line) is a flag of the guest, or none of ours, or wrong with a clause', () => {
    const word = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(...kernelParameters, 'zosia.', 'zosia_x', 'ZOSIA.CI', 'zosia.llama_thread'),
          fc.constantFrom('', '=', '==', '=1'),
          hostileText,
        )
        .map((parts) => parts.join('')),
      hostileText,
    );
    fc.assert(
      fc.property(word, (each) => {
        const problem = kernelParameterProblem(each);
        const [name = ''] = each.split('=');
        if (!/^zosia[._]/i.test(name)) expect(problem).toBeUndefined();
        else if (!(kernelParameters as readonly string[]).includes(name))
          expect(problem).toContain('is not a flag of the guest');
      }),
      { numRuns: casesOf(400) },
    );
  });

  it('(fields) is read, or wrong with a line for each field', () => {
    const value = fc.oneof(
      hostileText,
      fc.constantFrom(
        'auto',
        'true',
        '7',
        '07',
        '1e3',
        '-1',
        '9'.repeat(20),
        '/x/',
        '/(/',
        '/x/zz',
        '/(a+)+$/u',
        '/\\p{L}/u',
        '/[/v',
      ),
    );
    fc.assert(
      fc.property(value, value, value, value, (memory, mode, expected, isolate) => {
        const fields = new FieldReader({ memory, mode, expect: expected, isolate });
        const read = {
          memory: fields.optional('memory', wholeNumber(1, 100, 'MiB')),
          mode: fields.optional('mode', oneOf(['auto', 'true'])),
          expect: fields.optional('expect', expectation),
          isolate: fields.optional('isolate', boolean),
          other: fields.optional(
            'expect',
            parsedOrReason((each) => each.length),
          ),
        };
        const isRead = parsedOrRefused(() => {
          fields.finish();
          return true;
        }, UsageError);
        if (isRead) {
          for (const [name, given] of Object.entries({ memory, mode, expect: expected, isolate })) {
            expect(read[name as keyof typeof read] === undefined).toBe(given === '');
          }
        }
      }),
      { numRuns: casesOf(400) },
    );
  });
});
