import { median } from 'simple-statistics';
import { chartSvg, type ChartRow } from './chart.js';
import { labelOf, speedsOf, type Gate } from './gate.js';
import { meanBounds } from './threshold.js';
import type { Configuration, PerfResult, VirtualResult, WallResult } from './result.js';
import { figureNames } from './virtual.js';
import { inlineCode, list, formatted, paragraphs, phrase, table, type Markdown } from '../text/markdown.js';

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

/** The report: for a job summary, and as the body of a pull request's comment. */
export function reportMarkdown(facts: ReportFacts): Markdown {
  const { result, gate, roofline } = facts;
  return paragraphs([
    gate ? formatted`### Speed: ${gate.verdict}` : formatted`### Speed`,
    result.mode === 'wall' ? wallTable(result, facts) : virtualTable(result, gate),
    list(gate?.sentences ?? []),
    formatted`${roofline ?? ''}`,
    formatted`<sub>${provenance(result)}</sub>\n`,
  ]);
}

/** What was measured, and on what. */
function provenance({ machine, image, model, host }: PerfResult): Markdown {
  const { name, quantization } = model;
  const facts = [
    quantization === undefined ? name : `${name} ${quantization}`,
    `${machine.architecture}, ${machine.cpus} × ${machine.cpu}, ${machine.memoryMib} MiB, ${machine.accelerator}`,
    `QEMU ${machine.qemuVersion}`,
    `kernel ${image.kernelRelease ?? 'unknown'}, llama.cpp ${image.llamaVersion ?? 'unknown'}`,
    `host ${host.cpu}, load ${host.loadAverage.toFixed(1)}${host.power === undefined ? '' : `, on ${host.power}`}`,
  ];
  return phrase(facts, '; ');
}

/** Begins with the mark by which the next comment replaces this one. */
export function commentBody(facts: ReportFacts): Markdown {
  return formatted`<!-- zosia-perf -->\n${reportMarkdown(facts)}`;
}

/** The distribution of each configuration, and of earlier results; in virtual mode each figure's change. */
export function reportChart(facts: ReportFacts): string {
  const { result, baseline, gate, minTokensPerSecond, tolerance, history = [] } = facts;
  if (result.mode === 'virtual') {
    if (gate === undefined || gate.figures.length === 0) {
      const rows = figureNames.map((name) => ({ label: name, samples: [result.figures[name] / 1e6] }));
      return chartSvg({ title: 'Instructions', unit: 'millions', rows });
    }
    const rows = gate.figures.map(({ name, change }) => ({ label: name, samples: [change * 100] }));
    return chartSvg({ title: 'Instructions against the baseline', unit: '%', rows, threshold: tolerance / 10 });
  }
  const earlier = history.flatMap((other) => (other.mode === 'wall' ? rowsOf(other, `${other.at.slice(0, 10)} `) : []));
  return chartSvg({
    title: 'Generation speed',
    unit: 'tokens per second',
    rows: [...earlier, ...(baseline?.mode === 'wall' ? rowsOf(baseline, 'baseline: ') : []), ...rowsOf(result, '')],
    ...(minTokensPerSecond === undefined ? {} : { threshold: minTokensPerSecond }),
  });
}

function rowsOf({ configurations }: WallResult, prefix: string): ChartRow[] {
  return configurations.map((configuration) => ({
    label: prefix + labelOf(configuration),
    samples: speedsOf(configuration),
  }));
}

function wallTable({ configurations }: WallResult, { confidence, gate, baseline }: ReportFacts): Markdown {
  const measured = (configuration: Configuration): string[] => {
    const speeds = speedsOf(configuration);
    const bounds = meanBounds(speeds, confidence);
    return [
      `${speeds.length}/${configuration.runs.length}`,
      speeds.length === 0 ? '' : median(speeds).toFixed(2),
      bounds ? `${bounds.low.toFixed(2)} to ${bounds.high.toFixed(2)}` : '',
    ];
  };
  const before = baseline?.mode === 'wall' ? baseline.configurations : [];
  const rows = [
    ...configurations.map((configuration) => {
      const judged = gate?.configurations.find(({ label }) => label === labelOf(configuration));
      const change = judged?.comparison?.change;
      const told = change === undefined ? '' : signedPercent(change);
      return [labelOf(configuration), ...measured(configuration), told];
    }),
    ...before.map((configuration) => [`baseline: ${labelOf(configuration)}`, ...measured(configuration), '']),
  ];
  return table(['configuration', 'runs', 'median tokens/s', `mean within, ${confidence * 100} % each`, 'change'], rows);
}

function virtualTable({ figures }: VirtualResult, gate: Gate | undefined): Markdown {
  const rows = figureNames.map((name) => {
    const against = gate?.figures.find((figure) => figure.name === name);
    return [
      inlineCode(name),
      Math.round(figures[name]).toLocaleString('en-US'),
      against ? Math.round(against.baseline).toLocaleString('en-US') : '',
      against ? signedPercent(against.change) : '',
      against?.verdict ?? '',
    ];
  });
  return table(['figure', 'now', 'baseline', 'change', 'verdict'], rows);
}

function signedPercent(change: number): string {
  return `${change >= 0 ? '+' : ''}${(change * 100).toFixed(2)} %`;
}
