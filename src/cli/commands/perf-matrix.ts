import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readNamedText } from '../../host/text-file.js';
import { formatJson } from '../../text/json.js';
import { print } from '../standard-streams.js';
import { matrixText, parseMatrix, strategyMatrix } from '../../perf/matrix.js';

/** `zosia perf-matrix`: writes a matrix file, or turns one into a strategy matrix for GitHub. */
export function addPerfMatrixCommand(zosia: Command): void {
  zosia
    .command('perf-matrix')
    .description('Writes every combination of settings as a matrix file for perf --matrix-file.')
    .option('--threads-list <LIST>', "threads, separated by spaces or commas (the guest's default)")
    .option('--batch-threads-list <LIST>', "batch threads, separated by spaces or commas (the guest's default)")
    .option('--args-list <LIST>', 'sets of llama.cpp arguments, separated by semicolons (none)')
    .option('--out <PATH>', 'where to write it (standard output)')
    .option('--strategy <FILE>', "print a matrix file as one line of JSON, for GitHub's strategy.matrix, instead")
    .action(async (options: Readonly<Record<string, string | undefined>>) => {
      const { strategy, out } = options;
      if (strategy !== undefined) {
        const rows = parseMatrix(readNamedText('strategy', strategy), strategy);
        print(formatJson(strategyMatrix(rows)));
        return;
      }
      const text = matrixText(
        listed(options['threadsList'], /[\s,]+/),
        listed(options['batchThreadsList'], /[\s,]+/),
        listed(options['argsList'], /\s*;\s*/),
      );
      if (out === undefined) print(text.trimEnd());
      else await writeFile(out, text);
    });
}

function listed(text: string | undefined, separator: RegExp): string[] {
  return (text ?? '').split(separator).filter((entry) => entry !== '');
}
