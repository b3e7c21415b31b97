import { Command, CommanderError } from 'commander';
import { CancelledError, EnvironmentError, messageOf, UsageError } from '../host/errors.js';
import { exitCodes } from './exit-codes.js';
import { addBuildrootCommand } from './commands/buildroot.js';
import { addDiskCommand } from './commands/disk.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addImageCommand } from './commands/image.js';
import { addPerfCommand } from './commands/perf.js';
import { addPromptCommand } from './commands/prompt.js';
import { addPublishCommand } from './commands/publish.js';
import { addReleaseCommand } from './commands/release.js';
import { addRunCommand } from './commands/run.js';
import { addSmokeCommand } from './commands/smoke.js';
import { addVerifyCommand } from './commands/verify.js';
import { packageVersion } from './package-version.js';
import { terminalReporter } from './terminal-reporter.js';
import type { CommandContext } from './command-context.js';

/** Runs the command line `args` and answers with its exit code. Never throws. */
async function main(args: readonly string[]): Promise<number> {
  const abort = new AbortController();
  const cancel = (): void => {
    abort.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
  let exitCode: number = exitCodes.ok;
  const context: CommandContext = {
    reporter: terminalReporter(),
    signal: abort.signal,
    endWith: (code) => {
      exitCode = code;
    },
  };
  try {
    await zosiaCommand(context).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

function zosiaCommand(context: CommandContext): Command {
  const command = new Command('zosia')
    .description('Boots a minimal Linux VM straight into an LLM prompt.')
    .version(packageVersion())
    // A command's own --version is not the program's.
    .enablePositionalOptions()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .exitOverride();
  for (const add of [
    addRunCommand,
    addPromptCommand,
    addSmokeCommand,
    addPerfCommand,
    addImageCommand,
    addBuildrootCommand,
    addDiskCommand,
    addVerifyCommand,
    addReleaseCommand,
    addPublishCommand,
    addDoctorCommand,
  ]) {
    add(command, context);
  }
  for (const subcommand of command.commands) subcommand.exitOverride().showHelpAfterError('(--help lists the options)');
  return command;
}

/** One clear error for a person, and the exit code that goes with it. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUsage;
  if (error instanceof CancelledError) {
    process.stderr.write('zosia: cancelled\n');
    return exitCodes.cancelled;
  }
  const known = error instanceof UsageError || error instanceof EnvironmentError;
  for (const line of messageOf(error).split('\n')) process.stderr.write(`zosia: error: ${line}\n`);
  if (!known) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
    process.stderr.write('zosia: this is a bug in zosia; please report it with the lines above\n');
  }
  return error instanceof UsageError ? exitCodes.wrongUsage : exitCodes.failure;
}

process.exitCode = await main(process.argv.slice(2));
// Kept-alive connections of a download must not hold the process.
process.stdout.write('', () => process.exit());
