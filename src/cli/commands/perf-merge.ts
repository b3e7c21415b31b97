import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { gateDefaults, gateFields } from '../../contract/fields/gate.js';
import { readNamedText } from '../../host/text-file.js';
import { resultsCsv } from '../../perf/csv.js';
import { judgeWall, mergeResults } from '../../perf/gate.js';
import { parseMatrix, rowText, unmeasuredRows } from '../../perf/matrix.js';
import { reportMarkdown } from '../../perf/report.js';
import { formatResults, parseResults } from '../../perf/result.js';
import { verdictExitCodes, worstVerdict } from '../../perf/verdict.js';
import { inlineCode, formatted } from '../../text/markdown.js';
import { printMarkdown } from '../standard-streams.js';
import { addOptions, optionReader } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

/** `zosia perf-merge`: what many runners measured of one matrix, as one verdict. */
export function addPerfMergeCommand(zosia: Command, context: CommandContext): void {
  const command = zosia
    .command('perf-merge')
    .description('Merges results files of several runners into one report and one verdict.')
    .argument('<files...>', 'results files of perf --results-json');
  addOptions(command, 'perf-merge').action(async (files: string[], options: Record<string, unknown>) => {
    const fields = optionReader('perf-merge', options);
    const minTokensPerSecond = fields.read(gateFields, 'min-tok-s');
    const matrixFile = fields.read(gateFields, 'matrix-file');
    const confidence = fields.read(gateFields, 'confidence') ?? gateDefaults.confidence;
    const [csv, json] = [fields.read(gateFields, 'results-csv'), fields.read(gateFields, 'results-json')];
    fields.finish();
    const rows = matrixFile === undefined ? [] : parseMatrix(readNamedText('matrix-file', matrixFile), matrixFile);
    // A file that is named twice would count twice.
    const distinct = [...new Set(files.map((file) => path.resolve(file)))];
    const read = distinct.map((file) => parseResults(readNamedText('files', file), file));
    const merged = mergeResults(read.flat().filter((result) => result.mode === 'wall'));
    const demands = { minTokensPerSecond, confidence, maxRegression: 1, tolerance: 0 };
    const gates = merged.map((result) => judgeWall(result, undefined, demands));
    merged.forEach((result, index) => {
      printMarkdown(reportMarkdown({ result, gate: gates[index], minTokensPerSecond, confidence, tolerance: 0 }));
    });
    const settings = merged.flatMap(({ configurations }) => configurations.map((one) => one.settings));
    const missing = unmeasuredRows(rows, settings);
    for (const row of missing)
      printMarkdown(formatted`\n**inconclusive**: nobody measured ${inlineCode(rowText(row))}`);
    if (csv !== undefined) await writeFile(csv, resultsCsv(merged));
    if (json !== undefined) await writeFile(json, formatResults(merged));
    const verdicts = gates.map(({ verdict }) => verdict);
    if (missing.length > 0) verdicts.push('inconclusive');
    context.endWith(verdictExitCodes[worstVerdict(verdicts)]);
  });
}
