import { UsageError } from '../host/errors.js';
import type { Reporter } from '../host/reporter.js';
import { archiveKeys } from './archive-keys.js';
import { aptTransport } from './apt-transport.js';
import { hasApt, hostAptSettings, type AptSettings } from './apt.js';
import { httpTransport } from './http-transport.js';
import { momentOf, snapshotUrl, type SnapshotPin } from './snapshot.js';
import type { Transport } from './transport.js';

/** Debian's archive, as one machine reaches it, and on which terms. */
export interface Archive {
  /** Ends in a slash. */
  readonly url: string;
  readonly transport: Transport;
  /** The moment at which signatures and dates are judged. */
  readonly now: Date;
  readonly checkDate: boolean;
  readonly checkValidUntil: boolean;
  /** What a suite's InRelease must hash to, where that is known beforehand. */
  readonly inReleaseSha256: string | undefined;
  /** The keys that may sign, in their armor. */
  readonly keys: readonly string[];
}

export interface ArchiveChoice {
  readonly pin: SnapshotPin;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
}

export const mirrorVariable = 'ZOSIA_DEBIAN_MIRROR';

/**
 * The archive to fetch from: the mirror that the environment names, else the one that this host's apt uses, else
 * Debian's snapshot archive at the moment pinned, where everyone gets the same. Throws UsageError for a wrong mirror.
 */
export async function findArchive({ pin, reporter, signal, env = process.env }: ArchiveChoice): Promise<Archive> {
  const transport = await hostTransport({ reporter, signal });
  return { ...archiveAt(pin, await hostAptSettings(signal), env, new Date()), transport };
}

/** What brings files to this host: its apt, which knows the ways out of here, else a client of ours. */
export async function hostTransport(options: Pick<ArchiveChoice, 'reporter' | 'signal'>): Promise<Transport> {
  return (await hasApt()) ? aptTransport(options) : httpTransport(options);
}

/** All of an archive but what brings its files. */
export function archiveAt(
  pin: SnapshotPin,
  apt: AptSettings | undefined,
  env: NodeJS.ProcessEnv,
  now: Date,
): Omit<Archive, 'transport'> {
  const keys = archiveKeys.map(({ armored }) => armored);
  const mirror = namedMirror(env) ?? apt?.mirror;
  if (mirror !== undefined) {
    const { checkDate = true, checkValidUntil = true } = apt ?? {};
    return { url: withSlash(mirror), now, checkDate, checkValidUntil, inReleaseSha256: undefined, keys };
  }
  // What the archive was at a moment is judged as of that moment.
  const terms = { now: momentOf(pin.moment), checkDate: true, checkValidUntil: true };
  return { url: snapshotUrl(pin.moment, env), ...terms, inReleaseSha256: pin.inReleaseSha256, keys };
}

function namedMirror(env: NodeJS.ProcessEnv): string | undefined {
  const value = env[mirrorVariable] ?? '';
  if (value === '') return undefined;
  if (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)) return value;
  throw new UsageError(`${mirrorVariable}: '${value}' is not the http or https address of a mirror of Debian`);
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
