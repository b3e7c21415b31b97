import { parse } from 'yaml';
import type { z } from 'zod';
import { messageOf, UsageError } from '../host/errors.js';
import { refuseDeep } from '../text/json.js';

/** As many aliases as no honest file needs: each may stand for all that went before. */
const mostAliases = 100;

/** The value of a YAML text. Throws UsageError that begins with `otherwise` for what is none. */
export function parseYaml(text: string, otherwise: string): unknown {
  try {
    const value: unknown = parse(text, { maxAliasCount: mostAliases });
    refuseDeep(value);
    return value;
  } catch (error) {
    throw new UsageError(`${otherwise}: ${messageOf(error).split('\n')[0] ?? ''}`);
  }
}

/** The first thing that a schema finds wrong with a value, and where; `whole` names the value itself. */
export function firstIssue({ issues: [issue] }: z.ZodError, whole?: string): string {
  const path = issue?.path.join('.') ?? '';
  const place = path === '' ? whole : path;
  const words = issue?.message ?? 'is wrong';
  return place === undefined ? words : `${place}: ${words}`;
}
