import type { Command } from 'commander';
import { cacheFolder } from '../../host/cache-folder.js';
import { workOfBoot } from '../../job/host-needs.js';
import { runPerfJob } from '../../job/perf-job.js';
import { readResults, reportFacts, writePerfFiles } from '../../job/perf-files.js';
import { readPerfRequest, perfModes } from '../../job/perf-request.js';
import { FailedMeasurement } from '../../job/perf-boot.js';
import { speedsOf } from '../../perf/gate.js';
import { perfProfiles } from '../../perf/profile.js';
import { reportMarkdown } from '../../perf/report.js';
import type { PerfResult } from '../../perf/result.js';
import { verdictExitCodes } from '../../perf/verdict.js';
import { questionOptionNames } from '../../job/question-options.js';
import { addBootOptions, optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';
import { optionLabel } from '../option-names.js';
import { exitCodes } from '../../contract/outcomes.js';
import { printJson, printMarkdown } from '../standard-streams.js';
import { withDependencies } from '../with-dependencies.js';

export function addPerfCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('perf')
    .description(
      'Measures generation speed in real time (wall), or counts the instructions that the guest takes (virtual), and ' +
        'judges both. Ends with 0 for pass, 1 for fail, 3 for inconclusive.',
    )
    .option('--mode <MODE>', `${perfModes.join(', ')} (wall)`)
    .option('--min-tok-s <N>', 'wall: fewest tokens per second that pass')
    .option('--baseline <PATH>', 'compare with a results file, or by turns with the system image in a folder')
    .option('--max-regression <PERCENT>', 'wall: largest drop of the median that is tolerated (5)')
    .option('--tolerance <N>', 'virtual: largest rise of a figure, in tenths of a percent (5)')
    .option('--confidence <SHARE>', 'wall: how sure a bound must be (0.95)')
    .option('--runs <N>', 'wall: boots of each configuration that count (5; against a baseline 10)')
    .option('--profile <NAME>', `wall: ${perfProfiles.join(', ')} (none)`)
    .option('--threads <N>', 'wall: threads for generation (one per vCPU)')
    .option('--batch-threads <N>', 'wall: threads for the prompt (as --threads)')
    .option(
      '--llama-args <ARGS>',
      "wall: further llama.cpp arguments, separated by commas, written as --llama-args='-b,256'",
    )
    .option('--tokens <N>', 'wall: tokens to generate (64)')
    .option('--matrix-file <FILE>', 'wall: measure each line threads|batch_threads|llama_args of a file')
    .option('--fail-fast', 'wall: stop at the first configuration that fails')
    .option('--results-csv <FILE>', 'write every run as CSV')
    .option('--results-json <FILE>', 'write the result, to be a baseline one day')
    .option('--log-dir <FOLDER>', 'keep the serial log of each boot there')
    .option('--chart <FILE>', 'write an SVG chart')
    .option('--comment <FILE>', "write the body of a pull request's comment")
    .option('--history <FILE>', 'earlier results, for the chart')
    .option('--update-baseline <FILE>', 'put the result into a baseline, in the place of the one of its kind')
    .option('--install', 'install host packages that are missing (apt-get, as root or through sudo)')
    .option('--json', 'print figures and verdict as one JSON object');
  const without = ['mode', 'expect', 'serial', 'start', 'isolate', ...questionOptionNames];
  addBootOptions(command, without).action((options: Record<string, unknown>) => measure(options, context));
}

async function measure(options: Record<string, unknown>, context: CommandContext): Promise<void> {
  const texts = optionTexts(options);
  const request = readPerfRequest(texts, optionLabel());
  const { reporter, signal } = context;
  // Before hours of measuring, not after.
  const history = await readResults(texts['history']);
  await readResults(texts['update-baseline']);
  try {
    const report = await withDependencies(
      context,
      options['install'] === true,
      () => workOfBoot(request.boot, cacheFolder()),
      () => runPerfJob(request, { reporter, signal, mayInstall: options['install'] === true }),
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
      printMarkdown(reportMarkdown(facts));
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
