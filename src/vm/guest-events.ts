import { z } from 'zod';
import { guestOutcomes } from '../contract/outcomes.js';
import { foreignText } from '../text/foreign-schema.js';
import { LineSplitter } from './line-splitter.js';

const guestModes = ['diag', 'selftest', 'perf', 'prompt', 'ci', 'interactive'] as const;

/** Fields of every event: the contract's version, and time since the guest's kernel started; `t_ns` where asked for. */
const common = { v: z.literal(1), t_ms: z.number().nonnegative(), t_ns: z.number().nonnegative().nullish() };

/** The events of the guest contract, field for field. */
const knownEventSchema = z.discriminatedUnion('event', [
  z.object({ ...common, event: z.literal('init'), contract: z.number(), mode: z.enum(guestModes) }),
  z.object({ ...common, event: z.literal('warning'), message: foreignText }),
  z.object({
    ...common,
    event: z.literal('model'),
    dev: foreignText.nullable(),
    path: foreignText.nullable(),
    reason: z.enum(['ok', 'no-disk', 'no-model', 'bad-model']),
  }),
  z.object({
    ...common,
    event: z.literal('llama-start'),
    program: foreignText,
    threads: z.number(),
    batch_threads: z.number(),
  }),
  z.object({ ...common, event: z.literal('ready') }),
  z.object({ ...common, event: z.literal('restored') }),
  z.object({ ...common, event: z.literal('engine'), port: z.string() }),
  z.object({ ...common, event: z.literal('llama-exit'), status: z.number() }),
  z.object({
    ...common,
    event: z.literal('perf'),
    tokens: z.number(),
    seconds: z.number(),
    tok_per_s: z.number(),
    tool: foreignText,
  }),
  z.object({
    ...common,
    event: z.literal('perf-test'),
    prompt_tokens: z.number(),
    tokens: z.number(),
    samples_ns: z.array(z.number().positive()),
  }),
  z.object({ ...common, event: z.literal('end'), outcome: z.enum(guestOutcomes), message: foreignText }),
]);

/** A later contract's event, or a known one with fields that we do not understand: kept as it came. */
const unknownEventSchema = z.looseObject({ v: z.number(), event: z.string(), t_ms: z.number().nonnegative() });

export type KnownGuestEvent = z.infer<typeof knownEventSchema>;
export type EndEvent = Extract<KnownGuestEvent, { event: 'end' }>;
export type GuestEvent =
  | KnownGuestEvent
  | { readonly event: 'unknown'; readonly t_ms: number; readonly record: Readonly<Record<string, unknown>> };

/** The event of one line, or undefined for a line that is none (cut off, or not the contract's). */
export function parseGuestEvent(line: string): GuestEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const known = knownEventSchema.safeParse(value);
  if (known.success) return known.data;
  const unknown = unknownEventSchema.safeParse(value);
  return unknown.success ? { event: 'unknown', t_ms: unknown.data.t_ms, record: unknown.data } : undefined;
}

/** Longest line that is read as an event; the guest's own are a few hundred characters. */
const lineLimitCharacters = 1024 * 1024;

/** Reads the bytes of the port `org.zosia.events`; lines that are no events are passed over. */
export function guestEventReader(onEvent: (event: GuestEvent) => void): LineSplitter {
  return new LineSplitter((line) => {
    const event = parseGuestEvent(line);
    if (event) onEvent(event);
  }, lineLimitCharacters);
}
