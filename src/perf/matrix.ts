import { UsageError } from '../host/errors.js';
import type { PerfSettings } from './profile.js';
import type { RunSettings } from './result.js';

/** One line of a matrix file. */
export type MatrixRow = Pick<PerfSettings<number>, 'threads' | 'batchThreads' | 'llamaArgs'>;

/** GitHub refuses a strategy matrix of more jobs. */
const mostJobs = 256;

/**
 * Reads lines `threads|batch_threads|llama_args`; `#` begins a comment, an empty field is the guest's default.
 * Throws UsageError, naming `file` and each wrong line.
 */
export function parseMatrix(text: string, file: string): MatrixRow[] {
  const wrong: string[] = [];
  const rows = text.split('\n').flatMap((whole, index): MatrixRow[] => {
    const line = whole.replace(/#.*/, '').trim();
    if (line === '') return [];
    const row = parseRow(line);
    if (row === undefined) {
      wrong.push(`${file}, line ${index + 1}: ${JSON.stringify(line)} is not threads|batch_threads|llama_args`);
      return [];
    }
    return [row];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  if (rows.length === 0) throw new UsageError(`${file} holds no line threads|batch_threads|llama_args`);
  return rows;
}

function parseRow(line: string): MatrixRow | undefined {
  const [, threads = '', batchThreads = '', args = ''] =
    /^([1-9]\d{0,2})?\|([1-9]\d{0,2})?\|([^|"]*)$/.exec(line) ?? [];
  if (/(?!\t)\p{C}/u.test(line)) return undefined; // becomes a kernel's command line
  if (!line.includes('|') || (line !== '||' && threads + batchThreads + args === '')) return undefined;
  const count = (text: string): number | undefined => (text === '' ? undefined : Number(text));
  return {
    threads: count(threads),
    batchThreads: count(batchThreads),
    llamaArgs: args.split(/[\s,]+/).filter((argument) => argument !== ''),
  };
}

/** The rows that no measurement was made of; what a row leaves open may be anything. */
export function unmeasuredRows(rows: readonly MatrixRow[], measured: readonly RunSettings[]): MatrixRow[] {
  const covers = (row: MatrixRow, settings: RunSettings): boolean =>
    (row.threads === undefined || row.threads === settings.threads) &&
    (row.batchThreads === undefined || row.batchThreads === settings.batchThreads) &&
    row.llamaArgs.every((argument) => settings.llamaArgs.includes(argument));
  return rows.filter((row) => !measured.some((settings) => covers(row, settings)));
}

/** A row as a matrix file has it. */
export function rowText({ threads, batchThreads, llamaArgs }: MatrixRow): string {
  return `${threads ?? ''}|${batchThreads ?? ''}|${llamaArgs.join(' ')}`;
}

/** Every combination, as the text of a matrix file; an `argsList` entry is one set of arguments. */
export function matrixText(
  threadsList: readonly string[],
  batchThreadsList: readonly string[],
  argsList: readonly string[],
): string {
  const orDefault = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);
  const lines = orDefault(threadsList).flatMap((threads) =>
    orDefault(batchThreadsList).flatMap((batchThreads) =>
      orDefault(argsList).map((args) => `${threads}|${batchThreads}|${args}`),
    ),
  );
  const text = `# threads|batch_threads|llama_args\n${lines.join('\n')}\n`;
  parseMatrix(text, 'the matrix');
  return text;
}

/**
 * The matrix for `strategy.matrix: ${{ fromJSON(…) }}`: a job a row, each with inputs of perf-gate.
 * Throws UsageError for more jobs than GitHub takes.
 */
export function strategyMatrix(rows: readonly MatrixRow[]): { readonly include: Record<string, string>[] } {
  if (rows.length > mostJobs) {
    throw new UsageError(`the matrix has ${rows.length} rows; GitHub runs ${mostJobs} jobs of one matrix at most`);
  }
  const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return {
    include: rows.map(({ threads, batchThreads, llamaArgs }, index) => ({
      name: `${index + 1}-t${text(threads) || 'auto'}-tb${text(batchThreads) || 'auto'}`,
      threads: text(threads),
      'batch-threads': text(batchThreads),
      'llama-args': llamaArgs.join(','),
    })),
  };
}
