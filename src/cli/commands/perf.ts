import type { Command } from 'commander';
import { cacheFolder } from '../../host/cache-folder.js';
import { workOfBoot } from '../../job/host-needs.js';
import { runPerfJob } from '../../job/perf-job.js';
import { readResults, reportFacts, writePerfFiles } from '../../job/perf-files.js';
import { readPerfRequest } from '../../job/perf-request.js';
import { FailedMeasurement } from '../../job/perf-boot.js';
import { speedsOf } from '../../perf/gate.js';
import { reportMarkdown } from '../../perf/report.js';
import type { PerfResult } from '../../perf/result.js';
import { verdictExitCodes } from '../../perf/verdict.js';
import { addOptions, optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { optionLabel } from '../option-names.js';
import { exitCodes } from '../../contract/outcomes.js';
import { perfText } from '../perf-text.js';
import { print, printJson, printMarkdown } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

export function addPerfCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('perf')
    .description(
      'Measures generation speed in real time (wall), or counts the instructions that the guest takes (virtual), and ' +
        'judges both. Ends with 0 for pass, 1 for fail, 3 for inconclusive.',
    );
  addOptions(command, 'perf').action((options: Record<string, unknown>) => measure(options, context));
}

async function measure(options: Record<string, unknown>, context: CommandContext): Promise<void> {
  const texts = optionTexts(options);
  const request = readPerfRequest(texts, optionLabel('perf'));
  const { reporter, signal } = context;
  // Before hours of measuring, not after.
  const history = await readResults('history', texts['history']);
  await readResults('update-baseline', texts['update-baseline']);
  try {
    const report = await withDependencies(
      context,
      options['install'] === true,
      () => workOfBoot(request.boot, cacheFolder()),
      () =>
        runPerfJob(request, { reporter, signal, nameOf: optionLabel('perf'), mayInstall: options['install'] === true }),
    );
    const facts = await reportFacts(report, request, history);
    const files = {
      csv: texts['results-csv'],
      json: texts['results-json'],
      chart: texts['chart'],
      comment: texts['comment'],
      updateBaseline: texts['update-baseline'],
    };
    await writePerfFiles(files, report, facts);
    const verdict = report.gate?.verdict;
    if (options['json'] === true) {
      const { result, gate } = report;
      printJson({ verdict, sentences: gate?.sentences ?? [], ...figuresOf(result), result });
    } else {
      // Who keeps it in a file keeps a document.
      if (process.stdout.isTTY) print(perfText(facts));
      else printMarkdown(reportMarkdown(facts));
    }
    context.endWith(verdict === undefined ? exitCodes.ok : verdictExitCodes[verdict]);
  } catch (error) {
    if (!(error instanceof FailedMeasurement)) throw error;
    reporter.info(error.message);
    context.endWith(error.report.exitCode);
  }
}

/** The figures at the top of the JSON object, where a script looks first. */
function figuresOf(result: PerfResult): object {
  if (result.mode === 'virtual') return result.figures;
  const speeds = result.configurations.map(speedsOf);
  return { tokensPerSecond: speeds };
}
