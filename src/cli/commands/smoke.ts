import type { Command } from 'commander';
import { questionOptionNames } from '../../job/question-options.js';
import { bootCommand } from '../boot-command.js';
import { addBootOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addSmokeCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('smoke')
    .description('Boots with zosia.ci=1: 0 only when the guest reached init and powered off by itself.')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print how the boot went as one JSON object');
  addBootOptions(command, ['mode', 'start', 'isolate', ...questionOptionNames]).action(
    (options: Record<string, unknown>) => bootCommand({ defaultMode: 'smoke', options }, context),
  );
}
