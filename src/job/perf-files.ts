import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileExists, makeFolder, writeAside } from '../host/files.js';
import { readNamedText } from '../host/text-file.js';
import { resultsCsv } from '../perf/csv.js';
import { commentBody, reportChart, type ReportFacts } from '../perf/report.js';
import { formatResults, parseResults, withResult, type PerfResult } from '../perf/result.js';
import { memoryBandwidth, rooflineLine } from '../perf/roofline.js';
import type { PerfReport } from './perf-job.js';
import type { PerfRequest } from './perf-request.js';

/** Where to write what a measurement gave; undefined is not written. */
export interface PerfFiles {
  readonly csv: string | undefined;
  readonly json: string | undefined;
  readonly chart: string | undefined;
  readonly comment: string | undefined;
  /** A baseline in which this result takes the place of the one of its kind. */
  readonly updateBaseline: string | undefined;
}

/** What a report is written of, with the host's roofline and earlier results. */
export async function reportFacts(
  { result, baseline, gate, minTokensPerSecond }: PerfReport,
  { tolerance, confidence }: PerfRequest,
  history: readonly PerfResult[],
): Promise<ReportFacts> {
  const roofline = await rooflineOf(result);
  return {
    result,
    baseline,
    gate,
    minTokensPerSecond,
    tolerance,
    confidence,
    history,
    ...(roofline === undefined ? {} : { roofline }),
  };
}

/** Writes the files that are asked for. */
export async function writePerfFiles(files: PerfFiles, report: PerfReport, facts: ReportFacts): Promise<void> {
  const { result, baseline } = report;
  const [wall, wallBaseline] = [result, baseline].map((one) => (one?.mode === 'wall' ? one : undefined));
  await write(files.csv, () => resultsCsv(wall ? [wall] : [], wallBaseline));
  await write(files.json, () => formatResults([result]));
  await write(files.chart, () => reportChart(facts));
  await write(files.comment, () => commentBody(facts).toString());
  if (files.updateBaseline !== undefined) {
    const updated = withResult(await readResults('update-baseline', files.updateBaseline), result);
    // It holds others' results too, which a disk that fills up must not take.
    await writeAside(path.resolve(files.updateBaseline), (aside) => writeFile(aside, formatResults(updated)));
  }
}

/** The results of a file; none where there is no file yet. Throws UsageError for one that holds something else. */
export async function readResults(
  field: 'history' | 'update-baseline',
  file: string | undefined,
): Promise<PerfResult[]> {
  if (file === undefined || !(await fileExists(file))) return [];
  return parseResults(readNamedText(field, file), file);
}

async function write(file: string | undefined, text: () => string): Promise<void> {
  if (file === undefined) return;
  await makeFolder(path.dirname(path.resolve(file)));
  await writeFile(file, text());
}

async function rooflineOf(result: PerfResult): Promise<string | undefined> {
  if (result.mode !== 'wall') return undefined;
  const speeds = result.configurations.flatMap(({ runs }) => runs.map(({ tokensPerSecond }) => tokensPerSecond));
  const { accelerator } = result.machine;
  const bandwidth = accelerator === 'tcg' ? undefined : await memoryBandwidth(result.host);
  return rooflineLine(Math.max(0, ...speeds), result.model.sizeBytes, bandwidth, accelerator);
}
