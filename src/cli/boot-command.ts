import { cacheFolder } from '../host/cache-folder.js';
import { UsageError } from '../host/errors.js';
import { installPrograms } from '../host/install.js';
import { planBootJob, runBootJob, type BootHooks } from '../job/boot-job.js';
import { readBootRequest, type BootMode, type BootRequest } from '../job/boot-request.js';
import { shownReport, type ShownReport } from '../job/boot-report.js';
import { firstStartOf } from '../job/first-start.js';
import { FieldReader } from '../job/field-reader.js';
import { workOfBoot } from '../job/host-needs.js';
import { ForeignText, quoting } from '../text/foreign-text.js';
import { shellCommand } from '../text/shell-command.js';
import { optionTexts } from './boot-options.js';
import type { Reporter } from '../host/reporter.js';
import type { Serving } from '../job/service.js';
import type { NameOf } from '../contract/fields/naming.js';
import type { CommandName } from '../contract/fields/row.js';
import type { CommandContext } from './command-context.js';
import { optionLabel } from './option-names.js';
import { consoleTerminal } from './console-terminal.js';
import { questionHistory } from './question-history.js';
import { linkIntoCheckout, linkOrWarn } from './checkout-links.js';
import { answerOutput, print, printAnswer, printJson, say } from './standard-streams.js';
import { tellFirstStart } from './tell-first-start.js';
import { withDependencies } from './with-dependencies.js';

export interface BootCommand {
  readonly name: CommandName;
  readonly defaultMode: BootMode;
  readonly options: Readonly<Record<string, unknown>>;
  /** A question given as an argument rather than by --prompt. */
  readonly prompt?: string;
}

/** Reads the options, boots, shows what a person wants to see of it, and sets the exit code to the outcome's. */
export async function bootCommand(command: BootCommand, context: CommandContext): Promise<void> {
  const { options } = command;
  const texts = { ...optionTexts(options), ...(command.prompt === undefined ? {} : { prompt: command.prompt }) };
  const nameOf = optionLabel(command.name);
  refuseEmptyValues(texts, nameOf);
  const request = readBootRequest(new FieldReader(texts, nameOf), command.defaultMode);
  const asJson = options['json'] === true;
  if (asJson && request.mode === 'interactive' && options['showPlan'] !== true) {
    throw new UsageError('--json: a prompt for a person has no JSON; ask by --prompt or --mode');
  }
  await prepareFirstStart(request, options['install'] === true, context);
  if (options['showPlan'] === true) {
    await showPlan(request, asJson, options['install'] === true, { ...context, nameOf });
    return;
  }
  const report = shownReport(
    await withDependencies(
      context,
      options['install'] === true,
      () => workOfBoot(request, cacheFolder()),
      () => runBootJob(request, { ...hooksFor(request, asJson, options['install'] === true, context), nameOf }),
    ),
  );
  if (asJson && request.mode !== 'serve') printJson(report);
  else if (!report.answer.isEmpty) print('');
  tellOutcome(request, report, context);
  context.endWith(report.exitCode);
  await linkOrWarn(() => linkIntoCheckout(request, report), context.reporter);
}

/** What is missing is told, and host packages are installed, before anything else is fetched. */
async function prepareFirstStart(
  request: BootRequest,
  mayInstall: boolean,
  { reporter, signal }: CommandContext,
): Promise<void> {
  const { acquisitions, missing } = await firstStartOf(request, cacheFolder(), mayInstall);
  tellFirstStart(acquisitions, cacheFolder(), reporter);
  await installPrograms(missing, reporter, signal);
}

/** What is told by files stands behind the command, for these are in QEMU's own folder. */
async function showPlan(
  request: BootRequest,
  asJson: boolean,
  mayInstall: boolean,
  { nameOf, ...context }: CommandContext & { readonly nameOf: NameOf },
): Promise<void> {
  const { argv, files, commandLine, summary, warnings } = await withDependencies(
    context,
    mayInstall,
    () => workOfBoot(request, cacheFolder()),
    () => planBootJob(request, { reporter: context.reporter, signal: context.signal, mayInstall }),
  );
  if (asJson) {
    printJson({ argv, commandLine, files, machine: summary, warnings: warnings.map((one) => one.worded(nameOf)) });
    return;
  }
  print(shellCommand(argv));
  for (const { name, content } of files) print(quoting`# ${name}: ${ForeignText.of(content)}`);
  for (const warning of warnings) context.reporter.warn(warning.worded(nameOf));
}

/** On a command line an empty value is a variable that was not set, not a wish for the default. */
function refuseEmptyValues(texts: Readonly<Record<string, string | undefined>>, nameOf: NameOf): void {
  const empty = Object.keys(texts).filter((name) => texts[name] === '');
  if (empty.length > 0)
    throw new UsageError(empty.map((name) => `${nameOf(name)}: empty; give a value or leave it out`).join('\n'));
}

function hooksFor(
  request: BootRequest,
  asJson: boolean,
  mayInstall: boolean,
  { reporter, signal }: CommandContext,
): BootHooks {
  const common = {
    reporter,
    signal,
    mayInstall,
    onQemuMessage: (text: ForeignText) => {
      reporter.detail(quoting`QEMU: ${text.map((words) => words.trim())}`);
    },
  };
  const showConsole = asJson ? say : print;
  switch (request.mode) {
    case 'prompt':
      return asJson ? common : { ...common, onAnswer: answerOutput(), onNumberedAnswer: printAnswer };
    case 'interactive': {
      if (asJson) return common;
      const { terminal, onEvent, size } = consoleTerminal();
      const history = process.stdin.isTTY ? questionHistory() : undefined;
      return { ...common, terminal, onEvent, ...(history && { history }), ...(size && { terminalSize: size }) };
    }
    case 'serve':
      return {
        ...common,
        onServing: (serving) => {
          showService(serving, asJson, reporter);
        },
      };
    case 'smoke':
    case 'diag':
    case 'selftest':
    case 'perf':
      return { ...common, onConsoleLine: showConsole };
  }
}

/** The names are those that clients of OpenAI's API read from their environment. */
function showService({ baseUrl, apiKey, model }: Serving, asJson: boolean, reporter: Reporter): void {
  if (asJson) {
    printJson({ baseUrl, apiKey: apiKey ?? null, model });
  } else {
    print(`OPENAI_BASE_URL=${baseUrl}\nOPENAI_API_KEY=${apiKey ?? 'none'}`);
  }
  reporter.info(`serving ${model}; Ctrl+C ends it`);
}

/** As many of the console's last lines as help to see what went wrong. */
const shownSerialLines = 20;

function tellOutcome(request: BootRequest, report: ShownReport, { reporter }: CommandContext): void {
  const took = report.times.exit === undefined ? '' : ` (${(report.times.exit / 1000).toFixed(1)} s)`;
  if (report.outcome === 'ok') {
    if (request.mode === 'serve') reporter.info(`served ${report.requestsServed ?? 0} requests${took}`);
    if (request.mode === 'smoke') reporter.info(`ok: the guest reached init and powered off by itself${took}`);
    return;
  }
  const consoleWasShown = request.mode !== 'prompt' && request.mode !== 'serve';
  if (!consoleWasShown && report.lastSerialLines.length > 0) {
    reporter.info('the last lines of the serial console:');
    for (const line of report.lastSerialLines.slice(-shownSerialLines)) say(quoting`  | ${line}`);
  }
  reporter.info(quoting`${report.outcome}${took}: ${report.sentence}`);
  reporter.info(`next: ${report.nextStep}`);
}
