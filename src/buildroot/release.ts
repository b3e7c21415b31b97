import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { ownEntry } from '../text/table.js';

/** A Buildroot release as it is fetched. */
export interface Release {
  readonly version: string;
  /** Sum of the tar archive inside of the compressed one: `git archive` makes the same on every mirror. */
  readonly tarSha256: string;
  readonly urls: readonly string[];
}

/** Releases whose archive we have made ourselves out of the tagged commit (`git archive --prefix=buildroot-…/`). */
const knownSums: Readonly<Record<string, string>> = {
  '2024.11.1': '83c08480b45ebbcc662452e3fa1e1dc3bb4749a7e21f2e2ca637328fb3d1e1b3',
};

/**
 * Where to get a Buildroot release, and the sum to hold it to. `sha256` is the user's own, needed for a version that
 * we have no sum of. Throws UsageError for a version that cannot be one, or has no sum.
 */
export function buildrootRelease(version: string, sha256?: string): Release {
  if (!/^\d{4}\.\d{2}(\.\d+)?(-rc\d+)?$/.test(version)) {
    throw new UsageError(
      naming`{buildroot-version}: ${version} is no Buildroot release; allowed: names like 2024.11.1`,
    );
  }
  const tarSha256 = sha256 ?? ownEntry(knownSums, version);
  if (tarSha256 === undefined) {
    throw new UsageError(
      naming`{sha256}: needed for Buildroot ${version}; known without one: ${Object.keys(knownSums).join(', ')}`,
    );
  }
  return {
    version,
    tarSha256,
    urls: [
      `https://gitlab.com/buildroot.org/buildroot/-/archive/${version}/buildroot-${version}.tar.gz`,
      `https://github.com/buildroot/buildroot/archive/refs/tags/${version}.tar.gz`,
    ],
  };
}
