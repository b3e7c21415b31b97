import type { Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addBootOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addRunCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('run')
    .description(
      'Boots the VM to its prompt. Ctrl+C stops an answer; /exit, Ctrl+D, or Ctrl+C twice at an empty prompt, leave.',
    )
    .option('--prompt <TEXT>', 'ask one question instead, print the answer and end')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print how the boot went as one JSON object');
  addBootOptions(command).action((options: Record<string, unknown>) =>
    bootCommand({ defaultMode: 'interactive', options }, context),
  );
}
