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
      const tooMuch = new AbortController();
      const progress = watchSizes(files, title, reporter, (problem) => {
        tooMuch.abort(problem);
      });
      const lines: string[] = [];
      try {
        await exec(aptHelperArgv(files), {
          needs: ['packages', 'network'],
          env: { LC_ALL: 'C.UTF-8' },
          signal: AbortSignal.any([signal, tooMuch.signal]),
          onLine: (line) => lines.push(line),
        });
        await progress.look();
        tooMuch.signal.throwIfAborted();
      } catch (error) {
        if (tooMuch.signal.aborted && !signal.aborted) throw new EnvironmentError(String(tooMuch.signal.reason));
        if (!(error instanceof CommandError)) throw error;
        const message = `apt: ${tellingLines(lines) || error.ending}`;
        throw isNotFound(lines) ? new NotFoundError(message) : new EnvironmentError(message);
      } finally {
        progress.finish();
      }
    },
  };
}

/**
 * apt checks the sums as well, so that what it takes from a proxy's cache is fetched again when it is stale, and the
 * sizes, so that it does not go on for ever with a server that does.
 */
export function aptHelperArgv(files: readonly RemoteFile[]): [string, ...string[]] {
  const wanted = files.flatMap(({ url, target, sha256, sizeBytes }) => [
    url,
    target,
    ...(sha256 === undefined ? [] : [`SHA256:${sha256}`]),
    ...(sizeBytes === undefined ? [] : [`Checksum-FileSize:${sizeBytes}`]),
  ]);
  return [aptHelper, 'download-file', ...wanted];
}

interface SizeWatch {
  readonly look: () => Promise<void>;
  readonly finish: () => void;
}

/**
 * apt tells what it does in a form for terminals alone; the files themselves tell as well. `refuse` hears of one that
 * is larger than it may be: of files whose size is not known apt-helper takes any number of bytes.
 */
function watchSizes(
  files: readonly RemoteFile[],
  title: string | undefined,
  reporter: Reporter,
  refuse: (problem: string) => void,
): SizeWatch {
  const sizes = files.map(({ sizeBytes }) => sizeBytes ?? Number.NaN);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = title === undefined ? undefined : reporter.progress(title, Number.isNaN(total) ? undefined : total);
  const look = async (): Promise<void> => {
    const present = await Promise.all(files.map(({ target }) => fileSizeBytes(target)));
    progress?.update(present.reduce<number>((sum, size) => sum + (size ?? 0), 0));
    files.forEach(({ url, mostBytes = Infinity }, index) => {
      if ((present[index] ?? 0) > mostBytes) refuse(`${url}: the server sent more than the ${mostBytes} bytes allowed`);
    });
  };
  const timer = setInterval(() => void look().catch(() => undefined), progressMs);
  return {
    look,
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
