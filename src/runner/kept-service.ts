import { z } from 'zod';
import { uploadPolicies } from '../contract/fields/boot.js';

/** A service that outlives the step which started it, until its post step. */
export const keptService = z.object({
  /** The folder of the step: its logs, and how the service ended. */
  folder: z.string(),
  /** The socket where a connection asks for the end. */
  control: z.string(),
  /** When the folder becomes an artifact. */
  upload: z.enum(uploadPolicies),
});
export type KeptService = z.infer<typeof keptService>;
