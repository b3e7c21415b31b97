import { withDependencies as install } from '../job/with-dependencies.js';
import type { CommandContext } from './command-context.js';

export { bootPrograms } from '../job/with-dependencies.js';

/** Runs `work`; where a program is missing and we may install, installs all that a boot needs and runs it again. */
export function withDependencies<T>(
  { reporter, signal }: CommandContext,
  mayInstall: boolean,
  work: () => Promise<T>,
): Promise<T> {
  return install({ mayInstall, reporter, signal }, work);
}
