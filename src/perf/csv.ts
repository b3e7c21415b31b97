import type { Configuration, WallResult } from './result.js';

const columns = ['timestamp', 'threads', 'batch_threads', 'args', 'tokens', 'seconds', 'tok_per_s', 'ok'];

/**
 * Every run of `results` as CSV (RFC 4180, but with plain newlines): one line each, times in seconds. Runs of a baseline
 * that was measured in turn follow, and then a last column says which is which.
 */
export function resultsCsv(results: readonly WallResult[], baseline?: WallResult): string {
  const rows = results.flatMap(allRows);
  const table = baseline
    ? [
        [...columns, 'side'],
        ...rows.map((row) => [...row, 'candidate']),
        ...allRows(baseline).map((row) => [...row, 'baseline']),
      ]
    : [columns, ...rows];
  return table.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function allRows({ configurations }: WallResult): string[][] {
  return configurations.flatMap(rowsOf);
}

function rowsOf({ settings, runs }: Configuration): string[][] {
  const { threads, batchThreads, llamaArgs } = settings;
  return runs.map(({ at, tokens, seconds, tokensPerSecond, ok }) => [
    at,
    String(threads ?? ''),
    String(batchThreads ?? ''),
    llamaArgs.join(' '),
    String(tokens),
    seconds.toFixed(3),
    tokensPerSecond.toFixed(3),
    String(ok),
  ]);
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
