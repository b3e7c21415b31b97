import { xmlText } from '../text/xml.js';

/** One line of a chart: a name, and the values that were measured under it. */
export interface ChartRow {
  readonly label: string;
  readonly samples: readonly number[];
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly ChartRow[];
  /** Where the line is that must not be crossed. */
  readonly threshold?: number;
}

const width = 720;
const labelWidth = 260;
const rowHeight = 28;
const margin = { top: 44, right: 24, bottom: 40 };
const ticks = 5;

/**
 * A strip chart as an SVG file: a dot for every sample, a bar at the median, a dashed line at the threshold. Readable on
 * light and dark pages alike.
 */
export function chartSvg({ title, unit, rows, threshold }: Chart): string {
  const height = margin.top + rows.length * rowHeight + margin.bottom;
  const values = [...rows.flatMap(({ samples }) => samples), ...(threshold === undefined ? [] : [threshold])];
  const [low, high] = range(values);
  const x = (value: number): string =>
    (labelWidth + ((value - low) / (high - low)) * (width - labelWidth - margin.right)).toFixed(1);
  const bottom = height - margin.bottom;
  const axis = Array.from({ length: ticks + 1 }, (_, n) => low + ((high - low) * n) / ticks).map(
    (value) =>
      `<line x1="${x(value)}" x2="${x(value)}" y1="${margin.top}" y2="${bottom}" stroke="#8883"/>` +
      `<text x="${x(value)}" y="${bottom + 16}" text-anchor="middle">${tick(value, high - low)}</text>`,
  );
  const lines = rows.map((row, index) => strip(row, margin.top + (index + 0.5) * rowHeight, x));
  const limit =
    threshold === undefined
      ? ''
      : `<line x1="${x(threshold)}" x2="${x(threshold)}" y1="${margin.top - 6}" y2="${bottom}" stroke="#d33" ` +
        `stroke-dasharray="5 3"/><text x="${x(threshold)}" y="${margin.top - 10}" text-anchor="middle" fill="#d33">` +
        `${tick(threshold, high - low)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="system-ui, sans-serif" font-size="12" fill="#777" role="img" aria-label="${xmlText(title)}">`,
    `<text x="8" y="18" font-size="14" font-weight="600">${xmlText(title)}</text>`,
    ...axis,
    ...lines,
    limit,
    `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end">${xmlText(unit)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function strip({ label, samples }: ChartRow, y: number, x: (value: number) => string): string {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const dots = samples.map((value) => `<circle cx="${x(value)}" cy="${y}" r="4" fill="#38f" fill-opacity="0.45"/>`);
  const bar =
    middle === undefined
      ? ''
      : `<line x1="${x(middle)}" x2="${x(middle)}" y1="${y - 9}" y2="${y + 9}" stroke="#38f" stroke-width="2"/>`;
  return `<text x="8" y="${y + 4}">${xmlText(shortened(label))}</text>${dots.join('')}${bar}`;
}

/** From the least to the greatest with a little air, never empty. */
function range(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.08 || Math.abs(high) * 0.05 || 1;
  return [low - air, high + air];
}

function tick(value: number, span: number): string {
  return value.toFixed(Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(span)))));
}

const mostLabelCharacters = 40;

function shortened(label: string): string {
  return label.length <= mostLabelCharacters ? label : `${label.slice(0, mostLabelCharacters - 1)}…`;
}
