import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { defaultRepository } from '../../contract/fields/release.js';

/** A release as a person asks for it. */
export interface ReleaseWish {
  /** `owner/repo` on GitHub. */
  readonly repository: string;
  readonly wanted: WantedVersion;
}

export type WantedVersion =
  | { readonly kind: 'exact'; readonly version: string }
  /** The newest of a line: all of its numbers are the beginning of the version's. */
  | { readonly kind: 'line'; readonly numbers: readonly number[] }
  | { readonly kind: 'latest' };

const number = String.raw`(?:0|[1-9]\d{0,8})`;
const line = new RegExp(String.raw`^${number}(?:\.${number})?$`);
const repository = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

export const allowedWishes =
  'a release: 1.2.3, 1 or 1.2 (its newest) or latest, of another repository as OWNER/REPO@1.2.3';

/** Reads `1.2.3`, `1`, `1.2`, `latest` or one of them behind `OWNER/REPO@`; undefined for anything else. */
export function parseReleaseWish(text: string): ReleaseWish | undefined {
  const [first = '', second, ...more] = text.split('@');
  const [from, version] = second === undefined ? [defaultRepository, first] : [first, second];
  const wanted = parseWanted(version.replace(/^v(?=\d)/, ''));
  return wanted && repository.test(from) && more.length === 0 ? { repository: from, wanted } : undefined;
}

function parseWanted(text: string): WantedVersion | undefined {
  if (text === 'latest') return { kind: 'latest' };
  if (isVersion(text)) return { kind: 'exact', version: text };
  return line.test(text) ? { kind: 'line', numbers: text.split('.').map(Number) } : undefined;
}

export function describeWish({ repository: from, wanted }: ReleaseWish): string {
  switch (wanted.kind) {
    case 'exact':
      return `${from}@${wanted.version}`;
    case 'line':
      return `${from}@${wanted.numbers.join('.')}`;
    case 'latest':
      return `${from}@latest`;
  }
}

/** The text where it is a version that a release may have, else undefined. */
export function exactVersion(text: string): string | undefined {
  return isVersion(text) ? text : undefined;
}

export const allowedVersions = 'a version such as 1.2.3 or 1.2.3-rc.1';

export function tagOf(version: string): string {
  return `v${version}`;
}

/** The version that a tag stands for; undefined for a tag of something else. */
export function versionOfTag(tag: string): string | undefined {
  const version = tag.startsWith('v') ? tag.slice(1) : '';
  return isVersion(version) ? version : undefined;
}

/** As Semantic Versioning writes it, and without the metadata of a build, which would make it two names of one version. */
function isVersion(text: string): boolean {
  return parse(text)?.version === text;
}

export function isPrerelease(version: string): boolean {
  return version.includes('-');
}

/** The order of Semantic Versioning 2.0.0, section 11. */
export function compareReleases(a: string, b: string): number {
  return compare(a, b);
}

/** The newest of `versions` that belongs to the line, never a pre-release. */
export function newestOfLine(versions: readonly string[], numbers: readonly number[]): string | undefined {
  return versions
    .filter((version) => !isPrerelease(version))
    .filter((version) => numbers.every((wanted, place) => numbersOf(version)[place] === wanted))
    .sort(compareReleases)
    .at(-1);
}

function numbersOf(version: string): number[] {
  const { major, minor, patch } = parse(version) ?? {};
  return [major, minor, patch].map(Number);
}
