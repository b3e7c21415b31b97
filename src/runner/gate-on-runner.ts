import path from 'node:path';
import { cacheFolder } from '../host/cache-folder.js';
import { shownReport, type BootReport } from '../job/boot-report.js';
import { FailedMeasurement } from '../job/perf-boot.js';
import { readResults, reportFacts, writePerfFiles } from '../job/perf-files.js';
import { runPerfJob, type PerfReport } from '../job/perf-job.js';
import { workOfBoot } from '../job/host-needs.js';
import { withDependencies } from '../job/with-dependencies.js';
import { reportMarkdown } from '../perf/report.js';
import type { PerfResult } from '../perf/result.js';
import { jobHooks, keepLogs, requireGoodEnd, writeTimings, type RunnerBoot } from './boot-on-runner.js';
import { bootSummary } from './boot-summary.js';
import { gateEnding, type GateEnding } from './gate-ending.js';
import type { GateInputs } from './gate-inputs.js';
import { representativeBoot, type GateFiles, type MeasuredGate } from './gate-outputs.js';
import { showConsole } from './guest-text.js';
import { annotate } from './job-log.js';
import { maskSecrets } from './masks.js';
import { FailedVerdict, type ActionContext } from './run-action.js';
import { bootFiles, stepFolder } from './step-folder.js';
import { addSummary } from './step-summary.js';

/** A measurement that is over, however it ended. */
export interface RunnerGate extends MeasuredGate {
  readonly title: string;
  readonly report: PerfReport | undefined;
  /** The boot that stands for all. */
  readonly boot: RunnerBoot;
  readonly onInconclusive: GateInputs['onInconclusive'];
}

/**
 * Measures and judges as the inputs ask, and reports it as a step does: log, job summary, result files, and logs for
 * the post step to upload. `requireVerdict` ends the step once its outputs are set.
 */
export async function measureOnRunner(title: string, inputs: GateInputs, context: ActionContext): Promise<RunnerGate> {
  const { request, onInconclusive, runner } = inputs;
  const { reporter, signal } = context;
  const asked = request.boot;
  maskSecrets([asked.model.kind === 'model' ? asked.model.model : undefined]);
  const history = await readResults('history', inputs.history);
  const folder = await stepFolder();
  const boots: { readonly report: BootReport; readonly isBaseline: boolean }[] = [];
  const measured = await withDependencies(
    { mayInstall: runner.install, needs: () => workOfBoot(asked, cacheFolder()), reporter, signal },
    () =>
      orNothing(
        runPerfJob(
          { ...request, logDir: folder },
          {
            ...jobHooks(inputs, context),
            onReport: (report, { image }) => boots.push({ report, isBaseline: image !== asked.image }),
          },
        ),
      ),
  );
  const bad = boots.flatMap(({ report }) => (report.outcome === 'ok' ? [] : [report]));
  const own = boots.flatMap(({ report, isBaseline }) => (isBaseline ? [] : [report]));
  const shown = representativeBoot([...bad, ...own]);
  const boot = { report: shown, files: { ...bootFiles(folder), serialLog: shownReport(shown).serialLog ?? '' } };
  await writeTimings(boot);
  await showConsole(boot.files.serialLog);
  const files = measured ? await reportResults(measured, inputs, history, folder, context) : noFiles;
  for (const report of bad) await addSummary(bootSummary(title, report), reporter);
  const gate = { title, report: measured, boot, onInconclusive, confidence: request.confidence, files };
  await keepLogs(inputs.uploadLogs, bad.length > 0 || endingOf(gate).kind === 'failed', shown, folder, context);
  return gate;
}

/** Fails the step, or warns, unless the measurement passes: the verdict is the annotation's title. */
export function requireVerdict(gate: RunnerGate, { reporter }: ActionContext): void {
  if (!gate.report) requireGoodEnd(gate.boot);
  const ending = endingOf(gate);
  switch (ending.kind) {
    case 'passed':
      reporter.info(`${gate.title}: gate pass: ${ending.sentence}`);
      return;
    case 'warned':
      annotate({ level: 'warning', title: `${gate.title}: ${ending.title}`, message: ending.sentence });
      return;
    case 'failed':
      throw new FailedVerdict(ending.title, ending.sentence, ending.exitCode);
  }
}

function endingOf({ report, onInconclusive }: Pick<RunnerGate, 'report' | 'onInconclusive'>): GateEnding {
  return gateEnding(report?.gate, onInconclusive);
}

/** Undefined where a boot ended badly; its report says how. */
async function orNothing(measurement: Promise<PerfReport>): Promise<PerfReport | undefined> {
  try {
    return await measurement;
  } catch (error) {
    if (error instanceof FailedMeasurement) return undefined;
    throw error;
  }
}

const noFiles: GateFiles = { csv: '', json: '', chart: '', comment: '' };

/** Writes the report into the job's summary, and the files that go with it into the folder asked for, else `own`. */
async function reportResults(
  report: PerfReport,
  { request, results }: GateInputs,
  history: readonly PerfResult[],
  own: string,
  { reporter }: ActionContext,
): Promise<GateFiles> {
  const folder = path.resolve(results ?? own);
  const csv = request.mode === 'wall' ? path.join(folder, 'results.csv') : undefined;
  const files = {
    json: path.join(folder, 'results.json'),
    chart: path.join(folder, 'chart.svg'),
    comment: path.join(folder, 'comment.md'),
  };
  const facts = await reportFacts(report, request, history);
  await writePerfFiles({ ...files, csv, updateBaseline: undefined }, report, facts);
  await addSummary(reportMarkdown(facts), reporter);
  return { ...files, csv: csv ?? '' };
}
