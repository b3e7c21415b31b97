import { bootOrServe } from '../../src/runner/boot-or-serve.js';
import { runAction } from '../../src/runner/run-action.js';
import { inputNames, readInputs } from './inputs.js';

await runAction({
  name: 'boot-qemu',
  inputs: inputNames,
  main: async (context) => {
    await bootOrServe('boot-qemu', readInputs(context.fields), context);
  },
});
