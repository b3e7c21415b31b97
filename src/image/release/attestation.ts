import { CommandError, EnvironmentError, MissingDependencyError } from '../../host/errors.js';
import { exec } from '../../host/exec.js';
import { isGithub, type ReleaseServer } from './server.js';
import { tagOf } from './version.js';

/** Whether a build of the tag by the repository's own workflow is known to have made a file. */
export type Attestation = { readonly kind: 'verified' } | { readonly kind: 'unchecked'; readonly reason: string };

/** What builds releases, and signs them. */
export const releaseWorkflow = '.github/workflows/release.yml';

export interface AttestedFile {
  readonly file: string;
  readonly repository: string;
  readonly version: string;
}

/**
 * Checks a file's build provenance by gh, where that can be done: gh is here, with a token, and the release is on
 * github.com. Throws EnvironmentError when it was checked and is not what it should be.
 */
export async function checkAttestation(
  { file, repository, version }: AttestedFile,
  server: ReleaseServer,
  signal?: AbortSignal,
): Promise<Attestation> {
  if (!isGithub(server.apiUrl)) return { kind: 'unchecked', reason: `${server.apiUrl} is not github.com` };
  if (server.token === undefined) return { kind: 'unchecked', reason: 'gh needs a token (GH_TOKEN)' };
  const of = [
    ...['--repo', repository, '--source-ref', `refs/tags/${tagOf(version)}`],
    // Any workflow of the repository may sign what it likes; this one builds what it signs.
    ...['--signer-workflow', `${repository}/${releaseWorkflow}`],
  ];
  const env = { GH_TOKEN: server.token };
  try {
    await exec(['gh', 'attestation', 'verify', file, ...of], {
      needs: ['gh', 'network'],
      env,
      timeoutSeconds: 120,
      signal,
    });
    return { kind: 'verified' };
  } catch (error) {
    if (error instanceof MissingDependencyError) return { kind: 'unchecked', reason: 'gh is not on this machine' };
    if (!(error instanceof CommandError)) throw error;
    throw new EnvironmentError(
      `${file}: its build provenance does not show that ${repository} made it of ${tagOf(version)}: ${error.message}`,
    );
  }
}
