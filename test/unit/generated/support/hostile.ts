import fc from 'fast-check';
import { hostileText } from '../../text/support/hostile-text.js';

/** Values of JSON that no honest writer makes, where another was due. */
const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(9000).map((depth) => nested(depth)) },
  {
    weight: 40,
    arbitrary: fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1, -0, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 64, '', [], {}, [[]]),
      fc.constantFrom<unknown>('__proto__', 'constructor', '9'.repeat(400), 'x'.repeat(100_000), '\u0000', '../../etc'),
      fc.constantFrom(1, 63, 65).map((depth) => nested(depth)),
      fc.integer(),
      fc.double(),
      hostileText,
      fc.jsonValue({ maxDepth: 3 }),
    ),
  },
);

/** A value within a value, and so on: deeper than most programs follow it by calling themselves. */
function nested(depth: number): unknown {
  let value: unknown = depth % 2 === 0 ? {} : [];
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A value of JSON as it should be, with a few of its parts left out, doubled or put for another. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(value);
  const edit = fc.record({
    place: fc.nat({ max: places.length - 1 }).map((index) => places[index] ?? []),
    what: fc.oneof(
      fc.record({ kind: fc.constant('replace' as const), by: strangeValue }),
      fc.record({ kind: fc.constant('remove' as const) }),
      fc.record({
        kind: fc.constant('add' as const),
        name: fc.oneof(hostileText, fc.constant('__proto__')),
        by: strangeValue,
      }),
    ),
  });
  return fc.array(edit, { maxLength: 3 }).map((edits) => {
    let result = structuredClone(value);
    for (const { place, what } of edits) result = edited(result, place, what);
    return result;
  });
}

/** Spoilt JSON as text, some of which is none any more. */
export function spoiltJson(value: unknown): fc.Arbitrary<string> {
  const text = spoilt(value).map((made) => shallowJson(made));
  return fc.oneof(
    { weight: 40, arbitrary: text },
    { weight: 10, arbitrary: text.chain((whole) => spoiltBytes(Buffer.from(whole))).map(String) },
    { weight: 4, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom('['.repeat(9000), `${'['.repeat(9000)}${']'.repeat(9000)}`) },
  );
}

type Edit =
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'remove' }
  | { readonly kind: 'add'; readonly name: string; readonly by: unknown };
type Place = readonly string[];

function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, part]) => placesOf(part, [...place, name]))];
}

function edited(value: unknown, place: Place, edit: Edit): unknown {
  const [name, ...rest] = place;
  if (name === undefined) {
    if (edit.kind === 'replace') return edit.by;
    if (edit.kind === 'add' && isObject(value)) return withOwn(value, edit.name, edit.by);
    return value;
  }
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  if (rest.length === 0 && edit.kind === 'remove') {
    if (Array.isArray(value)) return value.filter((_, index) => String(index) !== name);
    return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  }
  return withOwn(value, name, edited((value as Record<string, unknown>)[name], rest, edit));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An own property, whatever its name: `__proto__` too, as JSON.parse makes it. */
function withOwn(value: object, name: string, part: unknown): object {
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : Object.fromEntries(Object.entries(value));
  const place = Array.isArray(copy) && !/^\d+$/.test(name) ? String(copy.length) : name;
  Object.defineProperty(copy, place, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** JSON.stringify calls itself, and would not come to the bottom of `nested`. */
function shallowJson(value: unknown): string {
  const parts: string[] = [];
  const waiting: (string | { readonly value: unknown })[] = [{ value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (!isObject(next.value)) parts.push(JSON.stringify(next.value));
    else {
      const isList = Array.isArray(next.value);
      const entries = Object.entries(next.value).flatMap(([name, part], index) => [
        `${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(name)}:`}`,
        { value: part as unknown },
      ]);
      waiting.push(isList ? ']' : '}', ...entries.reverse(), isList ? '[' : '{');
    }
  }
  return parts.join('');
}

/** Bytes with a few overwritten, left out, doubled or put between, and perhaps cut short. */
export function spoiltBytes(whole: Uint8Array): fc.Arbitrary<Buffer> {
  const at = fc.nat({ max: whole.byteLength });
  const some = fc.oneof(
    fc.uint8Array({ maxLength: 16 }),
    fc
      .constantFrom('00', 'ff', 'ffffffff', 'ffffffffffffffff', '7fffffffffffffff', '80', '0a', '2f2e2e2f')
      .map((hex) => Buffer.from(hex, 'hex')),
    hostileText.map((text) => Buffer.from(text)),
  );
  const edit = fc.record({ at, cut: fc.constantFrom(0, 0, 1, 2, 8, 64, 512), put: some, over: fc.boolean() });
  return fc
    .record({ edits: fc.array(edit, { maxLength: 4 }), length: fc.option(at, { freq: 6 }) })
    .map(({ edits, length }) => {
      let bytes = Buffer.from(whole);
      for (const { at: place, cut, put, over } of edits) {
        const end = place + (over ? put.byteLength : cut);
        bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(end)]);
      }
      return length === null ? bytes : bytes.subarray(0, length);
    });
}

/** Bytes as they may come: in pieces of whatever lengths, some of them empty. */
export function inPieces(bytes: Uint8Array): fc.Arbitrary<Uint8Array[]> {
  const cuts = fc.array(fc.nat({ max: bytes.byteLength }), { maxLength: 12 });
  return fc.oneof(cuts, fc.constant([...bytes.keys()])).map((places) => {
    const sorted = [0, ...[...places].sort((a, b) => a - b), bytes.byteLength];
    return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
  });
}
