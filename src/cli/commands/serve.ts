import { Option, type Command } from 'commander';
import { bootCommand } from '../boot-command.js';
import { addBootOptions } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { questionOptionNames } from '../../job/question-options.js';
import { guestSamplingNames } from '../../job/question-fields.js';

export function addServeCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('serve')
    .description(
      "Serves OpenAI's API on 127.0.0.1, answered from the VM, until Ctrl+C. Its address and key go to standard output.",
    )
    .option('--port <N>', 'port to listen on (auto: any that is free)')
    // Arguments are for every user of the machine to see.
    .addOption(
      new Option('--api-key <KEY>', 'key that each request must bring, or none (a random one)').env('ZOSIA_API_KEY'),
    )
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print address, key and model as one JSON object');
  const ofQuestions = questionOptionNames.filter((name) => !(guestSamplingNames as readonly string[]).includes(name));
  addBootOptions(command, ['mode', 'expect', ...ofQuestions]).action((options: Record<string, unknown>) =>
    bootCommand({ defaultMode: 'serve', options }, context),
  );
}
