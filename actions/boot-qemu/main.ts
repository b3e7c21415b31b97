import { bootOnRunner, requireGoodEnd } from '../../src/runner/boot-on-runner.js';
import { bootOutputs } from '../../src/runner/boot-outputs.js';
import { runAction } from '../../src/runner/run-action.js';
import { folderInBackground, serveInBackground } from '../../src/runner/serve-in-background.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { startService } from '../../src/runner/start-service.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'boot-qemu',
  inputs: inputNames,
  main: async (context) => {
    const inputs = readInputs(context.fields);
    const folder = folderInBackground();
    if (inputs.request.mode === 'serve' && folder === undefined) {
      await startService('boot-qemu', inputs, context);
      return;
    }
    const boot =
      folder === undefined
        ? await bootOnRunner('boot-qemu', inputs, context)
        : await serveInBackground('boot-qemu', folder, inputs, context);
    if (!boot) return;
    setOutputs(bootOutputs(boot));
    requireGoodEnd(boot);
  },
});
