import { labelOf, speedsOf } from '../perf/gate.js';
import type { ReportFacts } from '../perf/report.js';
import { inMillions, medianSpeed } from '../perf/report.js';
import { signedPercent } from '../text/percent.js';
import type { WallResult } from '../perf/result.js';
import { figureNames } from '../perf/virtual.js';
import { textTable } from './text-table.js';

/** The report for a terminal: the figures, the verdict, and what to do next. */
export function perfText(facts: ReportFacts): string {
  const { result, gate } = facts;
  const figures = result.mode === 'wall' ? wallRows(result, facts) : virtualRows(facts);
  const sentences = gate?.sentences.map((sentence) => `  ${sentence}`) ?? [];
  const verdict = `${gate?.verdict ?? 'measured'}${gate ? ':' : ', and compared with nothing'}`;
  return [textTable(figures), '', verdict, ...sentences, ...nextStep(facts)].join('\n');
}

function wallRows({ configurations }: WallResult, { baseline }: ReportFacts): string[][] {
  const before = baseline?.mode === 'wall' ? baseline.configurations : [];
  const row = (configuration: WallResult['configurations'][number], prefix: string): string[] => [
    prefix + labelOf(configuration),
    medianSpeed(configuration) ?? '-',
    `${speedsOf(configuration).length} of ${configuration.runs.length}`,
  ];
  return [
    ['CONFIGURATION', 'TOKENS/S (MEDIAN)', 'RUNS'],
    ...configurations.map((configuration) => row(configuration, '')),
    ...before.map((configuration) => row(configuration, 'baseline: ')),
  ];
}

function virtualRows({ result, gate }: ReportFacts): string[][] {
  if (result.mode !== 'virtual') return [];
  const against = gate?.figures ?? [];
  if (against.length === 0) {
    return [['FIGURE', 'INSTRUCTIONS'], ...figureNames.map((name) => [name, inMillions(result.figures[name])])];
  }
  return [
    ['FIGURE', 'INSTRUCTIONS', 'BASELINE', 'CHANGE', 'ALLOWED', ''],
    ...against.map(({ name, value, baseline, change, tolerated, verdict }) => [
      ...[
        name,
        inMillions(value),
        inMillions(baseline),
        signedPercent(change, 2),
        signedPercent(tolerated, 2),
        verdict,
      ],
    ]),
  ];
}

function nextStep({ result, gate }: ReportFacts): string[] {
  const runs = result.mode === 'wall' ? (result.configurations[0]?.runs.length ?? 0) : 0;
  if (gate === undefined) {
    const judged = result.mode === 'wall' ? '--min-tok-s 20, or --baseline FILE' : '--baseline FILE';
    return [`next: judge it with ${judged}; --update-baseline FILE keeps these figures`];
  }
  switch (gate.verdict) {
    case 'pass':
      return [];
    case 'fail':
      return ['next: --results-json FILE keeps every figure, and what it was measured on'];
    case 'inconclusive':
      return gate.moreRuns === undefined ? [] : [`next: --runs ${runs + gate.moreRuns}, or a less busy machine`];
  }
}
