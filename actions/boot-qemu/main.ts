import { bootOnRunner, requireGoodEnd } from '../../src/runner/boot-on-runner.js';
import { bootOutputs } from '../../src/runner/boot-outputs.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'boot-qemu',
  inputs: inputNames,
  main: async (context) => {
    const boot = await bootOnRunner('boot-qemu', readInputs(context.fields), context);
    setOutputs(bootOutputs(boot));
    requireGoodEnd(boot);
  },
});
