import { inSeconds } from '../host/step-lines.js';
import type { ProgressUnit } from '../host/reporter.js';

const mib = 1024 * 1024;
const titleColumns = 15;
const secondsColumns = 8;
const barColumns = 20;

/** What a terminal can show. */
export interface Glyphs {
  readonly done: string;
  readonly frames: readonly string[];
  readonly full: string;
  readonly empty: string;
}

const unicode: Glyphs = { done: '✓', frames: Array.from('⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'), full: '━', empty: '┄' };
const ascii: Glyphs = { done: '*', frames: Array.from('|/-\\'), full: '#', empty: '.' };

/** Of a terminal whose locale has no UTF-8, none but ASCII. A Mac's terminal has it without saying so. */
export function glyphsFor(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Glyphs {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((name) => name !== undefined && name !== '');
  if (locale === undefined ? platform === 'darwin' : /utf-?8/i.test(locale)) return unicode;
  return ascii;
}

/** How far one of the measures of a step is. */
export interface Measure {
  readonly title: string;
  readonly total: number | undefined;
  readonly unit: ProgressUnit;
  done: number;
}

export interface LiveState {
  readonly title: string;
  readonly elapsedMs: number;
  /** Those that are under way; all together are one bar. */
  readonly measures: readonly Measure[];
}

/** The line of what is under way, no longer than the terminal is wide. */
export function liveLine({ title, elapsedMs, measures }: LiveState, glyphs: Glyphs, columns: number): string {
  const frame = glyphs.frames[Math.floor(elapsedMs / 100) % glyphs.frames.length] ?? '';
  const parts = [frame, title.padEnd(titleColumns), inSeconds(elapsedMs).padStart(secondsColumns), ''];
  const { share, amount } = progressOf(measures);
  if (share !== undefined) {
    const full = Math.floor(share * barColumns);
    parts.push(glyphs.full.repeat(full) + glyphs.empty.repeat(barColumns - full), amount);
  }
  const line = [...parts, measures.at(-1)?.title ?? ''].join(' ').trimEnd();
  return Array.from(line)
    .slice(0, Math.max(columns - 1, 1))
    .join('');
}

/** Of what is counted alike the sum; of bytes and percent together, how far they are on average. */
function progressOf(measures: readonly Measure[]): { share: number | undefined; amount: string } {
  const totals = measures.map(({ total }) => total ?? 0);
  if (measures.length === 0 || totals.some((total) => total <= 0)) return { share: undefined, amount: '' };
  const total = sumOf(totals);
  const done = Math.min(sumOf(measures.map((measure) => measure.done)), total);
  if (measures.every(({ unit }) => unit === 'bytes')) {
    return { share: done / total, amount: `${Math.floor(done / mib)} of ${Math.ceil(total / mib)} MiB` };
  }
  const shares = measures.map((measure, index) => Math.min(measure.done / (totals[index] ?? 1), 1));
  const share = sumOf(shares) / shares.length;
  return { share, amount: `${Math.floor(100 * share)} %` };
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** The line of a step that is done. */
export function doneLine(title: string, took: string, gave: string, glyphs: Glyphs): string {
  return [glyphs.done, title.padEnd(titleColumns), took.padStart(secondsColumns), '', gave].join(' ').trimEnd();
}
