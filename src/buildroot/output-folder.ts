import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../host/errors.js';
import { fileExists, makeFolder } from '../host/files.js';
import { formatSettings, lostSettings, parseSettings, type Settings } from './defconfig.js';
import { makeOutput, type BuildFolder } from './make.js';

/** In a build folder: the key of what it was begun for. */
const keyFile = '.zosia-key';

/**
 * Makes `output` a folder where what `key` names is built: one that was begun for it is gone on with, of any other
 * nothing is kept, for Buildroot would take its stamps for work done.
 */
export async function claimOutput(output: string, key: string): Promise<void> {
  const file = path.join(output, keyFile);
  if ((await fileExists(file)) && (await readFile(file, 'utf8')) === key) return;
  await rm(output, { recursive: true, force: true });
  await makeFolder(output);
  await writeFile(file, key);
}

/**
 * Configures a build folder. Throws EnvironmentError naming each setting that this Buildroot does not take: it would
 * drop them without a word.
 */
export async function configure(build: BuildFolder, settings: Settings): Promise<void> {
  const defconfig = path.join(build.output, 'zosia_defconfig');
  await writeFile(defconfig, formatSettings(settings));
  await makeOutput(build, [`BR2_DEFCONFIG=${defconfig}`, 'defconfig']);
  const lost = lostSettings(settings, parseSettings(await readFile(path.join(build.output, '.config'), 'utf8')));
  if (lost.length > 0) throw new EnvironmentError(`this Buildroot does not take these settings: ${lost.join('; ')}`);
}

/** The packages of `names` that are built and installed in a build folder. */
export async function builtPackages(output: string, names: ReadonlySet<string>): Promise<Set<string>> {
  const folders = await readdir(path.join(output, 'build')).catch(() => []);
  const built = new Set<string>();
  for (const folder of folders) {
    if (!(await fileExists(path.join(output, 'build', folder, '.stamp_installed')))) continue;
    const name = packageOf(folder, names);
    if (name !== undefined) built.add(name);
  }
  return built;
}

/** A package's build folder is its name, a dash and its version, or the name alone; both may hold dashes. */
export function packageOf(folder: string, names: ReadonlySet<string>): string | undefined {
  for (let end = folder.length; end > 0; end = folder.lastIndexOf('-', end - 1)) {
    const name = folder.slice(0, end);
    if (names.has(name)) return name;
  }
  return undefined;
}
