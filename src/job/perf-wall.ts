import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { naming } from '../contract/fields/naming.js';
import { UsageError } from '../host/errors.js';
import { fileExists } from '../host/files.js';
import { manifestFileName } from '../image/manifest.js';
import { hostAdvice, hostFacts } from '../perf/host-facts.js';
import { perfWords, settingsAdvice, settingsFor, type PerfSettings } from '../perf/profile.js';
import {
  isSpeed,
  type Configuration,
  type PerfMachine,
  type PerfRun,
  type RunSettings,
  type WallResult,
} from '../perf/result.js';
import { schedule, type Side } from '../perf/schedule.js';
import { hostCores } from '../host/cores.js';
import { runBootJob, type BootHooks } from './boot-job.js';
import { shownReport, type BootReport } from './boot-report.js';
import type { BootRequest, ImageSource } from './boot-request.js';
import { FailedMeasurement, loggedIn, measuredModel, measuredOn, ranWell } from './perf-boot.js';
import { chooseVcpus } from './vcpus.js';

export interface WallMeasurement {
  readonly boot: BootRequest;
  readonly configurations: readonly PerfSettings[];
  /** Boots of each configuration and side that count. */
  readonly runs: number;
  readonly logDir: string | undefined;
  /** Another system image, measured in turn with the other. */
  readonly baselineImage: string | undefined;
  /** Called with each configuration once it is measured; answers whether to go on. */
  readonly goOn: (candidate: WallResult, baseline: WallResult | undefined) => boolean;
}

/** What was measured, of each side; the first says whether its boots ended well. */
export interface WallResults {
  readonly candidate: WallResult;
  readonly baseline: WallResult | undefined;
}

/** Within the one boot of a single run, llama-bench repeats this often: a bound needs more than one sample. */
const repetitionsOfOneRun = 5;

/**
 * Boots again and again, real time. A boot that ends badly is a run that is not ok. Throws FailedMeasurement where the
 * first one does, for then there is nothing to measure, or where one is cancelled.
 */
export async function measureWall(asked: WallMeasurement, hooks: BootHooks): Promise<WallResults> {
  const host = await hostFacts();
  for (const advice of hostAdvice(host)) hooks.reporter.warn(advice);
  const at = new Date().toISOString();
  const model = await measuredModel(asked.boot.model, hooks.cache);
  // Once for all boots: threads are fitted to them, and our own load must not change what is compared.
  const cpus = asked.boot.cpus === 'auto' ? chooseVcpus(await hostCores()) : asked.boot.cpus;
  const sides: Side[] = asked.baselineImage === undefined ? ['candidate'] : ['candidate', 'baseline'];
  const images: Record<Side, ImageSource> = {
    candidate: asked.boot.image,
    baseline: { kind: 'folder', folder: asked.baselineImage ?? '' },
  };
  const done: Record<Side, Configuration[]> = { candidate: [], baseline: [] };
  const facts: Partial<Record<Side, Awaited<ReturnType<typeof measuredOn>>>> = {};
  let memoryShortMib = 0;
  const resultOf = (side: Side): WallResult | undefined => {
    const on = facts[side];
    const short = memoryShortMib > 0 ? { memoryShortMib } : {};
    return on && { schema: 1, mode: 'wall', at, host, ...on, ...short, configurations: done[side] };
  };
  for (const [index, wished] of asked.configurations.entries()) {
    const settings = settingsFor(cpus, wished);
    const advice = settingsAdvice(cpus, settings);
    if (advice !== undefined) hooks.reporter.warn(advice);
    const runs: Record<Side, PerfRun[]> = { candidate: [], baseline: [] };
    for (const { side, run } of schedule(asked.runs, sides, asked.runs > 1)) {
      const startedAt = new Date().toISOString();
      const boot = onMachine({ ...asked.boot, cpus, image: images[side], model }, facts.candidate?.machine);
      const request = wallRequest(boot, settings, asked.runs);
      const name = run === 0 ? 'warm-up' : `run-${run}`;
      const report = await runBootJob(loggedIn(asked.logDir, request, `configuration-${index + 1}`, side, name), hooks);
      if (report.outcome === 'cancelled') throw new FailedMeasurement(report);
      if (!facts[side]) {
        const first = ranWell(report);
        facts[side] = await measuredOn(first);
        memoryShortMib = Math.max(memoryShortMib, first.memoryShortMib);
      }
      const measured = runsOf(report, startedAt);
      const told = measured.map(({ tokensPerSecond }) => tokensPerSecond.toFixed(2)).join(', ');
      const count = `configuration ${index + 1} of ${asked.configurations.length}, ${side}, ${name}`;
      hooks.reporter.info(`${count}: ${told} tokens/s`);
      if (run > 0) runs[side].push(...measured);
    }
    for (const side of sides) done[side].push({ settings: told(settings), runs: runs[side] });
    const candidate = resultOf('candidate');
    if (!candidate || !asked.goOn(candidate, resultOf('baseline'))) break;
  }
  const candidate = resultOf('candidate');
  if (!candidate) throw new Error('no configuration was measured');
  return { candidate, baseline: resultOf('baseline') };
}

/** Whether `path` is the folder of a system image, rather than a results file. Throws UsageError for neither. */
export async function isImageFolder(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new UsageError(naming`{baseline}: there is neither a results file nor a system image at ${path}`);
  if (!stats.isDirectory()) return false;
  if (await fileExists(join(path, manifestFileName))) return true;
  throw new UsageError(
    naming`{baseline}: ${path} is a folder without ${manifestFileName}: neither a system image nor a results file`,
  );
}

/**
 * `boot` on the machine of the first one: what is chosen by the host's load, which our own boots raise, must not change
 * between runs that are compared.
 */
export function onMachine(boot: BootRequest, machine: PerfMachine | undefined): BootRequest {
  if (!machine) return boot;
  const { cpus, memoryMib } = machine;
  return { ...boot, cpus, memoryMib, memoryMayBeCut: false, memoryCheck: false };
}

function wallRequest(boot: BootRequest, settings: PerfSettings<number>, runs: number): BootRequest {
  return {
    ...boot,
    inquiry: undefined,
    expect: undefined,
    contextLength: settings.contextLength,
    append: [...perfWords(settings), ...boot.append],
    fwCfg: { 'perf-runs': String(runs === 1 ? repetitionsOfOneRun : 1) },
  };
}

/** The generations of one boot. llama-bench tells each repetition, other tools one figure. */
function runsOf(report: BootReport, at: string): PerfRun[] {
  const { bootMs, guestEvents, outcome } = shownReport(report);
  const common = { at, ...(bootMs === undefined ? {} : { bootMs }) };
  const perf = guestEvents.findLast((event) => event.event === 'perf');
  const failed = { ...common, ok: false, tokens: 0, seconds: 0, tokensPerSecond: 0 };
  if (outcome !== 'ok' || !perf) return [failed];
  const samples = guestEvents.flatMap((event) =>
    event.event === 'perf-test' && event.tokens === perf.tokens ? event.samples_ns.map((ns) => ns / 1e9) : [],
  );
  return (samples.length > 0 ? samples : [perf.seconds]).map((seconds) => {
    const tokensPerSecond = perf.tokens / seconds;
    return isSpeed(tokensPerSecond) ? { ...common, ok: true, tokens: perf.tokens, seconds, tokensPerSecond } : failed;
  });
}

function told({ threads, batchThreads, contextLength, tokens, llamaArgs }: PerfSettings<number>): RunSettings {
  return {
    ...(threads === undefined ? {} : { threads }),
    ...(batchThreads === undefined ? {} : { batchThreads }),
    ...(contextLength === undefined ? {} : { contextLength }),
    ...(tokens === undefined ? {} : { tokens }),
    llamaArgs: [...llamaArgs],
  };
}
