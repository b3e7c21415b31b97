import { closestName } from '../host/closest-name.js';

/** The flags on the kernel command line that init knows: docs/guest-contract.md. */
export const bootFlags = [
  'zosia.ci',
  'zosia.diag',
  'zosia.selftest',
  'zosia.perf',
  'zosia.perf.tokens',
  'zosia.llama_threads',
  'zosia.llama_batch_threads',
  'zosia.llama_args',
] as const;

/** What is wrong with a word of the kernel command line that means to be a flag of ours; undefined where nothing is. */
export function flagProblem(word: string): string | undefined {
  const [name = '', value] = word.split('=', 2);
  if (!/^zosia[._]/i.test(name)) return undefined;
  if ((bootFlags as readonly string[]).includes(name)) {
    return value === undefined ? `${name} has no value: a flag is NAME=VALUE, such as zosia.ci=1` : undefined;
  }
  const nearest = closestName(name, bootFlags);
  const hint = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  return `${name} is not a flag of the guest${hint}; its flags are ${bootFlags.join(', ')}`;
}
