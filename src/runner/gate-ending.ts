import type { Gate } from '../perf/gate.js';
import { verdictExitCodes } from '../perf/verdict.js';
import type { InconclusivePolicy } from './gate-inputs.js';

/** How a step ends that judged a measurement: what its annotation says, and its exit code where it fails. */
export type GateEnding =
  | { readonly kind: 'passed'; readonly sentence: string }
  | { readonly kind: 'warned'; readonly title: string; readonly sentence: string }
  | { readonly kind: 'failed'; readonly title: string; readonly sentence: string; readonly exitCode: number };

/** What to make of a gate's verdict; `gate` is undefined where there was nothing to hold the measurement against. */
export function gateEnding(gate: Gate | undefined, onInconclusive: InconclusivePolicy): GateEnding {
  const verdict = gate?.verdict ?? 'inconclusive';
  const reasons = gate?.reasons.join('\n') ?? 'there was no baseline to compare the figures with';
  const title = `gate ${verdict}`;
  switch (verdict) {
    case 'pass':
      return { kind: 'passed', sentence: reasons };
    case 'fail': {
      const sentence = `${reasons}\nThe job summary has every figure; results-json records what they were measured on.`;
      return { kind: 'failed', title, sentence, exitCode: verdictExitCodes.fail };
    }
    case 'inconclusive': {
      const sentence = `${reasons}\n${remedy(gate)}`;
      return onInconclusive === 'fail'
        ? { kind: 'failed', title, sentence, exitCode: verdictExitCodes.inconclusive }
        : { kind: 'warned', title, sentence };
    }
  }
}

function remedy(gate: Gate | undefined): string {
  if (gate?.moreRuns !== undefined) return 'Raise runs, or measure on a less busy machine.';
  const judged = gate && gate.configurations.length + gate.figures.length > 0;
  return judged
    ? 'The job summary has every figure.'
    : 'The file results-json is usable as a baseline for this kind of runner: keep it, and pass it as baseline.';
}
