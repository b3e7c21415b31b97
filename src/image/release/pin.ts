import path from 'node:path';
import { z } from 'zod';
import { EnvironmentError, systemErrorCode } from '../../host/errors.js';
import { packageRoot } from '../../host/package-root.js';
import { readBoundedText } from '../../host/text-file.js';
import type { Checksums } from './checksums.js';

/** The release that a published action was made with: with its sums, so that no server need be believed. */
export interface ReleasePin {
  readonly repository: string;
  readonly version: string;
  readonly sums: Checksums;
}

/** Beside the bundle of a published action; in a checkout there is none. */
export const pinFileName = 'release.json';

const pinSchema = z.strictObject({
  repository: z.string(),
  version: z.string(),
  sums: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export function formatPin({ repository, version, sums }: ReleasePin): string {
  const sorted = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ repository, version, sums: sorted }, null, 2)}\n`;
}

/** The pin in `folder`, undefined where there is none. Throws EnvironmentError for one that is damaged. */
export async function readPin(folder: string = packageRoot()): Promise<ReleasePin | undefined> {
  const file = path.join(folder, pinFileName);
  let text: string;
  try {
    text = await readBoundedText(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { repository, version, sums } = pinSchema.parse(JSON.parse(text));
    return { repository, version, sums: new Map(Object.entries(sums)) };
  } catch {
    throw new EnvironmentError(`${file}: does not pin a release; take the action anew`);
  }
}
