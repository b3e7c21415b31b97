import type { Command } from 'commander';
import { publishFields } from '../../contract/fields/release.js';
import { cacheFolder } from '../../host/cache-folder.js';
import { checkoutRoot } from '../../host/package-root.js';
import { releaseServer } from '../../image/release/server.js';
import { allowedVersions, exactVersion } from '../../image/release/version.js';
import { parsed, type FieldReader } from '../../job/field-reader.js';
import { publishActions } from '../../job/publish-actions.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { packageVersion } from '../package-version.js';

export function addPublishCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('publish')
    .description(
      'Publishes each action of HEAD as its own repository: main and vX.Y.Z, and v1 once its smoke job has passed.',
    );
  addOptions(command, 'publish').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('publish', options);
    const request = {
      folder: checkoutRoot('zosia publish'),
      remote: fields.read(publishFields, 'remote'),
      version: fields.withDefault('version', parsed(exactVersion, allowedVersions), packageVersion()),
      repository: fields.read(publishFields, 'repository'),
      sums: fields.read(publishFields, 'sums'),
      stage: readStage(fields),
      dryRun: fields.read(publishFields, 'dry-run'),
    };
    fields.finish();
    const { reporter, signal } = context;
    await publishActions(request, { server: releaseServer(), cache: cacheFolder(), reporter, signal });
  });
}

function readStage(fields: FieldReader): 'version' | 'major' | 'both' {
  const [smoke, smokePassed] = [fields.read(publishFields, 'smoke'), fields.read(publishFields, 'smoke-passed')];
  if (!smoke && smokePassed) {
    fields.reject(`${fields.nameOf('smoke')} and ${fields.nameOf('smoke-passed')} cannot be given together`);
  }
  if (!smoke) return 'both';
  return smokePassed ? 'major' : 'version';
}
