import type { BootInputs } from './boot-inputs.js';
import { bootOnRunner, requireGoodEnd, type RunnerBoot } from './boot-on-runner.js';
import { bootOutputs } from './boot-outputs.js';
import type { ActionContext } from './run-action.js';
import { folderInBackground, serveInBackground } from './serve-in-background.js';
import { setOutputs } from './set-outputs.js';
import { startService } from './start-service.js';

/**
 * Boots and sets the outputs; a boot that is to serve goes on in the background, in a program that is this action once
 * more. Throws ReportedFailure unless it ended well. Undefined for a service.
 */
export async function bootOrServe(
  title: string,
  inputs: BootInputs,
  context: ActionContext,
): Promise<RunnerBoot | undefined> {
  const folder = folderInBackground();
  if (inputs.request.mode === 'serve' && folder === undefined) {
    await startService(title, inputs, context);
    return undefined;
  }
  const boot =
    folder === undefined
      ? await bootOnRunner(title, inputs, context)
      : await serveInBackground(title, folder, inputs, context);
  if (!boot) return undefined;
  setOutputs(bootOutputs(boot));
  requireGoodEnd(boot);
  return boot;
}
