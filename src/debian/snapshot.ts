import { UsageError } from '../host/errors.js';
import { pinnedVersion } from '../host/versions.js';

/** What one suite was at one moment, by which everyone gets the same packages. */
export interface SnapshotPin {
  /** As the snapshot archive writes it: `20261030T120000Z`. */
  readonly moment: string;
  /** Of the suite's InRelease at that moment; undefined where a person has named the moment alone. */
  readonly inReleaseSha256: string | undefined;
}

const momentForm = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Keeps every state that Debian's archive has had: https://snapshot.debian.org, "Usage". */
const snapshotArchive = 'https://snapshot.debian.org/';

/** The pin that scripts/versions.sh or the environment gives under a name. Throws UsageError for a wrong one. */
export function snapshotPin(name: string, env: NodeJS.ProcessEnv = process.env): SnapshotPin {
  const value = pinnedVersion(name, env);
  const [, moment, inReleaseSha256] = /^(\d{8}T\d{6}Z)(?::([0-9a-f]{64}))?$/.exec(value) ?? [];
  if (moment === undefined || Number.isNaN(momentOf(moment).getTime())) {
    throw new UsageError(`${name}: '${value}' is not a moment such as 20261030T120000Z, perhaps with :SHA256`);
  }
  return { moment, inReleaseSha256 };
}

/** As a date; an invalid one for what is no moment. */
export function momentOf(moment: string): Date {
  return new Date(moment.replace(momentForm, '$1-$2-$3T$4:$5:$6Z'));
}

export function formatMoment(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * Where the archive of that moment lies: at any moment, for the snapshot archive leads on to the last state before it.
 * ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE names another archive of that kind.
 */
export function snapshotUrl(moment: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['ZOSIA_DEBIAN_SNAPSHOT_ARCHIVE'] ?? '';
  const base = own === '' ? snapshotArchive : own;
  return `${base.endsWith('/') ? base : `${base}/`}archive/debian/${moment}/`;
}
