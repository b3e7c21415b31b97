import { readdirSync } from 'node:fs';
import { Command } from 'commander';
import type { CommandContext } from '../../../src/cli/command-context.js';

type Add = (zosia: Command, context: CommandContext) => void;

/** The program with all of its commands. */
export async function everyCommand(context: CommandContext): Promise<Command> {
  const zosia = new Command('zosia').enablePositionalOptions();
  for (const file of readdirSync('src/cli/commands')) {
    const module = (await import(`../../../src/cli/commands/${file.replace(/\.ts$/, '.js')}`)) as Record<string, Add>;
    // `image` adds those below it.
    for (const [name, add] of Object.entries(module)) if (/^add(?!Image(Iso|Diff))/.test(name)) add(zosia, context);
  }
  return zosia;
}
