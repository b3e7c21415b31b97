import { named, naming } from '../../contract/fields/naming.js';
import { closestName } from '../../host/closest-name.js';
import { download } from '../../host/download.js';
import { EnvironmentError, UsageError } from '../../host/errors.js';
import type { Reporter } from '../../host/reporter.js';
import { ForeignText } from '../../text/foreign-text.js';
import { logLine, quoted } from '../../text/log-text.js';
import { checkAttestation, type Attestation } from './attestation.js';
import { checksumsFileName, type Checksums } from './checksums.js';
import { apiHeaders, GithubReleases, RateLimitError, UnreachableError, type Asset } from './github-releases.js';
import { ReleaseRecords } from './record.js';
import type { ReleaseServer } from './server.js';
import { describeWish, newestOfLine, tagOf, versionOfTag, type ReleaseWish } from './version.js';

export interface ReleaseSource {
  readonly server: ReleaseServer;
  readonly cache: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  /** The field that names the release; else `version`. */
  readonly askedBy?: string;
}

/** The server has no such release, or hides it from us. */
export class NoSuchReleaseError extends UsageError {}

/** A release whose sums are known. */
export interface Release {
  readonly repository: string;
  readonly version: string;
  readonly sums: Checksums;
  /** Of the sums, when they were first seen here. */
  readonly attestation: Attestation;
}

/**
 * Finds the release that was asked for and its sums. A known one is taken from the record without asking; the newest
 * of a line is asked for, and where that cannot be done it is the newest known one.
 * Throws UsageError when there is no such release, EnvironmentError when it cannot be had or is not whole.
 */
export async function resolveRelease(wish: ReleaseWish, source: ReleaseSource): Promise<Release> {
  const { repository } = wish;
  const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
  const version = await resolveVersion(wish, records, source);
  const known = await records.sums(version);
  if (known) {
    return { repository, version, sums: known, attestation: { kind: 'unchecked', reason: 'verified before' } };
  }
  const assets = await releaseAssets(repository, version, source);
  let attestation: Attestation = { kind: 'unchecked', reason: 'not asked' };
  const sums = await records.record(version, async (file) => {
    await fetchAsset(findAsset(assets, checksumsFileName, repository, version), file, undefined, source);
    attestation = await checkAttestation({ file, repository, version }, source.server, source.signal);
  });
  return { repository, version, sums, attestation };
}

async function resolveVersion(wish: ReleaseWish, records: ReleaseRecords, source: ReleaseSource): Promise<string> {
  const { wanted } = wish;
  if (wanted.kind === 'exact') return wanted.version;
  try {
    return await askForVersion({ ...wish, wanted }, source);
  } catch (error) {
    const known =
      error instanceof RateLimitError || error instanceof UnreachableError ? await records.newest(wanted) : undefined;
    if (known === undefined) throw error;
    source.reporter.warn(`${(error as Error).message}. Taking ${known}, the newest release in the cache`);
    return known;
  }
}

type OpenWish = ReleaseWish & { readonly wanted: Exclude<ReleaseWish['wanted'], { kind: 'exact' }> };

async function askForVersion(wish: OpenWish, source: ReleaseSource): Promise<string> {
  const { repository, wanted } = wish;
  const releases = releasesOf(repository, source);
  if (wanted.kind === 'latest') {
    const latest = await releases.latest();
    const version = latest && versionOfTag(latest.tag);
    if (version === undefined)
      throw noSuchRelease(
        wish,
        source,
        latest ? `its latest is tagged ${quoted(ForeignText.of(latest.tag))}` : undefined,
      );
    return version;
  }
  const tags = await releases.tags();
  const versions = (tags ?? []).flatMap((tag) => versionOfTag(tag) ?? []);
  const version = newestOfLine(versions, wanted.numbers);
  if (version === undefined)
    throw noSuchRelease(wish, source, tags && `it has ${versions.slice(0, 10).join(', ') || 'none'}`);
  return version;
}

function noSuchRelease(wish: ReleaseWish, { askedBy = 'version' }: ReleaseSource, detail?: string): NoSuchReleaseError {
  return new NoSuchReleaseError(
    naming`${named(askedBy)}: there is no release ${describeWish(wish)}`,
    detail === undefined ? ', or a token is needed to see it' : `; ${detail}`,
  );
}

/** The commit that a release's tag is on; undefined where there is no such tag. Errors are those of resolveRelease. */
export async function commitOf(
  repository: string,
  version: string,
  source: ReleaseSource,
): Promise<string | undefined> {
  const records = new ReleaseRecords(source.cache, source.server.apiUrl, repository);
  return records.commit(version, () => releasesOf(repository, source).commitOf(tagOf(version)));
}

function releasesOf(repository: string, { server, reporter, signal }: ReleaseSource): GithubReleases {
  return new GithubReleases(server, repository, reporter, signal);
}

/** What a release consists of, by the server. Throws UsageError where there is none. */
export async function releaseAssets(
  repository: string,
  version: string,
  source: ReleaseSource,
): Promise<readonly Asset[]> {
  const release = await releasesOf(repository, source).byTag(tagOf(version));
  if (!release) throw noSuchRelease({ repository, wanted: { kind: 'exact', version } }, source);
  return release.assets;
}

export function findAsset(assets: readonly Asset[], name: string, repository: string, version: string): Asset {
  const asset = assets.find((one) => one.name === name);
  if (asset) return asset;
  const names = assets.map((one) => one.name);
  const close = closestName(name, names);
  throw new EnvironmentError(
    `release ${version} of ${repository} has no ${name}${close === undefined ? '' : ` (but ${close})`}: ` +
      `it was not published whole, or changed since; it has ${logLine(ForeignText.of(names.join(', '))) || 'no files'}`,
  );
}

/** Fetches an asset whole and verified, going on where an earlier attempt stopped. */
export async function fetchAsset(
  asset: Asset,
  target: string,
  sha256: string | undefined,
  { server, reporter, signal }: ReleaseSource,
): Promise<void> {
  if (sha256 !== undefined && asset.sha256 !== undefined && sha256 !== asset.sha256) {
    throw new EnvironmentError(
      `${asset.name}: GitHub has a file with sha256 ${asset.sha256}, but ${checksumsFileName} says ${sha256}; ` +
        `it is not the file that was released`,
    );
  }
  const headers = { ...apiHeaders(server), accept: 'application/octet-stream' };
  const sum = sha256 ?? asset.sha256;
  await download({
    url: asset.url,
    headers,
    target,
    title: asset.name,
    sizeBytes: asset.sizeBytes,
    ...(sum === undefined ? {} : { sha256: sum }),
    ...(server.patience && { patience: server.patience }),
    reporter,
    signal,
  });
}
