import { kernelParameters } from '../contract/guest.js';
import { closestName } from '../host/closest-name.js';

/** What is wrong with a word of the kernel command line that means to be a flag of ours; undefined where nothing is. */
export function kernelParameterProblem(word: string): string | undefined {
  const [name = '', value] = word.split('=', 2);
  if (!/^zosia[._]/i.test(name)) return undefined;
  if ((kernelParameters as readonly string[]).includes(name)) {
    if (value === undefined) return `${name} has no value: a flag is NAME=VALUE, such as zosia.ci=1`;
    return name === 'zosia.llama_args' ? llamaArgsProblem(word.slice(name.length + 1)) : undefined;
  }
  const nearest = closestName(name, kernelParameters);
  const hint = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  return `${name} is not a flag of the guest${hint}; its flags are ${kernelParameters.join(', ')}`;
}

/** Options of llama-server by which init, which asks it on loopback without a key, would not find it any more. */
const movesTheServer =
  /^--(?:host|port|path|api-prefix|api-key(?:-file)?|ssl-(?:key|cert)-file|embeddings?|rerank(?:ing)?)(?:=|$)/;

function llamaArgsProblem(args: string): string | undefined {
  const option = args.split(',').find((word) => movesTheServer.test(word));
  return option === undefined
    ? undefined
    : `zosia.llama_args: ${option} would make the engine one that cannot be asked`;
}
