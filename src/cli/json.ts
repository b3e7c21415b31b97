import { ForeignText } from '../text/foreign-text.js';
import { formatJson } from '../text/json.js';

/** `value` as JSON for programs: names in snake_case, undefined as null, one object on lines of its own. */
export function toJson(value: unknown): string {
  return `${formatJson(withSnakeCase(value), 2)}\n`;
}

function withSnakeCase(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(withSnakeCase);
  if (typeof value !== 'object' || value === null || value instanceof ForeignText) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      withSnakeCase(inner),
    ]),
  );
}
