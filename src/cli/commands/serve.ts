import type { Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addServeCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('serve')
    .description(
      "Serves OpenAI's API on 127.0.0.1, answered from the VM, until Ctrl+C. Its address and key go to standard output.",
    );
  addOptions(command, 'serve').action((options: Record<string, unknown>) =>
    bootCommand({ name: 'serve', defaultMode: 'serve', options }, context),
  );
}
