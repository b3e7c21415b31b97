import * as core from '@actions/core';
import type { Reporter } from '../host/reporter.js';
import type { KeptService } from './kept-service.js';
import { postStateSchema, type CacheEntry, type KeptPlan, type Upload, type PostState } from './post-state.js';

const stateName = 'post-work';

/** What the main step leaves to the post step, which runs even where the job failed: caches and artifacts. */
export class PostWork {
  constructor(private readonly work: PostState = { caches: [], plans: [], services: [], uploads: [] }) {}

  /** What the main step kept; nothing, where it was killed before. */
  static kept(): PostWork {
    const text = core.getState(stateName);
    return new PostWork(text === '' ? undefined : postStateSchema.parse(JSON.parse(text)));
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
      const { artifactName } = await import('./step-folder.js');
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
