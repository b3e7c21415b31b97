import { z } from 'zod';
import { keptService } from './kept-service.js';

/** What the main step of an action leaves to its post step, as the runner keeps it between them. */
export const postStateSchema = z.object({
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
export type PostState = z.infer<typeof postStateSchema>;
export type CacheEntry = PostState['caches'][number];
export type KeptPlan = PostState['plans'][number];
export type Upload = PostState['uploads'][number];
