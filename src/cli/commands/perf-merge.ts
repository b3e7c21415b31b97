import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { readNamedText } from '../../host/text-file.js';
import { anyText, decimalNumber, FieldReader } from '../../job/field-reader.js';
import { resultsCsv } from '../../perf/csv.js';
import { judgeWall, mergeResults } from '../../perf/gate.js';
import { parseMatrix, rowText, unmeasuredRows } from '../../perf/matrix.js';
import { reportMarkdown } from '../../perf/report.js';
import { formatResults, parseResults } from '../../perf/result.js';
import { verdictExitCodes, worstVerdict } from '../../perf/verdict.js';
import { inlineCode, formatted } from '../../text/markdown.js';
import { printMarkdown } from '../standard-streams.js';
import { optionTexts } from '../boot-options.js';
import type { CommandContext } from '../command-context.js';

/** `zosia perf-merge`: what many runners measured of one matrix, as one verdict. */
export function addPerfMergeCommand(zosia: Command, context: CommandContext): void {
  zosia
    .command('perf-merge')
    .description('Merges results files of several runners into one report and one verdict.')
    .argument('<files...>', 'results files of perf --results-json')
    .requiredOption('--min-tok-s <N>', 'fewest tokens per second that pass')
    .option('--matrix-file <FILE>', 'the matrix they share: a row that was not measured is inconclusive')
    .option('--confidence <SHARE>', 'confidence of the bounds (0.95)')
    .option('--results-csv <FILE>', 'write every run as CSV')
    .option('--results-json <FILE>', 'write the merged results')
    .action(async (files: string[], options: Record<string, unknown>) => {
      const texts = optionTexts(options);
      const fields = new FieldReader(texts, (name) => `--${name}`);
      const minTokensPerSecond = fields.optional('min-tok-s', decimalNumber(0, 1_000_000, 'tokens per second'));
      const matrixFile = fields.optional('matrix-file', anyText);
      const confidence = fields.withDefault('confidence', decimalNumber(0.5, 0.999, 'share'), 0.95);
      fields.finish();
      const rows = matrixFile === undefined ? [] : parseMatrix(readNamedText('matrix-file', matrixFile), matrixFile);
      // A file that is named twice would count twice.
      const distinct = [...new Set(files.map((file) => path.resolve(file)))];
      const read = distinct.map((file) => parseResults(readNamedText('results', file), file));
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
      if (texts['results-csv'] !== undefined) await writeFile(texts['results-csv'], resultsCsv(merged));
      if (texts['results-json'] !== undefined) await writeFile(texts['results-json'], formatResults(merged));
      const verdicts = gates.map(({ verdict }) => verdict);
      if (missing.length > 0) verdicts.push('inconclusive');
      context.endWith(verdictExitCodes[worstVerdict(verdicts)]);
    });
}
