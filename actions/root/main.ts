import { bootOrServe } from '../../src/runner/boot-or-serve.js';
import { measureOnRunner, requireVerdict } from '../../src/runner/gate-on-runner.js';
import { gateOutputs } from '../../src/runner/gate-outputs.js';
import { runAction } from '../../src/runner/run-action.js';
import { setOutputs } from '../../src/runner/set-outputs.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'zosia',
  inputs: inputNames,
  main: async (context) => {
    const { boot, gate } = readInputs(context.fields);
    const answered = await bootOrServe('zosia', boot, context);
    if (gate === undefined || !answered) return;
    // A boot of its own: what was asked above must not be measured with it.
    const measured = await measureOnRunner('zosia', gate, context);
    setOutputs(gateOutputs(measured));
    requireVerdict(measured, context);
  },
});
