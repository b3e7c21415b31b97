import { bootOnRunner, requireGoodEnd } from '../../src/runner/boot-on-runner.js';
import { bootOutputs } from '../../src/runner/boot-outputs.js';
import { runAction } from '../../src/runner/run-action.js';
import { isInBackground, serveInBackground } from '../../src/runner/serve-in-background.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { startService } from '../../src/runner/start-service.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'boot-qemu',
  inputs: inputNames,
  main: async (context) => {
    const inputs = readInputs(context.fields);
    if (inputs.request.mode === 'serve' && !isInBackground()) {
      await startService('boot-qemu', inputs, context);
      return;
    }
    const boot = isInBackground()
      ? await serveInBackground('boot-qemu', inputs, context)
      : await bootOnRunner('boot-qemu', inputs, context);
    if (!boot) return;
    setOutputs(bootOutputs(boot));
    requireGoodEnd(boot);
  },
});
