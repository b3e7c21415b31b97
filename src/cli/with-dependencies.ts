import { MissingDependencyError } from '../host/errors.js';
import { installPrograms } from '../host/install.js';
import { hostPrograms, type HostProgramName } from '../host/packages.js';
import type { CommandContext } from './command-context.js';

/** What a boot with everything made on the spot needs of a Linux host. */
export const bootPrograms: readonly HostProgramName[] = [
  'qemu-system-aarch64',
  'setpriv',
  'mke2fs',
  'debugfs',
  'mmdebstrap',
  'debian-archive-keyring',
  'gpgv',
  'xz',
  'python3',
  'pip',
];

/**
 * Runs `work`; where a program is missing and we may install, installs all that a boot needs and runs it again.
 * A machine that has everything pays nothing for the question.
 */
export async function withDependencies<T>(
  { reporter, signal }: CommandContext,
  mayInstall: boolean,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!mayInstall || !(error instanceof MissingDependencyError)) throw error;
    const { dependency } = error;
    const known = dependency in hostPrograms ? [dependency as HostProgramName] : [];
    await installPrograms([...new Set([...bootPrograms, ...known])], reporter, signal);
    return work();
  }
}
