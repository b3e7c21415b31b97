import type { Command } from 'commander';
import { cacheFolder } from '../../host/cache-folder.js';
import { checkoutRoot } from '../../host/package-root.js';
import { UsageError } from '../../host/errors.js';
import { releaseServer } from '../../image/release/server.js';
import { defaultRepository, requireExactVersion } from '../../image/release/version.js';
import { anyText, FieldReader, matching } from '../../job/field-reader.js';
import { publishActions } from '../../job/publish-actions.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { packageVersion } from '../package-version.js';

export function addPublishCommand(zosia: Command, context: CommandContext): void {
  zosia
    .command('publish')
    .description(
      'Publishes each action of HEAD as its own repository: main and vX.Y.Z, and v1 once its smoke job has passed.',
    )
    .requiredOption('--remote <TEMPLATE>', 'address of the repositories, with {name} for the action')
    .option('--version <VERSION>', `the version (${packageVersion()}, of package.json)`)
    .option('--repository <OWNER/REPO>', `the repository whose release the actions boot (${defaultRepository})`)
    .option('--sums <FILE>', "the release's SHA256SUMS (fetched from the release)")
    .option('--smoke-passed', 'move v1 to the version that was pushed before, and push nothing else')
    .option('--no-smoke', 'push and move v1 at once: for remotes that cannot run a smoke job')
    .option('--dry-run', 'show what would be pushed')
    .action(async (options: Record<string, unknown>) => {
      const fields = new FieldReader(optionTexts(options), (name) => `--${name}`);
      const request = {
        folder: checkoutRoot('zosia publish'),
        remote: fields.withDefault('remote', anyText, ''),
        version: requireExactVersion(fields.withDefault('version', anyText, packageVersion()), '--version'),
        repository: fields.withDefault('repository', matching(/^[\w.-]+\/[\w.-]+$/, 'OWNER/REPO'), defaultRepository),
        sums: fields.optional('sums', anyText),
        stage: stageOf(options['smoke'] !== false, options['smokePassed'] === true),
        dryRun: options['dryRun'] === true,
      };
      fields.finish();
      const { reporter, signal } = context;
      await publishActions(request, { server: releaseServer(), cache: cacheFolder(), reporter, signal });
    });
}

function stageOf(smoke: boolean, smokePassed: boolean): 'version' | 'major' | 'both' {
  if (!smoke && smokePassed) throw new UsageError('--no-smoke and --smoke-passed cannot be given together');
  if (!smoke) return 'both';
  return smokePassed ? 'major' : 'version';
}
