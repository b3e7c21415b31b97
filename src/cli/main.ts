import { Command, CommanderError } from 'commander';
import {
  CancelledError,
  EnvironmentError,
  remedyOfHost,
  systemErrorCode,
  UsageError,
  wordsOf,
} from '../host/errors.js';
import { closestName } from '../host/closest-name.js';
import { cancellation } from './cancellation.js';
import { withSubcommand } from './default-command.js';
import { commandNames, type CommandName } from '../contract/fields/row.js';
import { exitCodes } from '../contract/outcomes.js';
import { muteNodeExperiments } from './node-warnings.js';
import { OutputWatch } from './output-failure.js';
import { onTerminationSignal } from '../vm/shutdown-hooks.js';
import { optionLabel } from './option-names.js';
import { packageVersion } from './package-version.js';
import { afterAllOutput, say } from './standard-streams.js';
import { terminalReporter } from './terminal-reporter.js';
import type { CommandContext } from './command-context.js';

/** Those below another are loaded with it. */
type ProgramCommand = Exclude<CommandName, `${string} ${string}`>;

/** Every command, loaded only when it is called: a start must not wait for code that it does not run. */
const commands: Readonly<Record<ProgramCommand, () => Promise<(zosia: Command, context: CommandContext) => void>>> = {
  run: async () => (await import('./commands/run.js')).addRunCommand,
  prompt: async () => (await import('./commands/prompt.js')).addPromptCommand,
  serve: async () => (await import('./commands/serve.js')).addServeCommand,
  smoke: async () => (await import('./commands/smoke.js')).addSmokeCommand,
  perf: async () => (await import('./commands/perf.js')).addPerfCommand,
  'perf-matrix': async () => (await import('./commands/perf-matrix.js')).addPerfMatrixCommand,
  'perf-merge': async () => (await import('./commands/perf-merge.js')).addPerfMergeCommand,
  'answers-merge': async () => (await import('./commands/answers-merge.js')).addAnswersMergeCommand,
  models: async () => (await import('./commands/models.js')).addModelsCommand,
  image: async () => (await import('./commands/image.js')).addImageCommand,
  buildroot: async () => (await import('./commands/buildroot.js')).addBuildrootCommand,
  disk: async () => (await import('./commands/disk.js')).addDiskCommand,
  verify: async () => (await import('./commands/verify.js')).addVerifyCommand,
  release: async () => (await import('./commands/release.js')).addReleaseCommand,
  publish: async () => (await import('./commands/publish.js')).addPublishCommand,
  cache: async () => (await import('./commands/cache.js')).addCacheCommand,
  doctor: async () => (await import('./commands/doctor.js')).addDoctorCommand,
};

/** Runs the command line `args` and answers with its exit code. Never throws. */
async function main(args: readonly string[]): Promise<number> {
  muteNodeExperiments();
  const { signal, wish, cancel } = cancellation(() => process.exit(exitCodes.cancelled));
  // Where nobody can have the rest, nobody waits for it.
  const outputs = new OutputWatch({ 'standard output': process.stdout, 'standard error': process.stderr }, cancel);
  onTerminationSignal(wish);
  let exitCode: number = exitCodes.ok;
  const context: CommandContext = {
    reporter: terminalReporter(),
    signal,
    endWith: (code) => {
      exitCode = code;
    },
  };
  try {
    await (await commandLine(args, context)).parseAsync(args, { from: 'user' });
    await flushed();
    return outputs.failure ? explain(outputs.failure, args) : exitCode;
  } catch (error) {
    await flushed();
    // An end for want of an output was nobody's wish.
    return explain(error instanceof UsageError ? error : (outputs.failure ?? error), args);
  }
}

/** Waits until what was written is on its way, or has failed. */
async function flushed(): Promise<void> {
  await new Promise<void>((resolve) => {
    // The error of a write is told after its callback.
    afterAllOutput(() => setImmediate(resolve));
  });
}

async function commandLine(args: readonly string[], context: CommandContext): Promise<Command> {
  const command = new Command('zosia')
    .description(
      'Boots a minimal Linux VM straight into an LLM prompt. Without a command it does what `run --install` does.',
    )
    .version(packageVersion())
    // A command's own --version is not the program's.
    .enablePositionalOptions()
    .configureOutput({
      writeErr: (text) => {
        say(text.trimEnd());
      },
      // One sentence, with what was meant in brackets.
      outputError: (text, write) => {
        write(`zosia: ${text.trim().replace(/\n\(Did you mean ([^]*)\?\)$/, ' (did you mean $1?)')}`);
      },
    })
    .exitOverride();
  const called = calledIn(args);
  const name = (Object.keys(commands) as (keyof typeof commands)[]).find((one) => one === called);
  if (called === 'help') refuseUnknown(args[args.indexOf('help') + 1]);
  for (const load of name === undefined ? Object.values(commands) : [commands[name]]) (await load())(command, context);
  for (const subcommand of command.commands) {
    subcommand.exitOverride().showHelpAfterError(`zosia: next: zosia ${subcommand.name()} --help lists the options`);
  }
  return command;
}

function calledIn(args: readonly string[]): string {
  return args.find((arg) => !arg.startsWith('-')) ?? '';
}

/** Commander answers `help NAME` of an unknown name with all the help there is. */
function refuseUnknown(name: string | undefined): void {
  const names = Object.keys(commands);
  if (name === undefined || name.startsWith('-') || names.includes(name)) return;
  const nearest = closestName(name, names);
  throw new UsageError(
    `help: ${name} is not a command${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}; available: ${names.join(', ')}`,
  );
}

/** One clear error for a person, and the exit code that goes with it. */
function explain(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUsage;
  if (error instanceof CancelledError) {
    say('zosia: cancelled');
    return exitCodes.cancelled;
  }
  const known = error instanceof UsageError || error instanceof EnvironmentError || isSystemError(error);
  const called = calledIn(args);
  const below = `${called} ${args[args.indexOf(called) + 1] ?? ''}`;
  const command = commandNames.find((name) => name === below) ?? commandNames.find((name) => name === called) ?? 'run';
  for (const line of wordsOf(error, optionLabel(command)).split('\n')) say(`zosia: error: ${line}`);
  const remedy = known ? remedyOfHost(error) : undefined;
  if (remedy !== undefined) say(`zosia: next: ${remedy}`);
  if (!known) {
    say(error instanceof Error ? (error.stack ?? '') : '');
    say('zosia: this is a bug in zosia; please report it with the lines above');
  }
  return error instanceof UsageError ? exitCodes.wrongUsage : exitCodes.failure;
}

/** A refusal of the operating system, such as `EACCES: permission denied, mkdir '/x'`: its words are enough. */
function isSystemError(error: unknown): boolean {
  return systemErrorCode(error) !== undefined && (error as { syscall?: unknown }).syscall !== undefined;
}

process.exitCode = await main(withSubcommand(process.argv.slice(2)));
// Kept-alive connections of a download must not hold the process.
afterAllOutput(() => process.exit());
