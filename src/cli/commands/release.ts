import type { Command } from 'commander';
import { cacheFolder } from '../../host/cache-folder.js';
import { UsageError } from '../../host/errors.js';
import { exec } from '../../host/exec.js';
import { checkoutRoot } from '../../host/package-root.js';
import { releaseServer } from '../../image/release/server.js';
import {
  allowedWishes,
  defaultRepository,
  parseReleaseWish,
  requireExactVersion,
} from '../../image/release/version.js';
import { anyText, FieldReader, matching, parsed } from '../../job/field-reader.js';
import { makeRelease } from '../../job/make-release.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { packageVersion } from '../package-version.js';
import { print, printMarkdown } from '../standard-streams.js';

export function addReleaseCommand(zosia: Command, context: CommandContext): void {
  zosia
    .command('release')
    .description("Assembles a release's files: images, SBOM, sums and notes. Publishes nothing.")
    .requiredOption('--image <FOLDERS...>', 'system images, one for each architecture')
    .requiredOption('--out <FOLDER>', 'where to write them: empty, or not there')
    .option('--version <VERSION>', `its version (${packageVersion()}, of package.json)`)
    .option('--repository <OWNER/REPO>', `where it is to be published (${defaultRepository})`)
    .option('--before <VERSION>', 'the release to compare with: 1.2.3, 1 or latest')
    .option('--report <FILES...>', 'what `zosia smoke --json` and `zosia run --mode perf --json` printed of the images')
    .option('--bundled <FILE>', 'what `npm run build -- --packages FILE` wrote, for an SBOM of actions and command')
    .option('--changes <FILE>', "the changelog's section of this version")
    .action(async (options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const repository = fields.withDefault(
        'repository',
        matching(/^[\w.-]+\/[\w.-]+$/, 'OWNER/REPO'),
        defaultRepository,
      );
      const wish = (text: string): ReturnType<typeof parseReleaseWish> => parseReleaseWish(`${repository}@${text}`);
      const request = {
        repository,
        version: requireExactVersion(fields.withDefault('version', anyText, packageVersion()), '--version'),
        images: options['image'] as string[],
        reports: (options['report'] as string[] | undefined) ?? [],
        before: fields.optional('before', parsed(wish, allowedWishes)),
        changes: fields.optional('changes', anyText),
        bundled: fields.optional('bundled', anyText),
        folder: fields.withDefault('out', anyText, ''),
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
