import { z } from 'zod';
import { EnvironmentError } from '../host/errors.js';

const schema = z.record(z.string(), z.looseObject({ type: z.string() }));

/**
 * The names of the packages that a build goes through, out of what `make show-info` printed; file systems are not
 * among them. Throws EnvironmentError for any other text.
 */
export function parseShowInfo(text: string): ReadonlySet<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EnvironmentError(`make show-info printed no JSON: ${text.slice(0, 200)}`);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new EnvironmentError('make show-info printed no list of packages');
  const packages = Object.entries(result.data).filter(([, { type }]) => type === 'target' || type === 'host');
  return new Set(packages.map(([name]) => name));
}
