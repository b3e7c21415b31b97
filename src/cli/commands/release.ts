import type { Command } from 'commander';
import { releaseFields } from '../../contract/fields/release.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { UsageError } from '../../host/errors.js';
import { exec } from '../../host/exec.js';
import { checkoutRoot } from '../../host/package-root.js';
import { releaseServer } from '../../image/release/server.js';
import { allowedVersions, allowedWishes, exactVersion, parseReleaseWish } from '../../image/release/version.js';
import { parsed } from '../../job/field-reader.js';
import { makeRelease } from '../../job/make-release.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { packageVersion } from '../package-version.js';
import { print, printMarkdown } from '../standard-streams.js';

export function addReleaseCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('release')
    .description("Assembles a release's files: images, SBOM, sums and notes. Publishes nothing.");
  addOptions(command, 'release').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('release', options);
    const repository = fields.read(releaseFields, 'repository');
    const wish = (text: string): ReturnType<typeof parseReleaseWish> => parseReleaseWish(`${repository}@${text}`);
    const request = {
      repository,
      version: fields.withDefault('version', parsed(exactVersion, allowedVersions), packageVersion()),
      images: fields.read(releaseFields, 'image'),
      reports: fields.read(releaseFields, 'report') ?? [],
      before: fields.optional('before', parsed(wish, allowedWishes)),
      changes: fields.read(releaseFields, 'changes'),
      bundled: fields.read(releaseFields, 'bundled'),
      folder: fields.read(releaseFields, 'out'),
      created: await sourceDate(),
    };
    fields.finish();
    const { reporter, signal } = context;
    const source = { server: releaseServer(), cache: cacheFolder(), reporter, signal };
    const { assets, notes } = await makeRelease(request, source);
    for (const [name, sizeBytes] of assets) print(`${String(sizeBytes).padStart(12)}  ${name}`);
    print('');
    printMarkdown(notes);
  });
}

/** The date that two builds of one commit agree on: SOURCE_DATE_EPOCH, else the commit's own. */
async function sourceDate(env: NodeJS.ProcessEnv = process.env): Promise<Date> {
  const epoch =
    env['SOURCE_DATE_EPOCH'] ??
    (
      await exec(['git', '-C', checkoutRoot('zosia release without SOURCE_DATE_EPOCH'), 'log', '-1', '--format=%ct'], {
        needs: ['git'],
      })
    ).stdout.trim();
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new UsageError(`SOURCE_DATE_EPOCH: "${epoch}" is not a whole number of seconds since 1970`);
  }
  return new Date(Number(epoch) * 1000);
}
