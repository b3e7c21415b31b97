import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { matrixFields } from '../../contract/fields/gate.js';
import { readNamedText } from '../../host/text-file.js';
import { formatJson } from '../../text/json.js';
import { addOptions, optionReader } from '../boot-options.js';
import { print } from '../standard-streams.js';
import { matrixText, parseMatrix, strategyMatrix } from '../../perf/matrix.js';

/** `zosia perf-matrix`: writes a matrix file, or turns one into a strategy matrix for GitHub. */
export function addPerfMatrixCommand(zosia: Command): void {
  const command = zosia
    .command('perf-matrix')
    .description('Writes every combination of settings as a matrix file for perf --matrix-file.');
  addOptions(command, 'perf-matrix').action(async (options: Record<string, unknown>) => {
    const fields = optionReader('perf-matrix', options);
    const [strategy, out] = [fields.read(matrixFields, 'strategy'), fields.read(matrixFields, 'out')];
    const threads = listed(fields.read(matrixFields, 'threads-list'), /[\s,]+/);
    const batchThreads = listed(fields.read(matrixFields, 'batch-threads-list'), /[\s,]+/);
    const args = listed(fields.read(matrixFields, 'args-list'), /\s*;\s*/);
    fields.finish();
    if (strategy !== undefined) {
      const rows = parseMatrix(readNamedText('strategy', strategy), strategy);
      print(formatJson(strategyMatrix(rows)));
      return;
    }
    const text = matrixText(threads, batchThreads, args);
    if (out === undefined) print(text.trimEnd());
    else await writeFile(out, text);
  });
}

function listed(text: string | undefined, separator: RegExp): string[] {
  return (text ?? '').split(separator).filter((entry) => entry !== '');
}
