import { xmlText } from '../text/xml.js';

/** One line of a chart: a name, and the values that were measured under it. */
export interface ChartRow {
  readonly label: string;
  readonly samples: readonly number[];
  /** The value that must not be crossed, */
  readonly limit?: number;
  /** and whether it was. */
  readonly fails?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly ChartRow[];
}

const width = 720;
const labelWidth = 260;
const rowHeight = 28;
const margin = { top: 44, right: 24, bottom: 40 };
/** About as many ticks as fit. */
const mostTicks = 6;

const colours = { good: '#38f', bad: '#d33', grid: '#8883', zero: '#888' } as const;

/**
 * A strip chart as an SVG file: a dot for every sample, a bar at the median, a dashed line at each row's limit; red where
 * it was crossed. Readable on light and dark pages alike.
 */
export function chartSvg({ title, unit, rows }: Chart): string {
  const height = margin.top + rows.length * rowHeight + margin.bottom;
  const values = rows.flatMap(({ samples, limit }) => [...samples, ...(limit === undefined ? [] : [limit])]);
  const { low, high, step } = scale(values);
  const x = (value: number): string =>
    (labelWidth + ((value - low) / (high - low)) * (width - labelWidth - margin.right)).toFixed(1);
  const bottom = height - margin.bottom;
  const axis = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step).map((value) => {
    const isZero = Math.abs(value) < step / 1000;
    return (
      `<line x1="${x(value)}" x2="${x(value)}" y1="${margin.top}" y2="${bottom}" ` +
      `stroke="${isZero ? colours.zero : colours.grid}"/>` +
      `<text x="${x(value)}" y="${bottom + 16}" text-anchor="middle">${tick(isZero ? 0 : value, step)}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="system-ui, sans-serif" font-size="12" fill="#777" role="img" aria-label="${xmlText(title)}">`,
    `<text x="8" y="18" font-size="14" font-weight="600">${xmlText(title)}</text>`,
    ...axis,
    ...rows.map((row, index) => strip(row, margin.top + (index + 0.5) * rowHeight, x)),
    `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end">${xmlText(unit)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function strip({ label, samples, limit, fails = false }: ChartRow, y: number, x: (value: number) => string): string {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const colour = fails ? colours.bad : colours.good;
  const upright = (value: number, dashes: string, stroke: string): string =>
    `<line x1="${x(value)}" x2="${x(value)}" y1="${y - 10}" y2="${y + 10}" stroke="${stroke}" stroke-width="2"${dashes}/>`;
  return [
    `<text x="8" y="${y + 4}"${fails ? ` fill="${colours.bad}"` : ''}>${xmlText(shortened(label))}</text>`,
    ...samples.map((value) => `<circle cx="${x(value)}" cy="${y}" r="4" fill="${colour}" fill-opacity="0.45"/>`),
    ...(middle === undefined ? [] : [upright(middle, '', colour)]),
    ...(limit === undefined ? [] : [upright(limit, ' stroke-dasharray="4 3"', colours.bad)]),
  ].join('');
}

/** Round numbers below the least and above the greatest, and the round step between ticks. */
function scale(values: readonly number[]): { low: number; high: number; step: number } {
  const [least, greatest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const span = greatest - least || Math.abs(greatest) * 0.1 || 1;
  const rough = (span * 1.1) / mostTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const air = 0.05 * span;
  return { low: Math.floor((least - air) / step) * step, high: Math.ceil((greatest + air) / step) * step, step };
}

/** With as many decimals as the step has. */
function tick(value: number, step: number): string {
  return value.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

const mostLabelCharacters = 40;

function shortened(label: string): string {
  return label.length <= mostLabelCharacters ? label : `${label.slice(0, mostLabelCharacters - 1)}…`;
}
