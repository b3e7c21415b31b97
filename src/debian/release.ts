import { EnvironmentError } from '../host/errors.js';
import { fieldOf } from './control-file.js';

/** The most bytes that a Release file may have; apt's own limit (Acquire::MaxReleaseFileSize). */
export const maxReleaseBytes = 10_000_000;

/** What the archive says of one suite, in the file that it signs. */
export interface Release {
  readonly suite: string | undefined;
  readonly codename: string | undefined;
  /** When mirrors must have a newer one; releases that hardly change name no such time. */
  readonly validUntil: Date | undefined;
  /** Whether the indexes lie under names made of their sums too, where an update of the mirror cannot replace them. */
  readonly byHash: boolean;
  /** By path, relative to the suite's folder. */
  readonly files: ReadonlyMap<string, ReleaseFile>;
}

export interface ReleaseFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Parses a Release file, whose signature has been checked. Throws EnvironmentError when it is none. */
export function parseRelease(text: string, title: string): Release {
  const sums = fieldOf(text, 'SHA256');
  if (sums === undefined) throw new EnvironmentError(`${title} states no SHA-256 sums`);
  const files = new Map<string, ReleaseFile>();
  for (const line of sums.split('\n')) {
    const [, sha256, size, path] = /^\s*([0-9a-f]{64})\s+(\d+)\s+(\S+)$/.exec(line) ?? [];
    if (sha256 !== undefined && path !== undefined) files.set(path, { sha256, sizeBytes: Number(size) });
  }
  return {
    suite: fieldOf(text, 'Suite'),
    codename: fieldOf(text, 'Codename'),
    validUntil: parseDate(text, 'Valid-Until', title),
    byHash: fieldOf(text, 'Acquire-By-Hash') === 'yes',
    files,
  };
}

function parseDate(text: string, field: string, title: string): Date | undefined {
  const value = fieldOf(text, field);
  if (value === undefined) return undefined;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new EnvironmentError(`${title}: ${field} is not a date: ${value}`);
  return date;
}

/** What a Release file is held to. */
export interface ReleaseTerms {
  readonly suite: string;
  readonly now: Date;
  readonly checkValidUntil: boolean;
}

/** What is wrong with a release, in a sentence that begins with its name, or undefined. */
export function releaseProblem(release: Release, { suite, now, checkValidUntil }: ReleaseTerms): string | undefined {
  const { codename, validUntil } = release;
  if (suite !== codename && suite !== release.suite) {
    return `is that of ${codename ?? release.suite ?? 'an unnamed suite'}`;
  }
  if (checkValidUntil && validUntil !== undefined && validUntil < now) {
    return (
      `has expired on ${validUntil.toISOString()}: the mirror is out of date, or somebody withholds updates; ` +
      `ZOSIA_DEBIAN_MIRROR can name another one`
    );
  }
  return undefined;
}
