/** What JSON need not escape, but a terminal or a runner may obey; the escapes mean the same text. */
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;

/** The door into JSON that people may see in a log: the value is exact, and nothing in it acts. One line without `indent`. */
export function formatJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(active, escape);
}

/** Far deeper than any file, answer or event of a guest is nested. */
const deepest = 512;

/**
 * The value of a JSON text. Throws SyntaxError for what is none, and for one that is nested so deeply that whoever follows
 * it by calling himself, as JSON.stringify does, runs out of stack.
 */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseDeep(value);
  return value;
}

/** Throws SyntaxError for a value that is nested so deeply. */
export function refuseDeep(value: unknown): void {
  if (isDeeperThan(deepest, value)) throw new SyntaxError(`nested deeper than ${deepest} levels`);
}

/** The same; undefined for what `readJson` refuses. */
export function parseJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  let inside = [value];
  for (let level = 0; level <= levels && inside.length > 0; level++) {
    inside = inside.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return inside.length > 0;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
