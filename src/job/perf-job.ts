import { readNamedText } from '../host/text-file.js';
import { judgeVirtual, judgeWall, type Gate } from '../perf/gate.js';
import { parseMatrix } from '../perf/matrix.js';
import type { PerfSettings } from '../perf/profile.js';
import { parseResults, type PerfResult } from '../perf/result.js';
import type { BootHooks } from './boot-job.js';
import type { PerfRequest } from './perf-request.js';
import { measureVirtual } from './perf-virtual.js';
import { isImageFolder, measureWall } from './perf-wall.js';

/** A measurement and what is thought of it. `gate` is undefined where there was nothing to hold it against. */
export interface PerfReport {
  readonly result: PerfResult;
  /** The other system image's, where one was measured in turn. */
  readonly baseline: PerfResult | undefined;
  readonly gate: Gate | undefined;
  readonly minTokensPerSecond: number | undefined;
}

/** Measures and judges as asked for. Errors are those of runBootJob, and FailedMeasurement for a boot that ends badly. */
export async function runPerfJob(request: PerfRequest, hooks: BootHooks): Promise<PerfReport> {
  return request.mode === 'virtual' ? countInstructions(request, hooks) : takeTimes(request, hooks);
}

async function countInstructions(request: PerfRequest, hooks: BootHooks): Promise<PerfReport> {
  const { baseline, boot, logDir } = request;
  const against = await openBaseline(baseline);
  const result = await measureVirtual({ boot, side: 'candidate', logDir }, hooks);
  const before =
    against?.kind === 'image'
      ? await measureVirtual(
          { boot: { ...boot, image: { kind: 'folder', folder: against.folder } }, side: 'baseline', logDir },
          hooks,
        )
      : undefined;
  const baselines = before
    ? [{ ...before, image: result.image }]
    : against?.kind === 'file'
      ? against.results
      : undefined;
  return {
    result,
    baseline: before,
    gate: baselines && judgeVirtual(result, baselines, request),
    minTokensPerSecond: undefined,
  };
}

async function takeTimes(request: PerfRequest, hooks: BootHooks): Promise<PerfReport> {
  const { boot, runs, minTokensPerSecond, logDir } = request;
  const against = await openBaseline(request.baseline);
  const gateOf = (candidate: PerfResult, measured: PerfResult | undefined): Gate | undefined => {
    const baselines = measured ? [measured] : against?.kind === 'file' ? against.results : undefined;
    if (candidate.mode !== 'wall' || (!baselines && minTokensPerSecond === undefined)) return undefined;
    return judgeWall(candidate, baselines, request);
  };
  const { candidate, baseline } = await measureWall(
    {
      boot,
      runs,
      logDir,
      configurations: configurationsOf(request),
      baselineImage: against?.kind === 'image' ? against.folder : undefined,
      goOn: (so, far) => !(request.failFast && gateOf(so, far)?.verdict === 'fail'),
    },
    hooks,
  );
  return { result: candidate, baseline, gate: gateOf(candidate, baseline), minTokensPerSecond };
}

type Against =
  | { readonly kind: 'file'; readonly results: readonly PerfResult[] }
  | { readonly kind: 'image'; readonly folder: string };

async function openBaseline(baseline: string | undefined): Promise<Against | undefined> {
  if (baseline === undefined) return undefined;
  if (await isImageFolder(baseline)) return { kind: 'image', folder: baseline };
  return { kind: 'file', results: parseResults(readNamedText('baseline', baseline), baseline) };
}

function configurationsOf({ matrixFile, settings }: PerfRequest): PerfSettings[] {
  if (matrixFile === undefined) return [settings];
  return parseMatrix(readNamedText('matrix-file', matrixFile), matrixFile).map((row) => ({
    threads: row.threads ?? settings.threads,
    batchThreads: row.batchThreads ?? settings.batchThreads,
    contextLength: settings.contextLength,
    tokens: settings.tokens,
    llamaArgs: row.llamaArgs.length > 0 ? row.llamaArgs : settings.llamaArgs,
  }));
}
