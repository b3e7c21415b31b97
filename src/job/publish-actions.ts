import { architectures } from '../contract/architectures/architecture.js';
import { EnvironmentError } from '../host/errors.js';
import { readBoundedText } from '../host/text-file.js';
import { imageAssets } from '../image/release/assets.js';
import { parseChecksums } from '../image/release/checksums.js';
import { formatPin } from '../image/release/pin.js';
import { resolveRelease, type ReleaseSource } from '../image/release/resolve.js';
import { describePlan, planPublication, push, type ActionPlan, type PublishRequest } from '../publish/publish.js';

export interface PublicationRequest extends Omit<PublishRequest, 'pin' | 'signal'> {
  /** Where the release is that the actions are to boot. */
  readonly repository: string;
  /** Its SHA256SUMS as a file; undefined to fetch them from the release. */
  readonly sums: string | undefined;
  /** Say what would be pushed, and push nothing. */
  readonly dryRun: boolean;
}

/**
 * Publishes each action as a repository of its own; says the whole plan first. Throws EnvironmentError where the
 * release or a remote is not as it must be.
 */
export async function publishActions(
  request: PublicationRequest,
  source: ReleaseSource,
): Promise<readonly ActionPlan[]> {
  const { reporter, signal } = source;
  const { version, folder, dryRun } = request;
  let pin: Promise<string> | undefined;
  const plans = await planPublication({ ...request, signal, pin: () => (pin ??= pinText(request, source)) });
  for (const plan of plans) reporter.info(describePlan(plan, version));
  if (dryRun) return plans;
  for (const plan of plans) {
    await push(folder, plan, signal);
    if (plan.pushes.length > 0) reporter.info(`${plan.action}: done`);
  }
  return plans;
}

async function pinText(
  { repository, version, sums: file }: PublicationRequest,
  source: ReleaseSource,
): Promise<string> {
  const sums =
    file === undefined
      ? (await resolveRelease({ repository, wanted: { kind: 'exact', version } }, source)).sums
      : parseChecksums(await readBoundedText(file), file);
  for (const arch of architectures) {
    const { manifest } = imageAssets(version, arch);
    if (!sums.has(manifest)) throw new EnvironmentError(`SHA256SUMS of release ${version} does not list ${manifest}`);
  }
  return formatPin({ repository, version, sums });
}
