import type { Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addSmokeCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('smoke')
    .description('Boots with zosia.ci=1: 0 only when the guest reached init and powered off by itself.');
  addOptions(command, 'smoke').action((options: Record<string, unknown>) =>
    bootCommand({ name: 'smoke', defaultMode: 'smoke', options }, context),
  );
}
