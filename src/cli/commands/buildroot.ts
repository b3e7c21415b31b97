import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { BuildFigures } from '../../buildroot/figures.js';
import { architectures } from '../../contract/architectures/architecture.js';
import { writeAside, makeFolder } from '../../host/files.js';
import { userFolder } from '../../host/package-root.js';
import { manifestFileName } from '../../image/manifest.js';
import type { SystemImage } from '../../image/system-image.js';
import { buildImageByBuildroot } from '../../job/buildroot-image.js';
import { anyText, FieldReader, oneOf, wholeNumber } from '../../job/field-reader.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { print } from '../standard-streams.js';

export function addBuildrootCommand(zosia: Command, context: CommandContext): void {
  zosia
    .command('buildroot')
    .description('Compiles a system image by Buildroot into artifacts/ARCH/, or takes it from the cache.')
    .option('--arch <ARCH>', `guest architecture: ${architectures.join(', ')} (aarch64)`)
    .option('--source <FOLDER>', 'a Buildroot tree (the pinned release, fetched)')
    .option('--sha256 <HEX>', "sum of another release's tar archive, where the pin was overridden")
    .option('--defconfig <NAME>', 'a configuration of buildroot/external (zosia_ARCH_defconfig)')
    .option('--dl <FOLDER>', "Buildroot's download folder (in the cache)")
    .option('--workspace <FOLDER>', 'the folder to build in (in the cache)')
    .option('--jobs <N>', 'jobs of one make, 0 for one more than there are processors (0)')
    .option('--ccache', 'keep compiled objects for later builds')
    .option('--primary-site <URL>', 'where to look for sources first')
    .option('--backup-site <URL>', "where to look for sources that their own site lacks (Buildroot's)")
    .option('--rebuild', 'make the image anew')
    .option('--quiet', 'say each package, and not each line, of the build')
    .action(async (options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const arch = fields.withDefault('arch', oneOf(architectures), 'aarch64');
      const request = {
        arch,
        source: fields.optional('source', anyText),
        sha256: fields.optional('sha256', anyText),
        defconfig: fields.optional('defconfig', anyText),
        workspace: fields.optional('workspace', anyText),
        site: {
          jobs: fields.withDefault('jobs', wholeNumber(0, 1024, 'jobs'), 0),
          ccache: options['ccache'] === true,
          dlFolder: fields.optional('dl', anyText),
          primarySite: fields.optional('primary-site', anyText),
          backupSite: fields.optional('backup-site', anyText),
        },
        rebuild: options['rebuild'] === true,
        verbose: options['quiet'] !== true,
      };
      fields.finish();
      const { reporter, signal } = context;
      const { image, cacheHit, buildSeconds, figures } = await buildImageByBuildroot({ ...request, reporter, signal });
      const folder = path.join(userFolder(), 'artifacts', arch);
      await copyImage(image, folder);
      print(summary(image, folder, cacheHit ? undefined : buildSeconds, figures));
    });
}

/** The manifest last: a folder with one has the files that it speaks of. */
async function copyImage({ folder, manifest }: SystemImage, target: string): Promise<void> {
  await makeFolder(target);
  for (const name of [manifest.kernel.name, manifest.initramfs.name, manifestFileName]) {
    await writeAside(path.join(target, name), (aside) => copyFile(path.join(folder, name), aside));
  }
}

function summary(
  { manifest }: SystemImage,
  folder: string,
  buildSeconds: number | undefined,
  { packageTimes, sizeBytes, ccache }: BuildFigures,
): string {
  const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  const slowest = packageTimes.slice(0, 5).map((time) => `${time.package} ${time.seconds.toFixed(0)} s`);
  return [
    `image      ${folder}`,
    `made       ${buildSeconds === undefined ? 'found in the cache' : `in ${buildSeconds.toFixed(1)} s`}`,
    `kernel     ${manifest.kernelRelease}, ${mib(manifest.kernel.sizeBytes)}`,
    `initramfs  ${mib(manifest.initramfs.sizeBytes)}`,
    `llama.cpp  ${manifest.llamaVersion}`,
    ...(slowest.length === 0 ? [] : [`slowest    ${slowest.join(', ')}`]),
    ...Object.entries(sizeBytes).map(([name, bytes]) => `${name.padEnd(10)} ${mib(bytes)}`),
    ...(ccache ? [`ccache     ${ccache.hits} hits, ${ccache.misses} misses`] : []),
  ].join('\n');
}
