import { bootOutputs } from '../../src/runner/boot-outputs.js';
import { measureOnRunner, requireVerdict } from '../../src/runner/gate-on-runner.js';
import { gateOutputs } from '../../src/runner/gate-outputs.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'perf-gate',
  inputs: inputNames,
  main: async (context) => {
    const gate = await measureOnRunner('perf-gate', readInputs(context.fields), context);
    setOutputs({ ...bootOutputs(gate.boot), ...gateOutputs(gate) });
    requireVerdict(gate, context);
  },
});
