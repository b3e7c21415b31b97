import type { Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addRunCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('run')
    .description(
      'Boots the VM to its prompt. Ctrl+C stops an answer; /exit, Ctrl+D, or Ctrl+C twice at an empty prompt, leave.',
    );
  addOptions(command, 'run').action((options: Record<string, unknown>) =>
    bootCommand({ name: 'run', defaultMode: 'interactive', options }, context),
  );
}
