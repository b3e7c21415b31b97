import { describe, expect, it } from '@jest/globals';
import { kernelParameterProblem } from '../../../src/job/kernel-parameters.js';

describe('the boot flags', () => {
  it.each(['zosia.ci=1', 'zosia.llama_args=-b,256', 'quiet', 'console=ttyAMA0', 'xzosia.ci=1', 'zosiac.x=1'])(
    'have nothing against %s',
    (word) => {
      expect(kernelParameterProblem(word)).toBeUndefined();
    },
  );

  it.each([
    ['zosia.llama_thread=4', 'zosia.llama_thread is not a flag of the guest (did you mean zosia.llama_threads?)'],
    ['zosia.perf.token=4', 'zosia.perf.token is not a flag of the guest (did you mean zosia.perf.tokens?)'],
    ['zosia_ci=1', 'zosia_ci is not a flag of the guest (did you mean zosia.ci?)'],
    ['ZOSIA.CI=1', 'ZOSIA.CI is not a flag of the guest; its flags are zosia.ci, zosia.diag'],
    [
      'zosia.llama_args=-b,256,--api-prefix,/x',
      'zosia.llama_args: --api-prefix would make the engine one that cannot be',
    ],
    ['zosia.llama_args=--api-key=x', 'zosia.llama_args: --api-key=x would make'],
    ['zosia.llama_args=--embeddings', 'zosia.llama_args: --embeddings would make'],
    ['zosia.ci', 'zosia.ci has no value: a flag is NAME=VALUE, such as zosia.ci=1'],
  ])('refuse %s by name', (word, words) => {
    expect(kernelParameterProblem(word)).toContain(words);
  });
});
