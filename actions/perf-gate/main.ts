import { bootOnRunner } from '../../src/runner/boot-on-runner.js';
import { bootOutputs } from '../../src/runner/boot-outputs.js';
import { perfRequest } from '../../src/runner/gate-inputs.js';
import { judgeOnRunner } from '../../src/runner/gate-on-runner.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'perf-gate',
  inputs: inputNames,
  main: async (context) => {
    const { boot, gate } = readInputs(context.fields);
    const measured = await bootOnRunner('perf-gate', { ...boot, request: perfRequest(boot.request, gate) }, context);
    setOutputs(bootOutputs(measured));
    await judgeOnRunner(measured, gate.minTokensPerSecond, context);
  },
});
