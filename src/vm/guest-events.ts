import { z } from 'zod';
import { eventNames, eventTable, type EventName } from '../contract/guest.js';
import { foreignText } from '../text/foreign-schema.js';
import type { ForeignText } from '../text/foreign-text.js';
import { parseJson } from '../text/json.js';
import { LineSplitter } from './line-splitter.js';

/**
 * Fields of every event: the version of the records, which is no contract's, and time since the guest's kernel started;
 * `t_ns` where asked for.
 */
interface CommonFields {
  readonly v: 1;
  readonly t_ms: number;
  readonly t_ns?: number | null | undefined;
}

/** The type of a field, by what the contract says that it is. */
type FieldValue<Field> = Field extends { readonly is: 'one of'; readonly values: readonly (infer Value)[] }
  ? Value
  : Field extends { readonly is: keyof SimpleValues }
    ? SimpleValues[Field['is']]
    : never;
interface SimpleValues {
  readonly number: number;
  readonly text: ForeignText;
  readonly 'text or null': ForeignText | null;
  readonly 'positive numbers': number[];
}

type EventNamed<Name extends EventName> = CommonFields & { readonly event: Name } & {
  readonly [Key in keyof (typeof eventTable)[Name]['fields']]: FieldValue<(typeof eventTable)[Name]['fields'][Key]>;
};
/** The events of the guest contract, field for field. */
export type KnownGuestEvent = { [Name in EventName]: EventNamed<Name> }[EventName];

const common = { v: z.literal(1), t_ms: z.number().nonnegative(), t_ns: z.number().nonnegative().nullish() };

type FieldRow = { readonly is: keyof SimpleValues } | { readonly is: 'one of'; readonly values: readonly string[] };

function schemaOf(field: FieldRow): z.ZodType {
  switch (field.is) {
    case 'number':
      return z.number();
    case 'text':
      return foreignText;
    case 'text or null':
      return foreignText.nullable();
    case 'positive numbers':
      return z.array(z.number().positive());
    case 'one of':
      return z.enum(field.values);
  }
}

function eventSchema(name: EventName) {
  const fields: Readonly<Record<string, FieldRow>> = eventTable[name].fields;
  const schemas = Object.entries(fields).map(([key, field]) => [key, schemaOf(field)] as const);
  return z.object({ ...common, event: z.literal(name), ...Object.fromEntries(schemas) });
}

const [first, ...others] = eventNames.map(eventSchema) as [ReturnType<typeof eventSchema>];
// The types above and the schemas are made of the same rows.
const knownEventSchema = z.discriminatedUnion('event', [first, ...others]) as unknown as z.ZodType<KnownGuestEvent>;

/** A later contract's event, or a known one with fields that we do not understand: kept as it came. */
const unknownEventSchema = z.looseObject({ v: z.number(), event: z.string(), t_ms: z.number().nonnegative() });

export type EndEvent = Extract<KnownGuestEvent, { event: 'end' }>;
export type GuestEvent =
  | KnownGuestEvent
  | { readonly event: 'unknown'; readonly t_ms: number; readonly record: Readonly<Record<string, unknown>> };

/** How a guest of a later contract says that it ended: by an outcome that we have no name for. */
export interface LaterEnd {
  readonly outcome: ForeignText;
  readonly message: ForeignText;
}

const laterEndSchema = z.object({ event: z.literal('end'), outcome: foreignText, message: foreignText });

export function laterEndOf(event: GuestEvent): LaterEnd | undefined {
  return event.event === 'unknown' ? laterEndSchema.safeParse(event.record).data : undefined;
}

/** The event of one line, or undefined for a line that is none (cut off, or not the contract's). */
export function parseGuestEvent(line: string): GuestEvent | undefined {
  const value = parseJson(line);
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
