import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../host/cache-folder.js';
import { runBootJob, type BootHooks } from '../job/boot-job.js';
import { shownReport, type BootReport } from '../job/boot-report.js';
import { workOfBoot } from '../job/host-needs.js';
import { withDependencies } from '../job/with-dependencies.js';
import { manifestFileName } from '../image/manifest.js';
import { ForeignText, quoting } from '../text/foreign-text.js';
import { formatJson } from '../text/json.js';
import { actionSource } from './action-source.js';
import { actionsCache } from './actions-cache.js';
import { writeAnswers } from './answer-files.js';
import type { BootInputs, StepInputs } from './boot-inputs.js';
import { bootTimings, type BootOutputFiles } from './boot-outputs.js';
import { bootSummary } from './boot-summary.js';
import { showConsole, showGuestText } from './guest-text.js';
import { maskSecrets } from './masks.js';
import { FailedVerdict, type ActionContext } from './run-action.js';
import { artifactName, bootFiles, stepFolder } from './step-folder.js';
import { addSummary } from './step-summary.js';

/** A boot that is over, however it ended, and its files. */
export interface RunnerBoot {
  readonly report: BootReport;
  readonly files: BootOutputFiles;
}

/**
 * Boots as the inputs ask and reports it as a step does: log, job summary, and logs for the post step to upload.
 * A boot that ends badly is reported alike; `requireGoodEnd` makes the step fail once its outputs are set.
 */
export async function bootOnRunner(title: string, inputs: BootInputs, context: ActionContext): Promise<RunnerBoot> {
  const { request, runner } = inputs;
  const { reporter, signal } = context;
  maskSecrets([request.model.kind === 'model' ? request.model.model : undefined]);
  const folder = await stepFolder();
  const files = bootFiles(folder);
  const report = await withDependencies(
    { mayInstall: runner.install, needs: () => workOfBoot(request, cacheFolder()), reporter, signal },
    () => runBootJob({ ...request, serialLog: files.serialLog }, jobHooks(inputs, context)),
  );
  const boot = { report, files };
  await tellBoot(title, boot, inputs, folder, context);
  return boot;
}

/** Tells how a boot went: files, log, job summary, and what the post step is to keep. */
export async function tellBoot(
  title: string,
  boot: RunnerBoot,
  { uploadLogs, request }: BootInputs,
  folder: string,
  context: ActionContext,
): Promise<void> {
  const { report, files } = boot;
  const { reporter } = context;
  await writeTimings(boot);
  await writeAnswers(report, files);
  await showConsole(files.serialLog);
  const { answer } = shownReport(report);
  if (!answer.isEmpty) showGuestText(answer);
  reporter.info(quoting`${title}: ${report.outcome}. ${report.sentence}`);
  await addSummary(bootSummary(title, report, questionOf(request)), reporter);
  await keepLogs(uploadLogs, report.outcome !== 'ok', report, folder, context);
}

/** The question that was asked, where it was one. */
function questionOf({ inquiry }: BootInputs['request']): ForeignText | undefined {
  const asked = inquiry?.kind === 'one' ? inquiry.question.messages.at(-1)?.content : undefined;
  return asked === undefined ? undefined : ForeignText.of(asked);
}

/** What a job that boots is given on a runner. */
export function jobHooks({ githubToken, runner }: StepInputs, { reporter, signal, post }: ActionContext): BootHooks {
  const cache = cacheFolder();
  const remote = runner.cache ? { remote: actionsCache(cache, post, reporter) } : {};
  return { reporter, signal, cache, githubToken, mayInstall: runner.install, action: actionSource(), ...remote };
}

export async function writeTimings({ report, files }: RunnerBoot): Promise<void> {
  await writeFile(files.timings, `${formatJson(bootTimings(report), 2)}\n`);
}

/** Leaves the step's folder to the post step as an artifact, where it is asked for. */
export async function keepLogs(
  policy: StepInputs['uploadLogs'],
  failed: boolean,
  report: BootReport,
  folder: string,
  { post }: ActionContext,
): Promise<void> {
  if (policy === 'never' || (policy === 'failure' && !failed)) return;
  await copyManifest(report, folder);
  post.upload({ name: artifactName(folder), folder });
}

/** Fails the step unless the boot ended as it should: the outcome is the annotation's title, and the exit code. */
export function requireGoodEnd({ report }: RunnerBoot): void {
  const { outcome, sentence, nextStep, exitCode } = report;
  if (outcome !== 'ok') throw new FailedVerdict(outcome, quoting`${sentence} ${nextStep}`, exitCode);
}

/** The image's manifest belongs to the logs: it says exactly what was booted. */
async function copyManifest({ image }: BootReport, folder: string): Promise<void> {
  const manifest = path.join(path.dirname(image.kernel), manifestFileName);
  if (image.builder !== undefined) await copyFile(manifest, path.join(folder, manifestFileName));
}
