import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../host/errors.js';
import { withScratch } from '../host/files.js';
import { archiveKeys } from './archive-keys.js';
import { maxReleaseBytes, parseRelease, releaseProblem } from './release.js';
import { signedText } from './signature.js';
import { formatMoment, momentOf, snapshotUrl, type SnapshotPin } from './snapshot.js';
import type { Transport } from './transport.js';

export interface PinRequest {
  /** Codename of the Debian release. */
  readonly suite: string;
  readonly moment: string;
  readonly transport: Transport;
  readonly env?: NodeJS.ProcessEnv;
  /** The keys that may sign, in their armor; Debian's. */
  readonly keys?: readonly string[];
}

/**
 * The pin of a suite at a moment: its InRelease as the snapshot archive has it, verified like that of any build.
 * Throws EnvironmentError when it is not to be had, or not what Debian published then.
 */
export async function pinAt({ suite, moment, transport, env, keys }: PinRequest): Promise<SnapshotPin> {
  const url = `${snapshotUrl(moment, env)}dists/${suite}/InRelease`;
  const content = await withScratch(async (folder) => {
    const target = path.join(folder, 'InRelease');
    await transport.fetch([{ url, target, mostBytes: maxReleaseBytes }]);
    return readFile(target);
  });
  const now = momentOf(moment);
  const trusted = keys ?? archiveKeys.map(({ armored }) => armored);
  const text = await signedText(content.toString('utf8'), { keys: trusted, at: now, title: url });
  const problem = releaseProblem(parseRelease(text, url), { suite, now, checkValidUntil: true });
  if (problem !== undefined) throw new EnvironmentError(`${url} ${problem}`);
  return { moment, inReleaseSha256: createHash('sha256').update(content).digest('hex') };
}

/** The text of scripts/versions.sh with the pin called `name` replaced. */
export function withPin(versions: string, name: string, { moment, inReleaseSha256 }: SnapshotPin): string {
  const line = new RegExp(`^${name}=.*$`, 'm');
  if (!line.test(versions)) throw new Error(`scripts/versions.sh has no ${name}`);
  const value = inReleaseSha256 === undefined ? moment : `${moment}:${inReleaseSha256}`;
  return versions.replace(line, () => `${name}="\${${name}:-${value}}"`);
}

/** Two days ago, at midnight: by then the snapshot archive has all of it, and it goes on to mean the same state. */
export function settledMoment(now: Date): string {
  const day = 24 * 3600 * 1000;
  return formatMoment(new Date(Math.floor(now.getTime() / day - 2) * day));
}
