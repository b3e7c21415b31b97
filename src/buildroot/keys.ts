import { createHash } from 'node:crypto';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatSettings, type Settings } from './defconfig.js';
import { toolchainSettings } from './toolchain.js';

/** Raise it with every change of src/buildroot that changes what a build makes: what is kept is found by it. */
export const recipeVersion = 1;

/** The machine that builds, as far as programs that were built on it depend on it. */
export interface BuildHost {
  /** Node's `process.platform` and `process.arch`. */
  readonly platform: string;
  readonly arch: string;
  /** The distribution and its version, such as `debian-12`: an SDK's programs need its C library. */
  readonly distribution: string;
}

/** All that an image depends on. */
export interface BuildInputs {
  /** Names the Buildroot source: a release with its sum, or the digest of a folder. */
  readonly source: string;
  readonly settings: Settings;
  /** Digests of folders: patches of the toolchain, the whole external tree, and the guest's own files. */
  readonly patches: string;
  readonly external: string;
  readonly initramfsFiles: string;
  readonly llamaRef: string;
  readonly host: BuildHost;
}

/** Names an SDK by all that its toolchain depends on. */
export function sdkKey({ source, settings, patches, host }: BuildInputs): string {
  return digest([recipeVersion, source, formatSettings(toolchainSettings(settings)), patches, host]);
}

/** Names a build folder: one of another key holds stamps of work that would be done otherwise now. */
export function outputKey(inputs: BuildInputs): string {
  const { settings, external, llamaRef } = inputs;
  return digest([sdkKey(inputs), formatSettings(settings), external, llamaRef]);
}

/** Names an image. Unlike a build folder it depends on the guest's files, which go in with every `make`. */
export function imageKey(inputs: BuildInputs): string {
  return digest([outputKey(inputs), inputs.initramfsFiles]);
}

/** Names a download folder by the files that Buildroot wants in it, one a line in whatever order. */
export function downloadsKey(externalDeps: string): string {
  return digest(externalDeps.split('\n').filter(Boolean).sort());
}

/** A digest of all files below a folder: their names, whether they are executable, and their content. */
export async function folderDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const link = entry.isSymbolicLink();
        const content = link ? await readlink(file) : await readFile(file);
        const kind = link ? 'link' : (await stat(file)).mode & 0o100 ? 'program' : 'file';
        return [path.relative(folder, file), kind, createHash('sha256').update(content).digest('hex')];
      }),
  );
  return digest(files.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
