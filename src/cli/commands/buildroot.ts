import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { BuildFigures } from '../../buildroot/figures.js';
import { buildrootFields, imageFields, setUpFields } from '../../contract/fields/build.js';
import { writeAside, makeFolder } from '../../host/files.js';
import { userFolder } from '../../host/package-root.js';
import { manifestFileName } from '../../image/manifest.js';
import type { SystemImage } from '../../image/system-image.js';
import { buildImageByBuildroot } from '../../job/buildroot-image.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { print } from '../standard-streams.js';

export function addBuildrootCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('buildroot')
    .description('Compiles a system image by Buildroot into artifacts/ARCH/, or takes it from the cache.');
  addOptions(command, 'buildroot').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('buildroot', options);
    const arch = fields.read(setUpFields, 'arch');
    const request = {
      arch,
      source: fields.read(setUpFields, 'source'),
      sha256: fields.read(setUpFields, 'sha256'),
      defconfig: fields.read(imageFields, 'defconfig'),
      workspace: fields.read(buildrootFields, 'workspace'),
      site: {
        jobs: fields.read(imageFields, 'jobs'),
        ccache: fields.read(buildrootFields, 'ccache'),
        dlFolder: fields.read(buildrootFields, 'dl'),
        primarySite: fields.read(buildrootFields, 'primary-site'),
        backupSite: fields.read(buildrootFields, 'backup-site'),
      },
      rebuild: fields.read(buildrootFields, 'rebuild'),
      verbose: !fields.read(buildrootFields, 'quiet'),
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
