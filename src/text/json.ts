/** What JSON need not escape, but a terminal or a runner may obey; the escapes mean the same text. */
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;

/** The door into JSON that people may see in a log: the value is exact, and nothing in it acts. One line without `indent`. */
export function formatJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(active, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
