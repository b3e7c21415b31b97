import { lstat, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { factsOf, type Architecture } from '../contract/architectures/architecture.js';
import { makeFolder } from '../host/files.js';
import { messageOf, systemErrorCode } from '../host/errors.js';
import { isCheckout, packageRoot } from '../host/package-root.js';
import type { Reporter } from '../host/reporter.js';
import { manifestFileName } from '../image/manifest.js';
import { initramfsFileName } from '../image/system-image.js';
import type { ShownReport } from '../job/boot-report.js';
import type { BootRequest } from '../job/boot-request.js';

/**
 * Links what zosia made in its cache to where the scripts look for it: `artifacts/ARCH/` and `models/model.img`.
 * What a user has put there, or linked from elsewhere, stays as it is. npm's package has no such scripts, and no links.
 */
export async function linkIntoCheckout(request: BootRequest, { arch, image, model }: ShownReport): Promise<void> {
  if (!isCheckout()) return;
  if (request.image.kind === 'default') await linkImage(arch, path.dirname(image.kernel));
  if (request.model.kind === 'model' && model) await link(model.disk, path.join(packageRoot(), 'models', 'model.img'));
}

/** Links are a convenience: where they cannot be made, a warning is enough. */
export async function linkOrWarn(link: () => Promise<void>, reporter: Reporter): Promise<void> {
  try {
    await link();
  } catch (error) {
    reporter.warn(`no links to the cache in artifacts/ and models/: ${messageOf(error)}`);
  }
}

/** Links the files of an image folder of the cache to `artifacts/ARCH/`. */
export async function linkImage(arch: Architecture, folder: string): Promise<void> {
  if (!isCheckout()) return;
  const artifacts = path.join(packageRoot(), 'artifacts', arch);
  for (const name of [factsOf(arch).kernel.fileName, initramfsFileName, manifestFileName]) {
    const target = path.join(folder, name);
    if (await exists(target)) await link(target, path.join(artifacts, name));
  }
}

async function link(target: string, place: string): Promise<void> {
  const there = await linkTarget(place);
  if (there === target || there === 'not ours') return;
  await makeFolder(path.dirname(place));
  await rm(place, { force: true });
  try {
    await symlink(target, place);
  } catch (error) {
    // Another zosia was faster.
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
}

/** Paths that only zosia's cache has, whichever folder it is in. */
const cachedPath = /\/(images\/\w+-debian-[0-9a-f]+|disks)\/[^/]+$/;

/** Where a link of ours points to; undefined where nothing is. */
async function linkTarget(place: string): Promise<string | undefined> {
  try {
    const target = await readlink(place);
    return cachedPath.test(target) ? target : 'not ours';
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT' ? undefined : 'not ours';
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
