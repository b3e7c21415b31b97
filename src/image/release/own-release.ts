import { EnvironmentError, messageOf } from '../../host/errors.js';
import { RateLimitError, UnreachableError } from './github-releases.js';
import { commitOf, NoSuchReleaseError, resolveRelease, type Release, type ReleaseSource } from './resolve.js';
import { isPrerelease, parseReleaseWish, tagOf } from './version.js';

/** What an action is run from: its repository, what stands behind the `@` of `uses:`, and package.json's version there. */
export interface ActionSource {
  /** `owner/repo` on GitHub. */
  readonly repository: string;
  readonly ref: string;
  readonly version: string;
}

/** What `ref` says of the code: released, a commit that may be the released one, or anything else, such as a branch. */
export type SourceKind = 'released' | 'commit' | 'other';

/** Only tags that publishing sets belong to a version: `v1.2.3`, `v1.2` and `v1`. */
export function kindOfSource({ ref, version }: Pick<ActionSource, 'ref' | 'version'>): SourceKind {
  if (/^[0-9a-f]{40}$/.test(ref)) return 'commit';
  const wanted = ref.startsWith('v') ? parseReleaseWish(ref)?.wanted : undefined;
  switch (wanted?.kind) {
    case 'exact':
      return wanted.version === version ? 'released' : 'other';
    case 'line':
      return !isPrerelease(version) && `${version}.`.startsWith(`${wanted.numbers.join('.')}.`) ? 'released' : 'other';
    case 'latest':
    case undefined:
      return 'other';
  }
}

/**
 * The release that an action belongs to; undefined for the code of a branch or of another commit, and, with a warning,
 * where its repository has no such release, as a fork's may. Throws EnvironmentError where GitHub cannot be asked.
 */
export async function ownRelease(action: ActionSource, source: ReleaseSource): Promise<Release | undefined> {
  const { repository, ref, version } = action;
  const kind = kindOfSource(action);
  if (kind === 'other') return undefined;
  try {
    if (kind === 'commit' && (await commitOf(repository, version, source)) !== ref) {
      source.reporter.info(`${repository}@${ref} is not ${tagOf(version)}: its image is built from Debian's packages`);
      return undefined;
    }
    return await resolveRelease({ repository, wanted: { kind: 'exact', version } }, source);
  } catch (error) {
    if (error instanceof NoSuchReleaseError) {
      source.reporter.warn(
        `${repository}@${ref} belongs to release ${version}, which ${repository} does not have, or shows to no one ` +
          `without a token: the image is built from Debian's packages. Name a release of another repository by ` +
          `\`version: OWNER/REPO@${version}\``,
      );
      return undefined;
    }
    if (!(error instanceof UnreachableError) && !(error instanceof RateLimitError)) throw error;
    throw new EnvironmentError(
      `${messageOf(error)}. ${repository}@${ref} boots its own release, ${version}: without GitHub's API give ` +
        `\`image\`, or \`kernel\` and \`initrd\`, or another server by ZOSIA_GITHUB_API_URL`,
    );
  }
}
