import { readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inCache } from '../../host/cache-folder.js';
import { makeFolder, writeAside } from '../../host/files.js';
import { systemErrorCode } from '../../host/errors.js';
import { readBoundedText } from '../../host/text-file.js';
import { checksumsFileName, parseChecksums, type Checksums } from './checksums.js';
import { compareReleases, isPrerelease, newestOfLine, type WantedVersion } from './version.js';

/** The sums of releases that were verified here: releases never change, so a known one needs no network. */
export class ReleaseRecords {
  readonly #folder: string;

  constructor(cache: string, server: string, repository: string) {
    this.#folder = inCache(cache, 'releases', server.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '_'), repository);
  }

  /** Undefined for a release that was not verified here yet. */
  async sums(version: string): Promise<Checksums | undefined> {
    const file = this.#file(version);
    try {
      return parseChecksums(await readBoundedText(file), file);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Hands `verify` a path to put the release's sums at, and records them once it has returned. */
  async record(version: string, verify: (file: string) => Promise<void>): Promise<Checksums> {
    const file = this.#file(version);
    await makeFolder(path.dirname(file));
    const unverified = `${file}.unverified`;
    await verify(unverified);
    const sums = parseChecksums(await readBoundedText(unverified), `${checksumsFileName} of ${version}`);
    await rename(unverified, file);
    return sums;
  }

  /** The commit that a version's tag is on, by `ask` where that is not known here: such a tag never moves. */
  async commit(version: string, ask: () => Promise<string | undefined>): Promise<string | undefined> {
    const file = path.join(path.dirname(this.#file(version)), 'COMMIT');
    const known = await readBoundedText(file).catch(() => undefined);
    if (known !== undefined && /^[0-9a-f]{40}\n$/.test(known)) return known.trim();
    const commit = await ask();
    if (commit === undefined) return undefined;
    await makeFolder(path.dirname(file));
    await writeAside(file, (aside) => writeFile(aside, `${commit}\n`));
    return commit;
  }

  /** The newest release known here that fits, for when the server cannot be asked. */
  async newest(wanted: Exclude<WantedVersion, { kind: 'exact' }>): Promise<string | undefined> {
    const known: string[] = [];
    for (const version of await readdir(this.#folder).catch(() => [])) {
      if (await this.sums(version)) known.push(version);
    }
    if (wanted.kind === 'line') return newestOfLine(known, wanted.numbers);
    return known
      .filter((version) => !isPrerelease(version))
      .sort(compareReleases)
      .at(-1);
  }

  #file(version: string): string {
    return path.join(this.#folder, version, checksumsFileName);
  }
}
