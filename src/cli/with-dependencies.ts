import type { HostWork } from '../job/host-needs.js';
import { withDependencies as install } from '../job/with-dependencies.js';
import type { CommandContext } from './command-context.js';

/** Runs `work`; where a program is missing and we may install, installs all that it needs and runs it again. */
export function withDependencies<T>(
  { reporter, signal }: CommandContext,
  mayInstall: boolean,
  needs: () => HostWork | Promise<HostWork>,
  work: () => Promise<T>,
): Promise<T> {
  return install({ mayInstall, needs, reporter, signal }, work);
}
