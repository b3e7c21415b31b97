import * as core from '@actions/core';
import { z } from 'zod';
import type { Reporter } from '../host/reporter.js';
import { keptService, type KeptService } from './kept-service.js';

const workSchema = z.object({
  /** What was made by this step and is to be found by later runs. */
  caches: z.array(z.object({ key: z.string(), paths: z.array(z.string()) })),
  /** What grows while the job runs: whether to save it is known only at its end. */
  plans: z.array(
    z.object({
      plan: z.object({
        name: z.enum(['dl', 'ccache', 'sdk', 'image']),
        paths: z.array(z.string()).readonly(),
        key: z.string(),
        restoreKeys: z.array(z.string()).readonly(),
        save: z.enum(['new', 'changed']),
      }),
      exactHit: z.boolean(),
      bytesBefore: z.number(),
    }),
  ),
  services: z.array(keptService),
  uploads: z.array(z.object({ name: z.string(), folder: z.string() })),
});
type Work = z.infer<typeof workSchema>;
export type CacheEntry = Work['caches'][number];
export type KeptPlan = Work['plans'][number];
export type Upload = Work['uploads'][number];

const stateName = 'post-work';

/** What the main step leaves to the post step, which runs even where the job failed: caches and artifacts. */
export class PostWork {
  constructor(private readonly work: Work = { caches: [], plans: [], services: [], uploads: [] }) {}

  /** What the main step kept; nothing, where it was killed before. */
  static kept(): PostWork {
    const text = core.getState(stateName);
    return new PostWork(text === '' ? undefined : workSchema.parse(JSON.parse(text)));
  }

  saveCache(entry: CacheEntry): void {
    this.work.caches.push(entry);
  }

  savePlan(plan: KeptPlan): void {
    this.work.plans.push(plan);
  }

  /** Ends a service that this step has started. */
  endService(service: KeptService): void {
    this.work.services.push(service);
  }

  /** Uploads all files of a folder as one artifact. */
  upload(upload: Upload): void {
    this.work.uploads.push(upload);
  }

  keep(): void {
    core.saveState(stateName, this.work);
  }

  /** The two clients weigh more than the rest of an action: a chunk of their own, read only where there is work. */
  async run(reporter: Reporter): Promise<void> {
    const { caches, plans, services, uploads } = this.work;
    const kept: Upload[] = [];
    if (services.length > 0) {
      const { endService } = await import('./end-service.js');
      const { artifactName } = await import('./boot-on-runner.js');
      for (const service of services) {
        if (await endService(service, reporter))
          kept.push({ name: artifactName(service.folder), folder: service.folder });
      }
    }
    if (caches.length > 0) {
      const { saveSmallCache } = await import('./cache.js');
      for (const entry of caches) await saveSmallCache(entry, reporter);
    }
    if (plans.length > 0) {
      const { savePlan } = await import('./plan-cache.js');
      for (const kept of plans) await savePlan(kept, reporter);
    }
    if (uploads.length + kept.length > 0) {
      const { uploadFolder } = await import('./artifact.js');
      for (const upload of [...uploads, ...kept]) await uploadFolder(upload, reporter);
    }
  }
}
