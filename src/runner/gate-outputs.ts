import { median } from 'simple-statistics';
import { shownReport, type BootReport } from '../job/boot-report.js';
import type { PerfReport } from '../job/perf-job.js';
import { speedsOf } from '../perf/gate.js';
import type { PerfResult } from '../perf/result.js';
import { meanBounds } from '../perf/threshold.js';
import type { Verdict } from '../perf/verdict.js';

/** Files that a measurement wrote; the empty text for one that its mode does not have. */
export interface GateFiles {
  readonly csv: string;
  readonly json: string;
  readonly chart: string;
  readonly comment: string;
}

/** What a gate measured, and by which files and how sure it tells. */
export interface MeasuredGate {
  /** Undefined where a boot went wrong before anything was measured. */
  readonly report: Pick<PerfReport, 'result' | 'gate'> | undefined;
  readonly confidence: number;
  readonly files: GateFiles;
}

/** The outputs of a gate, set however it ended; what is not known is the empty text. */
export function gateOutputs({ report, confidence, files }: MeasuredGate): Record<string, string> {
  const speeds = report ? slowestSpeeds(report.result) : [];
  const bounds = meanBounds(speeds, confidence);
  return {
    verdict: verdictOf(report),
    'tokens-per-second': speeds.length === 0 ? '' : median(speeds).toFixed(3),
    'interval-low': bounds?.low.toFixed(3) ?? '',
    'interval-high': bounds?.high.toFixed(3) ?? '',
    'results-csv': files.csv,
    'results-json': files.json,
    chart: files.chart,
    comment: files.comment,
  };
}

/** Nothing measured, or nothing to hold it against, decides nothing. */
export function verdictOf(report: Pick<PerfReport, 'gate'> | undefined): Verdict {
  return report?.gate?.verdict ?? 'inconclusive';
}

/** Tokens per second of the configuration that a gate would fail first; none where instructions are counted. */
function slowestSpeeds(result: PerfResult): number[] {
  if (result.mode === 'virtual') return [];
  const measured = result.configurations.map(speedsOf).filter((speeds) => speeds.length > 0);
  return measured.sort((a, b) => median(a) - median(b))[0] ?? [];
}

/**
 * The boot that stands for all of a measurement: the first that ended badly, else the last. Its image and model count
 * as found in the cache where no boot had to make them. Throws RangeError for none.
 */
export function representativeBoot<Report extends BootReport>(boots: readonly Report[]): Report {
  const boot = boots.find(({ outcome }) => outcome !== 'ok') ?? boots.at(-1);
  if (!boot) throw new RangeError('a measurement without a boot');
  const found = boots
    .map(shownReport)
    .every(({ image, model }) => image.cacheHit !== false && model?.cacheHit !== false);
  return found ? boot : { ...boot, image: { ...boot.image, cacheHit: false } };
}
