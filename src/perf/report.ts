import { median } from 'simple-statistics';
import { chartSvg, type ChartRow } from './chart.js';
import { labelOf, speedsOf, type Gate } from './gate.js';
import { meanBounds } from './threshold.js';
import type { Configuration, PerfResult, VirtualResult, WallResult } from './result.js';
import { figureNames } from './virtual.js';
import {
  details,
  formatted,
  inlineCode,
  list,
  type Markdown,
  meter,
  paragraphs,
  factTable,
  table,
  type MarkdownValue,
} from '../text/markdown.js';
import { signedPercent } from '../text/percent.js';
import type { Verdict } from './verdict.js';

/** What a report is written of. */
export interface ReportFacts {
  readonly result: PerfResult;
  /** Another system image's, measured in turn. */
  readonly baseline?: PerfResult | undefined;
  readonly gate: Gate | undefined;
  readonly minTokensPerSecond: number | undefined;
  /** Of virtual mode, in tenths of a percent. */
  readonly tolerance: number;
  readonly confidence: number;
  /** A sentence on the memory's ceiling; real time only. */
  readonly roofline?: string;
  /** Earlier results, oldest first. */
  readonly history?: readonly PerfResult[];
}

const signs: Readonly<Record<Verdict, Markdown>> = {
  pass: formatted`✅`,
  fail: formatted`❌`,
  inconclusive: formatted`⚠️`,
};

/** The report: for a job summary, and as the body of a pull request's comment. */
export function reportMarkdown(facts: ReportFacts): Markdown {
  const { result, gate, roofline } = facts;
  return paragraphs([
    gate ? formatted`### ${signs[gate.verdict]} Speed: ${gate.verdict}` : formatted`### Speed`,
    result.mode === 'wall' ? wallTable(result, facts) : virtualTable(result, gate),
    list(sentencesOf(facts)),
    formatted`${roofline ?? ''}`,
    details('what was measured, and on what', factTable(provenance(result))),
  ]);
}

/** What the table does not show. In virtual mode it shows all of each figure, but for what to do about it. */
function sentencesOf({ result, gate }: ReportFacts): readonly string[] {
  if (!gate) return [];
  if (result.mode === 'wall' || gate.figures.length === 0) return gate.sentences;
  return gate.figures.flatMap(({ name, advice }) => (advice === undefined ? [] : [`${name}: ${advice}`]));
}

/** What was measured, and on what. */
function provenance({ machine, image, model, host }: PerfResult): [string, string][] {
  const { name, quantization } = model;
  return [
    ['model', quantization === undefined ? name : `${name} ${quantization}`],
    ['machine', `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB`],
    ['accelerator', machine.accelerator],
    ['QEMU', machine.qemuVersion],
    ['image', `Linux ${image.kernelRelease ?? 'unknown'}, llama.cpp ${image.llamaVersion ?? 'unknown'}`],
    ['host', `${host.cpu}, load ${host.loadAverage.toFixed(1)}${host.power === undefined ? '' : `, on ${host.power}`}`],
  ];
}

/** Begins with the mark by which the next comment replaces this one. */
export function commentBody(facts: ReportFacts): Markdown {
  return formatted`<!-- zosia-perf -->\n${reportMarkdown(facts)}`;
}

/** The distribution of each configuration, and of earlier results; in virtual mode each figure's change. */
export function reportChart(facts: ReportFacts): string {
  const { result, baseline, gate, minTokensPerSecond, history = [] } = facts;
  if (result.mode === 'virtual') return gate?.figures.length ? changesChart(gate, history) : figuresChart(result);
  const earlier = history.flatMap((other) => (other.mode === 'wall' ? rowsOf(other, `${other.at.slice(0, 10)} `) : []));
  const limit = minTokensPerSecond === undefined ? {} : { limit: minTokensPerSecond };
  const own = rowsOf(result, '').map((row): ChartRow => {
    const judged = gate?.configurations.find(({ label }) => label === row.label);
    return { ...row, ...limit, fails: judged?.judgements.some(({ verdict }) => verdict === 'fail') ?? false };
  });
  return chartSvg({
    title: 'Generation speed',
    unit: 'tokens per second',
    rows: [...earlier, ...(baseline?.mode === 'wall' ? rowsOf(baseline, 'baseline: ') : []), ...own],
  });
}

function figuresChart({ figures }: VirtualResult): string {
  const rows = figureNames.map((name) => ({ label: name, samples: [figures[name] / 1e6] }));
  return chartSvg({ title: 'Instructions', unit: 'millions', rows });
}

/** Each figure's change, with its own limit, below those of earlier results against the same baseline. */
function changesChart(gate: Gate, history: readonly PerfResult[]): string {
  const rows = gate.figures.flatMap(({ name, change, baseline, tolerated, verdict }): ChartRow[] => [
    ...history.flatMap((other) =>
      other.mode === 'virtual'
        ? [{ label: `${other.at.slice(0, 10)} ${name}`, samples: [(other.figures[name] / baseline - 1) * 100] }]
        : [],
    ),
    { label: name, samples: [change * 100], limit: tolerated * 100, fails: verdict === 'fail' },
  ]);
  return chartSvg({ title: 'Instructions against the baseline', unit: '%', rows });
}

function rowsOf({ configurations }: WallResult, prefix: string): ChartRow[] {
  return configurations.map((configuration) => ({
    label: prefix + labelOf(configuration),
    samples: speedsOf(configuration),
  }));
}

/** Tokens per second in the middle of the runs that ended well. */
export function medianSpeed(configuration: Configuration): string | undefined {
  const speeds = speedsOf(configuration);
  return speeds.length === 0 ? undefined : median(speeds).toFixed(2);
}

/** As many characters have the bars of the table. */
const barCharacters = 16;

function wallTable({ configurations }: WallResult, facts: ReportFacts): Markdown {
  const { confidence, gate, baseline, minTokensPerSecond } = facts;
  const before = baseline?.mode === 'wall' ? baseline.configurations : [];
  const all = [...configurations, ...before].flatMap(speedsOf);
  const most = Math.max(...all, minTokensPerSecond ?? 0) * 1.1;
  const measured = (configuration: Configuration): MarkdownValue[] => {
    const speeds = speedsOf(configuration);
    const bounds = meanBounds(speeds, confidence);
    const middle = speeds.length === 0 ? undefined : median(speeds);
    return [
      middle === undefined ? '' : middle.toFixed(2),
      middle === undefined ? '' : meter(middle, most, minTokensPerSecond, barCharacters),
      bounds ? `${bounds.low.toFixed(2)} to ${bounds.high.toFixed(2)}` : '',
      `${speeds.length}/${configuration.runs.length}`,
    ];
  };
  const rows = [
    ...configurations.map((configuration) => {
      const judged = gate?.configurations.find(({ label }) => label === labelOf(configuration));
      const change = judged?.comparison?.change;
      const told = change === undefined ? '' : signedPercent(change, 2);
      return [labelOf(configuration), ...measured(configuration), told];
    }),
    ...before.map((configuration) => [`baseline: ${labelOf(configuration)}`, ...measured(configuration), '']),
  ];
  const scale = minTokensPerSecond === undefined ? formatted`from 0` : formatted`from 0, ┃ is ${minTokensPerSecond}`;
  return table(
    ['configuration', 'median tokens/s', scale, `mean within, ${confidence * 100} % each`, 'runs', 'change'],
    rows,
  );
}

function virtualTable({ figures }: VirtualResult, gate: Gate | undefined): Markdown {
  if (!gate?.figures.length) {
    return table(
      ['figure', 'instructions'],
      figureNames.map((name) => [inlineCode(name), inMillions(figures[name])]),
    );
  }
  const rows = gate.figures.map(({ name, value, baseline, change, tolerated, verdict }) => [
    signs[verdict],
    inlineCode(name),
    inMillions(value),
    inMillions(baseline),
    signedPercent(change, 2),
    signedPercent(tolerated, 2),
  ]);
  return table(['', 'figure', 'instructions', 'baseline', 'change', 'allowed'], rows);
}

/** As in `989 M` and `2.28 M`. */
export function inMillions(instructions: number): string {
  const millions = instructions / 1e6;
  return `${millions < 10 ? millions.toFixed(2) : Math.round(millions).toLocaleString('en-US')} M`;
}
