import { download, type Patience } from '../host/download.js';
import { HttpStatusError } from '../host/http.js';
import type { Progress, Reporter } from '../host/reporter.js';
import { NotFoundError, type RemoteFile, type Transport } from './transport.js';

export interface HttpTransportOptions {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly patience?: Partial<Patience>;
}

/** As many as browsers open to one server. */
const maxParallel = 6;

/** Our own client, for hosts without apt: several downloads at once, each of which goes on where it was cut. */
export function httpTransport({ reporter, signal, patience = {} }: HttpTransportOptions): Transport {
  return {
    name: 'zosia',
    resumes: true,
    async fetch(files, title) {
      const progress = new SharedProgress(files, title, reporter);
      const failure = new AbortController();
      const stop = AbortSignal.any([signal, failure.signal]);
      const queue = [...files];
      const work = async (): Promise<void> => {
        for (let file = queue.shift(); file; file = queue.shift()) {
          await fetchOne(file, progress.reporterOf(file), stop, patience);
        }
      };
      const workers = Array.from({ length: Math.min(maxParallel, files.length) }, async () => {
        try {
          await work();
        } catch (error) {
          // The others would go on for nothing. What is thrown is the first error, and not their being stopped.
          failure.abort();
          throw error;
        }
      });
      try {
        await Promise.all(workers);
      } finally {
        await Promise.allSettled(workers);
        progress.finish();
      }
    },
  };
}

async function fetchOne(
  { url, target, sha256, sizeBytes, mostBytes }: RemoteFile,
  reporter: Reporter,
  signal: AbortSignal,
  patience: Partial<Patience>,
): Promise<void> {
  const title = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
  const known = { sha256, mostBytes, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
  try {
    await download({ url, target, ...known, reporter, signal, title, patience });
  } catch (error) {
    if (error instanceof HttpStatusError && error.status === 404) throw new NotFoundError(error.message);
    throw error;
  }
}

/** One measure for many downloads. */
class SharedProgress {
  readonly #done = new Map<RemoteFile, number>();
  readonly #progress: Progress | undefined;

  constructor(
    files: readonly RemoteFile[],
    title: string | undefined,
    private readonly reporter: Reporter,
  ) {
    const sizes = files.map(({ sizeBytes }) => sizeBytes);
    const known = sizes.filter((size) => size !== undefined);
    const total = known.reduce((sum, size) => sum + size, 0);
    if (title !== undefined) {
      this.#progress = reporter.progress(title, known.length === sizes.length ? total : undefined);
    }
  }

  reporterOf(file: RemoteFile): Reporter {
    const update = (doneBytes: number): void => {
      this.#done.set(file, doneBytes);
      this.#progress?.update([...this.#done.values()].reduce((sum, bytes) => sum + bytes, 0));
    };
    return { ...this.reporter, progress: () => ({ update, finish: () => undefined }) };
  }

  finish(): void {
    this.#progress?.finish();
  }
}
