import type { Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

export function addPromptCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('prompt')
    .description('Asks one question: the answer goes to standard output as it comes, all else to standard error.')
    .argument('[text...]', 'the question; or give --prompt-file or --prompts-file');
  addOptions(command, 'prompt').action((words: readonly string[], options: Record<string, unknown>) =>
    bootCommand(
      { name: 'prompt', defaultMode: 'prompt', options, ...(words.length > 0 && { prompt: words.join(' ') }) },
      context,
    ),
  );
}
