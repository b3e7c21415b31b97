import { saveVerdict, type CachePlan } from '../buildroot/caches.js';
import { bytesIn } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import { restoreCache, saveCache } from './cache.js';
import type { KeptPlan } from './post-state.js';

/** Restores what a plan keeps, and leaves it to the post step to save what is new by then. True for an exact hit. */
export async function restorePlan(
  plan: CachePlan,
  post: { savePlan(plan: KeptPlan): void },
  reporter: Reporter,
): Promise<boolean> {
  const { key, paths, restoreKeys } = plan;
  const found = await restoreCache({ key, paths: [...paths] }, reporter, restoreKeys);
  const exactHit = found === key;
  post.savePlan({ plan, exactHit, bytesBefore: found === undefined ? 0 : await bytesIn(paths) });
  return exactHit;
}

/** Saves what a plan keeps where it is worth it, and says why where it is not. Never throws. */
export async function savePlan({ plan, exactHit, bytesBefore }: KeptPlan, reporter: Reporter): Promise<void> {
  const verdict = saveVerdict(plan, { exactHit, bytesBefore, bytesNow: await bytesIn(plan.paths) });
  if (verdict === true) await saveCache({ key: plan.key, paths: [...plan.paths] }, reporter);
  else reporter.info(`cache not saved: ${verdict}`);
}
