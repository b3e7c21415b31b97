import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** What one of zosia's own JSON files says; undefined where there is none, or none that `schema` is of: made anew then. */
export async function readNote<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
