import { MissingDependencyError } from '../host/errors.js';
import { installPrograms } from '../host/install.js';
import { hostPrograms, type HostProgramName } from '../host/packages.js';
import type { Reporter } from '../host/reporter.js';

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

export interface Installation {
  readonly mayInstall: boolean;
  /** What to install besides the missing program itself, so that there is one installation and not one per program. */
  readonly programs?: readonly HostProgramName[];
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/**
 * Runs `work`; where a program is missing and we may install, installs it with `programs` and runs `work` again.
 * A machine that has everything pays nothing for the question.
 */
export async function withDependencies<T>(
  { mayInstall, programs = bootPrograms, reporter, signal }: Installation,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!mayInstall || !(error instanceof MissingDependencyError)) throw error;
    const { dependency } = error;
    const known = dependency in hostPrograms ? [dependency as HostProgramName] : [];
    await installPrograms([...new Set([...programs, ...known])], reporter, signal);
    return work();
  }
}
