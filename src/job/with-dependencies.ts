import { MissingDependencyError } from '../host/errors.js';
import { installPrograms, missingError, missingPrograms } from '../host/install.js';
import { isHostProgram } from '../host/packages.js';
import type { Reporter } from '../host/reporter.js';
import { programsFor, type HostWork } from './host-needs.js';

export interface Installation {
  readonly mayInstall: boolean;
  /** What the work does, so that all that it lacks is named, and installed, at once. */
  readonly needs: () => HostWork | Promise<HostWork>;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

/**
 * Runs `work`; where a program is missing, looks for everything else that the work lacks. Where we may install, installs
 * that and runs `work` again; else throws one MissingDependencyError that names it all. Another program may be missing
 * then: what was installed first may have shown that the guest must be another one.
 * A machine that has everything pays nothing for the question.
 */
export function withDependencies<T>(installation: Installation, work: () => Promise<T>): Promise<T> {
  return attempt(installation, work, []);
}

async function attempt<T>(
  installation: Installation,
  work: () => Promise<T>,
  installed: readonly string[],
): Promise<T> {
  const { mayInstall, needs, reporter, signal } = installation;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MissingDependencyError)) throw error;
    const { dependency } = error;
    if (installed.includes(dependency)) throw error;
    const wanted = new Set([...(isHostProgram(dependency) ? [dependency] : []), ...programsFor(await needs())]);
    const missing = await missingPrograms([...wanted]);
    if (missing.length === 0) throw error;
    if (!mayInstall) throw await missingError(missing);
    await installPrograms(missing, reporter, signal);
    return attempt(installation, work, [...installed, dependency]);
  }
}
