import { CommandError, EnvironmentError } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { fileSizeBytes } from '../host/files.js';
import type { Reporter } from '../host/reporter.js';
import { aptHelper } from './apt.js';
import { NotFoundError, type RemoteFile, type Transport } from './transport.js';

export interface AptTransportOptions {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

const progressMs = 250;

/**
 * This host's apt, which knows the proxies, credentials and certificates that lead to the archive from here. It
 * needs no root for it, and neither reads nor changes what it knows of the host's own packages.
 */
export function aptTransport({ reporter, signal }: AptTransportOptions): Transport {
  return {
    name: 'apt',
    resumes: false,
    async fetch(files, title) {
      const progress = watchSizes(files, title, reporter);
      const lines: string[] = [];
      try {
        await exec(aptHelperArgv(files), {
          needs: ['packages', 'network'],
          env: { LC_ALL: 'C.UTF-8' },
          signal,
          onLine: (line) => lines.push(line),
        });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        const message = `apt: ${tellingLines(lines) || error.ending}`;
        throw isNotFound(lines) ? new NotFoundError(message) : new EnvironmentError(message);
      } finally {
        progress.finish();
      }
    },
  };
}

/** apt checks the sums as well, so that what it takes from a proxy's cache is fetched again when it is stale. */
export function aptHelperArgv(files: readonly RemoteFile[]): [string, ...string[]] {
  const wanted = files.flatMap(({ url, target, sha256 }) => [
    url,
    target,
    ...(sha256 === undefined ? [] : [`SHA256:${sha256}`]),
  ]);
  return [aptHelper, 'download-file', ...wanted];
}

/** apt tells what it does in a form for terminals alone; the files themselves tell as well. */
function watchSizes(
  files: readonly RemoteFile[],
  title: string | undefined,
  reporter: Reporter,
): { finish: () => void } {
  const sizes = files.map(({ sizeBytes }) => sizeBytes ?? Number.NaN);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = title === undefined ? undefined : reporter.progress(title, Number.isNaN(total) ? undefined : total);
  const look = async (): Promise<void> => {
    const present = await Promise.all(files.map(({ target }) => fileSizeBytes(target)));
    progress?.update(present.reduce<number>((sum, size) => sum + (size ?? 0), 0));
  };
  const timer = setInterval(() => void look().catch(() => undefined), progressMs);
  return {
    finish: () => {
      clearInterval(timer);
      progress?.finish();
    },
  };
}

/** Only when all that failed was not there: else what is missing may come with the next try. */
function isNotFound(lines: readonly string[]): boolean {
  const failures = lines.filter((line) => line.startsWith('E: Failed to fetch'));
  return failures.length > 0 && failures.every((line) => line.includes(' 404 '));
}

function tellingLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line.startsWith('E: ') && line !== 'E: Download Failed')
    .map((line) => line.slice('E: '.length))
    .slice(0, 3)
    .join('; ');
}
